import { type Form, formAt } from './forms.ts';
import type { Span } from './passage.ts';

/** A word of a text, or a run of digits. A hyphen parts words, an apostrophe does not: `Ukraine's` is one. */
export class Word implements Span {
  readonly start: number;
  /** What is known of it wherever it stands. */
  readonly form: Form;

  constructor(start: number, form: Form) {
    this.start = start;
    this.form = form;
  }

  get end(): number {
    return this.start + this.form.length;
  }

  /** As written. */
  get text(): string {
    return this.form.text;
  }

  /** In lower case, with one kind of apostrophe. */
  get lower(): string {
    return this.form.lower;
  }
}

/** The words of a text, in order. */
export function wordsIn(text: string): Word[] {
  const isUnusual = readSigns(text);
  return isUnusual ? matchedWords(text, room) : scannedWords(text, room);
}

let room = new Uint16Array(1 << 12);

/**
 * Notes a text as numbers, with two zeros behind it, until the next: a string is slow to go through more than once. Tells whether
 * a sign is among them of which the table below does not know what it is.
 */
function readSigns(text: string): boolean {
  const { length } = text;
  if (room.length < length + 2) room = new Uint16Array(2 * length);
  let isUnusual = false;
  for (let at = 0; at < length; at += 1) {
    const sign = text.charCodeAt(at);
    room[at] = sign;
    if (KINDS[sign] === UNUSUAL) isUnusual = true;
  }
  room[length] = 0;
  room[length + 1] = 0;
  return isUnusual;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

function matchedWords(text: string, signs: Uint16Array): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    words.push(new Word(index, formAt(text, signs, index, index + word.length)));
  return words;
}

/** The same as the pattern finds, several times as fast: most of what is read are words. */
function scannedWords(text: string, signs: Uint16Array): Word[] {
  const words: Word[] = [];
  let start = 0;
  while (start < text.length) {
    if (KINDS[signs[start] as number] === OTHER) {
      start += 1;
      continue;
    }
    const end = endOfWord(signs, start);
    words.push(new Word(start, formAt(text, signs, start, end)));
    start = end;
  }
  return words;
}

function endOfWord(signs: Uint16Array, start: number): number {
  let end = start + 1;
  while (KINDS[signs[end] as number] !== OTHER) end += 1;
  while (isApostrophe(signs[end]) && KINDS[signs[end + 1] as number] === LETTER) {
    end += 2;
    while (KINDS[signs[end] as number] === LETTER) end += 1;
  }
  return end;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const UNUSUAL = 3;

/**
 * What signs are. Unusual are those of which it is not known here whether words are made of them, or whether lower case is as long
 * and as plain as they are: all but Latin and Cyrillic, general punctuation, signs of currencies, arrows and U+FFFC.
 */
const KINDS = kindsOfSigns();

function kindsOfSigns(): Uint8Array {
  const kinds = new Uint8Array(1 << 16).fill(UNUSUAL);
  for (const [from, to] of [
    [0, 0x12f],
    [0x131, 0x36f],
    [0x400, 0x52f],
  ] as const)
    for (let code = from; code <= to; code += 1) kinds[code] = kindOf(String.fromCharCode(code));
  for (const [from, to] of [
    [0x2000, 0x206f],
    [0x20a0, 0x20bf],
    [0x2190, 0x21ff],
    [0xfffc, 0xfffc],
  ] as const)
    kinds.fill(OTHER, from, to + 1);
  return kinds;
}

function kindOf(sign: string): number {
  if (/[\p{L}\p{M}]/u.test(sign)) return LETTER;
  return /\p{N}/u.test(sign) ? DIGIT : OTHER;
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
