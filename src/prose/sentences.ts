import type { Span } from './passage.ts';

/** Words of a language that end in a full stop without ending a sentence. */
export interface SentenceWords {
  /** Without their last full stop, in lower case: `e.g`, `gen`. */
  abbreviations: ReadonlySet<string>;
}

const NONE: SentenceWords = { abbreviations: new Set() };

/** Marks that end a sentence, with the quotation marks and brackets that close behind them. */
const END = /(?:[.!?…]+["'”’»“)\]]*(?=\s|$)|[。！？]["”』」）]*)/uy;

/** What may begin a sentence. Lower case never does: `"Why?" he asked` is one. */
const BEGINNING = /^\s*["'“„«‘([—–-]*\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}\uFFFC]/u;

/** The word that a full stop stands behind; what comes before the last blank cannot be in it. */
const LAST_WORD = /[\p{L}\p{M}][\p{L}\p{M}.]*$/u;

/**
 * The sentences of a text, in order, without the white space between them. A full stop behind an abbreviation or an
 * initial ends none. Intl.Segmenter does not know abbreviations, and differs from one version of ICU to the next.
 */
export function sentencesIn(text: string, { abbreviations }: SentenceWords = NONE): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let at = markFrom(text, 0); at < text.length; at = markFrom(text, at)) {
    END.lastIndex = at;
    const mark = END.exec(text)?.[0];
    const end = at + (mark?.length ?? 1);
    if (mark !== undefined && (end === text.length || endsSentence(text, at, end, mark, abbreviations))) {
      push(sentences, text, start, end);
      start = end;
    }
    at = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

/** Where the next sign stands that may end a sentence, quicker than a pattern would find it. */
function markFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isMark(text.charCodeAt(at))) at += 1;
  return at;
}

/** `.`, `!`, `?`, `…`, `。`, `！`, `？` */
function isMark(sign: number): boolean {
  if (sign < 0x40) return sign === 0x2e || sign === 0x21 || sign === 0x3f;
  return sign === 0x2026 || sign === 0x3002 || sign === 0xff01 || sign === 0xff1f;
}

function endsSentence(
  text: string,
  at: number,
  end: number,
  mark: string,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (mark.charCodeAt(0) >= 0x3002) return true;
  if (!beginsSentence(text, end)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const word = LAST_WORD.exec(text.slice(Math.max(0, at - 24, text.lastIndexOf(' ', at - 1) + 1), at))?.[0];
  return word === undefined || !(isInitial(word) || abbreviations.has(word.toLowerCase()));
}

/** Mostly a blank and a capital of ASCII, which is told at a glance. */
function beginsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1);
  if (text[at] === ' ' && code >= 0x41 && code <= 0x5a) return true;
  return BEGINNING.test(text.slice(at, at + 24));
}

/** `J`, as in `J. Smith`, and `U.S`. */
function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  if (end > start) sentences.push({ start, end });
}

/** Letters and the marks of ASCII are told at a glance. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || ((code < 0x20 || code > 0x7e) && /\s/.test(text[at] as string));
}
