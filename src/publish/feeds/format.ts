import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { escapeHtml, itemContent } from './content.ts';
import type { FeedItem, FeedProps } from './feed.ts';

/** The formats that feeds are written in. */
export const feedFormats = { rss: formatRss, atom: formatAtom, json: formatJson };

/**
 * Writes a feed as RSS 2.0, with the full texts as `content:encoded`; descriptions are HTML there. All formats are dated by their newest item: the same
 * articles give the same bytes on any day.
 */
function formatRss(feed: FeedProps, texts: readonly string[]): string {
  const { title, description, lang, link, selves, items } = readyFeed(feed, texts);
  const changed = lastChange(items);
  return generateRssFeed({
    title,
    link,
    description: escapeHtml(description),
    language: lang,
    ...(changed ? { lastBuildDate: changed } : {}),
    atom: { links: [{ href: selves.rss, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map((item) => ({
      title: item.title,
      link: item.link,
      description: escapeHtml(item.summary),
      pubDate: new Date(item.published),
      guid: { value: item.link, isPermaLink: true },
      dc: { creators: item.authors.map(({ name }) => name) },
      categories: item.tags.map((name) => ({ name })),
      content: { encoded: item.content },
    })),
  });
}

/** Writes a feed as Atom (RFC 4287). */
function formatAtom(feed: FeedProps, texts: readonly string[]): string {
  const { title, description, lang, link, selves, items } = readyFeed(feed, texts);
  return generateAtomFeed({
    id: selves.atom,
    title: { value: title },
    subtitle: { value: description },
    updated: lastChange(items) ?? new Date(0),
    links: [
      { href: link, rel: 'alternate', type: 'text/html', hreflang: lang },
      { href: selves.atom, rel: 'self', type: 'application/atom+xml' },
    ],
    xml: { lang },
    entries: items.map((item) => ({
      id: item.link,
      title: { value: item.title },
      updated: new Date(item.updated ?? item.published),
      published: new Date(item.published),
      links: [{ href: item.link, rel: 'alternate', type: 'text/html' }],
      authors: item.authors.map(({ name, url }) => ({ name, ...(url ? { uri: url } : {}) })),
      categories: item.tags.map((term) => ({ term })),
      summary: { value: item.summary },
      content: { type: 'html', value: item.content },
    })),
  });
}

/** Writes a feed as JSON Feed 1.1. */
function formatJson(feed: FeedProps, texts: readonly string[]): string {
  const { title, description, lang, link, selves, items } = readyFeed(feed, texts);
  const json = generateJsonFeed({
    title,
    description,
    language: lang,
    home_page_url: link,
    feed_url: selves.json,
    items: items.map((item) => ({
      id: item.link,
      url: item.link,
      title: item.title,
      summary: item.summary,
      content_html: item.content,
      date_published: new Date(item.published),
      date_modified: new Date(item.updated ?? item.published),
      authors: item.authors,
      tags: item.tags,
    })),
  });
  return `${JSON.stringify(json)}\n`;
}

/** A feed with the texts of its items, fit for every format. */
interface ReadyFeed extends FeedProps {
  items: (FeedItem & { content: string })[];
}

/** What all formats of a feed have in common is made once: they are written one after the other. */
const ready = new WeakMap<FeedProps, ReadyFeed>();

function readyFeed(feed: FeedProps, texts: readonly string[]): ReadyFeed {
  const known = ready.get(feed);
  if (known) return known;
  const items = feed.items.map((item, index) => ({
    ...item,
    content: itemContent(item, feed, texts[index]),
  }));
  const made = soundText({ ...feed, items });
  ready.set(feed, made);
  return made;
}

function lastChange(items: readonly FeedItem[]): Date | undefined {
  const times = items.map(({ published, updated }) => Date.parse(updated ?? published));
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSOUND = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Texts without the characters that XML 1.0 has no way to write, and halves of characters. */
function soundText<T>(value: T): T {
  if (typeof value === 'string') return value.replace(UNSOUND, '') as T;
  if (Array.isArray(value)) return value.map(soundText) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, soundText(part)])) as T;
}
