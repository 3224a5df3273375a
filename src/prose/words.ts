import type { Span } from './passage.ts';

/** A word of a text, or a run of digits. A hyphen parts words, an apostrophe does not: `Ukraine's` is one. */
export interface Word extends Span {
  /** As written. */
  text: string;
  /** In lower case, with one kind of apostrophe. */
  lower: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** The words of a text, in order. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    words.push({ start: index, end: index + word.length, text: word, lower: lowered(word) });
  return words;
}

/** A text as the lists of a language have it: in lower case, with the apostrophe ’, and as long as it was. */
export function lowered(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length !== word.length) return word;
  return lower.includes("'") || lower.includes('ʼ') ? lower.replace(/['ʼ]/g, '’') : lower;
}

/**
 * What is left of a word without its ending, roughly: enough to tell that two words are one in two forms, in languages
 * that inflect at the end.
 */
export function stemOf({ lower }: Pick<Word, 'lower'>): string {
  const bare = lower.replace(/’s?$/, '');
  return bare.slice(0, Math.max(3, Math.min(5, bare.length - 2)));
}

/** The words that stand in a span, as indices: the first, and the one behind the last. */
export function wordsWithin(words: readonly Word[], { start, end }: Span): [from: number, to: number] {
  return [firstAt(words, start), firstAt(words, end)];
}

/** The first word that begins at an offset or behind it. */
function firstAt(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
