import type { Element, Root } from 'hast';
import type { Range } from '../model/diagnostic.ts';
import type { Body } from './body.ts';
import { DEPTH_LIMIT } from './depth.ts';
import { countWords } from './rehype-words.ts';

/**
 * The body of a text that nests too deep to be rendered: its source as plain paragraphs, so that nothing is lost, and
 * one problem, which names the place.
 *
 * @param stringify writes HTML from a tree
 */
export function plainBody(markdown: string, range: Range, stringify: (tree: Root) => string): Body {
  const blocks = markdown.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  return {
    html: stringify({ type: 'root', children: blocks.map(paragraph) }),
    markdown,
    words: blocks.reduce((words, block) => words + countWords(block), 0),
    citations: [],
    marks: [],
    links: [],
    images: [],
    headings: [],
    passages: [],
    problems: [
      {
        ruleId: 'markdown-is-shallow',
        severity: 'error',
        message: `quotes, lists or tags nest more than ${DEPTH_LIMIT} levels deep here, so the text is shown unformatted`,
        help: 'delete the surplus `>`, `-` or tags; a `<` that opens no tag is written `\\<`',
        range,
      },
    ],
  };
}

function paragraph(block: string): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: block.trim() }] };
}
