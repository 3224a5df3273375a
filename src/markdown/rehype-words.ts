import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { notebookOf } from './notebook.ts';
import { walk } from './walk.ts';

/** Counts the words that readers see; the numbers of citations and footnotes are none. */
export function rehypeWords() {
  return (tree: Root, file: VFile): void => {
    const texts: string[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type === 'text') texts.push(node.value);
      return node.type !== 'element' || !isReference(node);
    });
    notebookOf(file).words = countAll(texts);
  };
}

/** One long text is quicker to go through than many that are cut from it. */
function countAll(texts: readonly string[]): number {
  return countSpaced(texts.join('\n')) ?? texts.reduce((words, text) => words + countWords(text), 0);
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
  return countSpaced(text) ?? text.match(UNSPACED.test(text) ? EITHER : SPACED)?.length ?? 0;
}

const OTHER = 0;
const WORD = 1;
const JOINT = 2;
const UNUSUAL = 3;

/** What signs are: those up to Cyrillic, and general punctuation, of which only ’ stands within words. Of others it is not known here. */
const KINDS = new Uint8Array(1 << 16).fill(UNUSUAL).fill(OTHER, 0x2000, 0x2070);
KINDS[0x2019] = JOINT;
for (let code = 0; code < 0x530; code += 1) KINDS[code] = kindOf(String.fromCharCode(code));

function kindOf(sign: string): number {
  if (/[\p{L}\p{M}\p{N}]/u.test(sign)) return WORD;
  return /['.,-]/.test(sign) ? JOINT : OTHER;
}

/** The same as the pattern finds, several times as fast; nothing where a text has signs that are not known here. */
function countSpaced(text: string): number | undefined {
  let count = 0;
  let isWithin = false;
  let isJoined = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === UNUSUAL) return undefined;
    if (kind === WORD) {
      if (!isWithin && !isJoined) count += 1;
      isWithin = true;
      isJoined = false;
    } else {
      isJoined = isWithin && kind === JOINT;
      isWithin = false;
    }
  }
  return count;
}
