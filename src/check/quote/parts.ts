import { fold } from './fold.ts';
import { isInsideToken } from './tokens.ts';

/** A stretch of a quote that must stand in the capture without a gap. */
export interface Part {
  /** Its words, folded, without what the editor put in. */
  words: string;
  /** The same, but with the letters that the editor put in. */
  shown: string;
  /** Where brackets stand for some letters of a word, as in `[t]he`: what to look for. */
  pattern?: RegExp;
}

/** A stretch of a folded text, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A quote in its parts. `…`, `[…]`, `...` and `[...]` leave words out between them. Other brackets are the editor's and
 * are skipped; where they touch a letter, they stand for as many letters of that word, or fewer.
 */
export function partsOf(quote: string): Part[] {
  return fold(quote)
    .split(OMISSIONS)
    .map(partOf)
    .filter(({ words }) => words !== '');
}

/** The quote as one part, should the source itself have its brackets and dots; nothing where it has neither. */
export function literalPart(quote: string): Part | undefined {
  const words = fold(quote);
  return /\[|\u2026|\.{3}/.test(words) ? { words, shown: words } : undefined;
}

/** Every place where a part stands in a folded text, in order, but for those inside a word or number. */
export function placesOf(part: Part, text: string): Span[] {
  const spans: Span[] = [];
  for (let span = next(part, text, 0); span; span = next(part, text, span.start + 1))
    if (!isInsideToken(text, span.start) && !isInsideToken(text, span.end)) spans.push(span);
  return spans;
}

const OMISSIONS = / ?(?:\[ ?(?:\u2026|\.{3,}) ?\]|\u2026|\.{3,}) ?/;
const BRACKETS = /( ?)\[([^[\]]*)\]( ?)/g;
/** Stands in a part around letters that brackets hold. Content has no such character. */
const HOLE = '\0';
const LONGEST_WORD = 40;

function partOf(stretch: string): Part {
  const pieces = stretch
    .replace(BRACKETS, (...match) => withoutBrackets(match as never))
    .trim()
    .split(HOLE);
  const words = pieces.filter((_, index) => index % 2 === 0).join('');
  if (pieces.length === 1) return { words, shown: words };
  const pattern = pieces.map((piece, index) =>
    index % 2 ? `\\p{L}{0,${Math.min(lettersIn(piece), LONGEST_WORD)}}` : escaped(piece),
  );
  return { words, shown: pieces.join(''), pattern: new RegExp(pattern.join(''), 'gu') };
}

type BracketMatch = [all: string, before: string, inner: string, after: string, offset: number, text: string];

function withoutBrackets([all, before, inner, after, offset, text]: BracketMatch): string {
  const previous = text.charAt(offset - 1);
  const following = text.charAt(offset + all.length);
  const touches = (!before && /\p{L}/u.test(previous)) || (!after && /\p{L}/u.test(following));
  if (touches && lettersIn(inner) > 0) return before + HOLE + inner + HOLE + after;
  if (before && after) return ' ';
  const apart = (before || after) && /[\p{L}\p{N}]/u.test(previous) && /[\p{L}\p{N}]/u.test(following);
  return apart ? ' ' : '';
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function next({ words, pattern }: Part, text: string, from: number): Span | undefined {
  if (!pattern) {
    const start = text.indexOf(words, from);
    return start < 0 ? undefined : { start, end: start + words.length };
  }
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
