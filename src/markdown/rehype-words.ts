import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { notebookOf } from './notebook.ts';
import { walk } from './walk.ts';

/** Counts the words that readers see; the numbers of citations and footnotes are none. */
export function rehypeWords() {
  return (tree: Root, file: VFile): void => {
    const notebook = notebookOf(file);
    walk<Nodes>(tree, (node) => {
      if (node.type === 'text') notebook.words += countWords(node.value);
      return node.type !== 'element' || !isReference(node);
    });
  };
}

function isReference({ properties: { className, role } }: Element): boolean {
  return (
    role === 'doc-noteref' ||
    role === 'doc-backlink' ||
    (Array.isArray(className) && className[0] === 'citation')
  );
}

const SPACED = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const EITHER =
  /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\P{L}\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|\p{N}+/gu;

/**
 * How many words a text has: runs of letters and digits, apostrophes and hyphens between them included. Chinese and
 * Japanese set no spaces, so there each character counts. An estimate for reading times, alike on every machine.
 */
export function countWords(text: string): number {
  return text.match(UNSPACED.test(text) ? EITHER : SPACED)?.length ?? 0;
}
