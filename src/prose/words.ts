import { type Form, formAt } from './forms.ts';
import type { Span } from './passage.ts';

/** A word of a text, or a run of digits. A hyphen parts words, an apostrophe does not: `Ukraine's` is one. */
export interface Word extends Span {
  /** As written. */
  text: string;
  /** In lower case, with one kind of apostrophe. */
  lower: string;
  /** What is known of it wherever it stands. */
  form: Form;
}

/** The words of a text, in order. */
export function wordsIn(text: string): Word[] {
  const signs = signsOf(text);
  return UNUSUAL.test(text) ? matchedWords(text, signs) : scannedWords(text, signs);
}

let room = new Uint16Array(1 << 12);

/** A text as numbers, with two zeros behind it, until the next is asked for: a string is slow to go through more than once. */
function signsOf(text: string): Uint16Array {
  if (room.length < text.length + 2) room = new Uint16Array(2 * text.length);
  for (let at = 0; at < text.length; at += 1) room[at] = text.charCodeAt(at);
  room.fill(0, text.length, text.length + 2);
  return room;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

function matchedWords(text: string, signs: Uint16Array): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    words.push(wordAt(text, signs, index, index + word.length));
  return words;
}

function wordAt(source: string, signs: Uint16Array, start: number, end: number): Word {
  const form = formAt(source, signs, start, end);
  return { start, end, text: form.text, lower: form.lower, form };
}

/**
 * Signs of which neither the table below knows whether words are made of them nor lower case is as long and as plain as they are:
 * all but Latin and Cyrillic, general punctuation, signs of currencies, arrows and U+FFFC.
 */
const UNUSUAL = /[^\0-\u012f\u0131-\u036f\u0400-\u052f\u2000-\u206f\u20a0-\u20bf\u2190-\u21ff\ufffc]/;

/** The same as the pattern finds, several times as fast: most of what is read are words. */
function scannedWords(text: string, signs: Uint16Array): Word[] {
  const words: Word[] = [];
  let start = 0;
  while (start < text.length) {
    if (kindOf(signs[start]) === OTHER) {
      start += 1;
      continue;
    }
    const end = endOfWord(signs, start);
    words.push(wordAt(text, signs, start, end));
    start = end;
  }
  return words;
}

function endOfWord(signs: Uint16Array, start: number): number {
  let end = start + 1;
  while (kindOf(signs[end]) !== OTHER) end += 1;
  while (isApostrophe(signs[end]) && kindOf(signs[end + 1]) === LETTER) {
    end += 2;
    while (kindOf(signs[end]) === LETTER) end += 1;
  }
  return end;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;

/** What the signs up to Cyrillic are; beyond it words have none, in a text without unusual signs. */
const KINDS = Uint8Array.from({ length: 0x530 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[\p{L}\p{M}]/u.test(sign)) return LETTER;
  return /\p{N}/u.test(sign) ? DIGIT : OTHER;
});

function kindOf(sign = 0): number {
  return sign < KINDS.length ? (KINDS[sign] as number) : OTHER;
}

function isApostrophe(sign: number | undefined): boolean {
  return sign === 0x27 || sign === 0x2019;
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
