import type { Node, Root, RootContent, Text } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { type Plugin, unified } from 'unified';

/**
 * Citations are our own form, so that no extension knows that `[@` begins one: it is written as such by a node of its own,
 * and gets a backslash wherever a text happens to have it.
 */
const OPTIONS: Options = {
  bullet: '-',
  bulletOther: '*',
  rule: '-',
  emphasis: '*',
  strong: '*',
  fences: true,
  listItemIndent: 'one',
  incrementListMarker: true,
  unsafe: [{ character: '[', after: '@', inConstruct: 'phrasing' }],
  handlers: {
    sources: ({ ids }: Sources) => `[${ids.map((id) => `@${id}`).join('; ')}]`,
    text: ({ value }: Text, _parent, state, info) => state.safe(value, info).replace(NEEDLESS, '$1&'),
  },
};

/** A backslash before what is no character reference: bare addresses would take it for a part of them. */
const NEEDLESS = /(?<!\\)((?:\\\\)*)\\&(?!(?:[a-z][a-z\d]*|#\d{1,7}|#x[\da-f]{1,6});)/gi;

/** A bracket of citations, to be written. */
export interface Sources extends Node {
  type: 'sources';
  ids: string[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    sources: Sources;
  }
  interface RootContentMap {
    sources: Sources;
  }
}

/** The hour in `10:30` is read as text wherever it stands, and needs no backslash. */
const HOUR = '(?!\\d+(?![\\p{L}\\p{M}\\d_{[-]))';

/**
 * Directives and GFM as remark-directive and remark-gfm write them, but for two things: an hour gets no backslash, and
 * neither does a bare address, which readers' programs and ours make a link of in any case.
 */
const remarkOwnForms: Plugin<[], Root, string> = function () {
  const { unsafe, ...directives } = directiveToMarkdown();
  const patterns = (unsafe ?? []).map((pattern) =>
    pattern.after ? { ...pattern, after: `${HOUR}${pattern.after}` } : pattern,
  );
  const [_addresses, ...gfm] = gfmToMarkdown({ tablePipeAlign: false }).extensions ?? [];
  this.data().toMarkdownExtensions = [...gfm, { ...directives, unsafe: patterns }];
};

const writer = unified().use(remarkStringify, OPTIONS).use(remarkOwnForms).freeze();

/** Blocks as Markdown. Text stays text: whatever in it could be read as markup gets a backslash. */
export function writeMarkdown(blocks: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...blocks] } satisfies Root);
}
