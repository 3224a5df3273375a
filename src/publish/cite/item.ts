import type { ArticleNode } from '../../graph/graph.ts';
import { absolute, addresses } from '../addresses.ts';
import type { Edition } from '../edition.ts';

/**
 * An article as an item of CSL-JSON 1.0.2 (citation-style-language/schema, csl-data.json): the one value that every form
 * of a citation is written from. Names are literal, because a byline does not say which part is the family's.
 */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title: string;
  author: { literal: string }[];
  /** Year, month and day at the offset of publication; absent for a draft. */
  issued?: { 'date-parts': [[year: number, month: number, day: number]] };
  'container-title': string;
  publisher?: string;
  language: string;
  URL: string;
}

export function citationItem({ article }: ArticleNode, edition: Edition): CslItem {
  const { data, id } = article;
  const { graph, place, words } = edition;
  const { name, publisher } = graph.content.site.data;
  const [year, month, day] = (data.published ?? '').slice(0, 10).split('-').map(Number);
  return {
    id,
    type: 'article-newspaper',
    title: oneLine(words(data.title)),
    author: data.authors.map((author) => ({ literal: oneLine(edition.agent(author).name) })),
    ...(year && month && day ? { issued: { 'date-parts': [[year, month, day]] } } : {}),
    'container-title': oneLine(words(name)),
    ...(publisher ? { publisher: oneLine(words(publisher.name)) } : {}),
    language: data.lang,
    URL: absolute(addresses.article(id), place),
  };
}

/** Formats of citation are made of lines; a name that was folded over two of them in YAML is still one. */
function oneLine(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** White space other than single spaces between words. */
const UNEVEN = /[^\S ]| {2}|^ | $/;
