import { fillBody } from '../body.ts';
import type { FeedItem, FeedProps } from './feed.ts';

/**
 * The text of a feed's item, for readers that show it without our styles and under another address: the summary box, then
 * the text with complete addresses and without what only our own pages make use of. An address that is none of the web,
 * mail or telephone is taken off.
 *
 * @param html sanitised, as the Markdown pipeline writes it; absent where the summary is all
 */
export function itemContent(item: FeedItem, { base }: FeedProps, html: string | undefined): string {
  if (html === undefined) return `<p>${escapeHtml(item.summary)}</p>`;
  const filled = fillBody(html, {
    chrome: { base },
    ...(item.pictures ? { pictures: plainPictures(item) } : {}),
  });
  return `${pointsHtml(item)}${portableHtml(filled, item.link)}`;
}

/** Feed readers take one address for a picture. */
function plainPictures({ pictures = {} }: FeedItem): NonNullable<FeedItem['pictures']> {
  return Object.fromEntries(
    Object.entries(pictures).map(([file, picture]) => [file, { ...picture, sources: [] }]),
  );
}

function pointsHtml({ points }: FeedItem): string {
  if (!points) return '';
  const items = points.texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
  return `<h2>${escapeHtml(points.title)}</h2>\n<ul>${items}</ul>\n`;
}

/** Tags of HTML as the pipeline writes it: names in lower case, values in double quotes, which never hold one. */
const TAG = /<([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"]*")?)+)>/g;
const ATTRIBUTE = / ([a-zA-Z-]+)(?:="([^"]*)")?/g;
/** The links to headings, which stand behind each of them. */
const ANCHOR = / ?<a class="anchor"[^>]*>#<\/a>/g;
const OWN = /^(?:id|class|role|loading|decoding|tabindex|rel|sizes|srcset|aria-.*|data-.*)$/;

/** HTML that can stand anywhere. */
export function portableHtml(html: string, page: string): string {
  const base = URL.parse(page)?.href.replace(/#.*/, '') ?? page;
  return html
    .replace(ANCHOR, '')
    .replace(
      TAG,
      (_, name: string, attributes: string) => `<${name}${portableAttributes(attributes, base)}>`,
    );
}

function portableAttributes(attributes: string, page: string): string {
  let portable = '';
  for (const [attribute, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (OWN.test(name)) continue;
    const isAddress = name === 'href' || name === 'src' || name === 'cite';
    const address = isAddress ? completeAddress(value, page) : undefined;
    if (!isAddress) portable += attribute;
    else if (address !== undefined) portable += ` ${name}="${escapeHtml(address)}"`;
  }
  return portable;
}

/** A place on the page itself, by a name that no address writes otherwise: nearly all links of a text. */
const PLACE = /^#[\w-]+$/;

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

function completeAddress(value: string, page: string): string | undefined {
  if (PLACE.test(value)) return page + value;
  const url = URL.parse(value.replace(/&#x26;|&#38;|&amp;/g, '&'), page);
  return url && SCHEMES.includes(url.protocol) ? url.href : undefined;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
