import type { Article, Page } from '../parse/article.ts';

/** What stands at an address of the site. */
export interface Target {
  /** The path from the site's root, without base. */
  address: string;
  /** What stands there, in words for messages. */
  what: string;
  /** From when on it is public, in milliseconds since 1970 UTC; `Infinity` for drafts and for lists of drafts alone. */
  since: number;
  /** The file that it is made from; absent for lists and feeds. */
  file?: string;
  /** The article or page whose text stands there. */
  text?: Article | Page;
}

/** The page of an article. */
export function articleTarget(text: Article): Target {
  const { id, file } = text;
  return { address: `/articles/${id}/`, what: `article \`${id}\``, since: publicSince(text), file, text };
}

/** From when on an article is public. Without a readable time of publication it counts as public, lest its links be called broken as well. */
export function publicSince({ outline }: Article): number {
  const { draft, published } = outline;
  if (draft) return Infinity;
  return published === undefined ? -Infinity : Date.parse(published);
}
