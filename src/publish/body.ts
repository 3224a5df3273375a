import type { PictureView } from './views.ts';

/** What the press needs to know of a page to put its text into it. */
export interface BodyProps {
  chrome: { base: string };
  /** The pictures that the text shows, by their file. */
  pictures?: Record<string, PictureView>;
}

/** The image tags of HTML as the Markdown pipeline writes it: values in double quotes, which never hold one. */
const IMAGE = /<img((?: [a-z-]+(?:="[^"]*")?)*)>/g;

/** The text of a page, as it is printed: with each picture in the forms that it is published in. */
export function fillBody(html: string, { chrome, pictures }: BodyProps): string {
  if (!pictures) return html;
  return html.replace(IMAGE, (tag, attributes: string) => {
    const picture = pictures[fileOf(attributes, chrome.base)];
    return picture ? pictureHtml(picture, attributes) : tag;
  });
}

function fileOf(attributes: string, base: string): string {
  const src = / src="([^"?#]*)/.exec(attributes)?.[1] ?? '';
  if (!src.startsWith(base)) return '';
  try {
    return decodeURIComponent(src.slice(base.length).replaceAll('&#x26;', '&'));
  } catch {
    return '';
  }
}

/** The attributes that say something of the picture stay; those that say where it is and how large are ours. */
function pictureHtml({ src, width, height, sizes, sources }: PictureView, attributes: string): string {
  const own = attributes.replace(/ (?:src|width|height|loading|decoding)="[^"]*"/g, '');
  const image = `<img src="${src}"${own} width="${width}" height="${height}" loading="lazy" decoding="async">`;
  const alternatives = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${sizes}">`,
  );
  return alternatives.length === 0 ? image : `<picture>${alternatives.join('')}${image}</picture>`;
}
