import { type FoldedLine, foldMarks, foldSpace, lowerCase } from './fold.ts';

/** The text of a capture, made ready once for all quotes that are held against it. */
export interface PreparedText {
  /** The text as it was given. */
  source: string;
  /** In NFC and with single spaces: what a page shows. */
  shown: string;
  /** `shown` with equal marks made one, of the same length: what quotes are looked for in. */
  folded: string;
  /** `folded` in lower case, of the same length: browsers look for words without regard to case. */
  lower: string;
  /** Its lines, but for empty ones. */
  lines: readonly FoldedLine[];
  /** The words of `folded`; worked out when first asked for. */
  words: () => Words;
}

export interface Words {
  /** The folded text between spaces, in order. */
  list: { text: string; start: number }[];
  /** Where in the list a word stands, by its `wordKey`. */
  places: ReadonlyMap<string, readonly number[]>;
}

export function prepareText(source: string): PreparedText {
  const { text: shown, lines } = foldSpace(source.normalize('NFC'));
  const folded = foldMarks(shown);
  const lower = lowerCase(folded);
  let words: Words | undefined;
  return {
    source,
    shown,
    folded,
    lower,
    lines,
    words: () => {
      words ??= wordsOf(folded, lower);
      return words;
    },
  };
}

/** A word, in lower case, without the punctuation around it. */
export function wordKey(word: string): string {
  return BARE.test(word) ? word : word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word;
}

/** Most words have no punctuation, which is quickly seen. */
const BARE = /^[a-z0-9\u0430-\u0457]+$/;

function wordsOf(folded: string, lower: string): Words {
  const list: Words['list'] = [];
  const places = new Map<string, number[]>();
  const keys = lower.split(' ').map(wordKey);
  let start = 0;
  for (const [index, text] of folded.split(' ').entries()) {
    list.push({ text, start });
    start += text.length + 1;
    const key = keys[index] as string;
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  return { list, places };
}
