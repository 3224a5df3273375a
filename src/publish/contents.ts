import type { Body } from '../markdown/body.ts';
import type { ArticleProps } from './views.ts';

/** A text of fewer words, or of fewer parts, is taken in at a glance. */
const LONG = 600;
const PARTS = 3;

/** The list of contents of a text: its second-level headings where it is long, and nothing where it is not. */
export function contentsOf({ words, headings }: Pick<Body, 'words' | 'headings'>): ArticleProps['contents'] {
  const parts = headings.filter(({ depth }) => depth === 2);
  return words < LONG || parts.length < PARTS ? [] : parts.map(({ id, text }) => ({ id, text }));
}
