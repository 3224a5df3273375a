import type { TextDirective } from '../../model/quote.ts';
import { foldMarks, lowerCase } from './fold.ts';
import type { Span } from './parts.ts';
import type { PreparedText } from './prepare.ts';
import { isInsideToken } from './tokens.ts';

/** Passages of more words than this are named by their first and last words: an address must stay one that people can send. */
const LONG = 12;
const EDGE = 5;
/** At most so many words before or after a passage tell it from others. */
const CONTEXT = 8;

/**
 * Names a passage as a URL text fragment does (WICG Scroll-to-Text-Fragment), so that a browser that shows the page finds
 * this passage first: with the words before it or after it where its own also stand further up. Every term keeps
 * within one line of the text, because no term is found across paragraphs.
 */
export function textDirective(capture: PreparedText, span: Span): TextDirective {
  const own = ownWords(capture, span);
  if (finds(own, capture, span)) return own;
  for (let words = 1; words <= CONTEXT; words += 1) {
    const prefix = wordsBefore(capture, span.start, words);
    const suffix = wordsAfter(capture, span.end, words);
    const tries: TextDirective[] = [
      ...(prefix ? [{ prefix, ...own }] : []),
      ...(suffix ? [{ ...own, suffix }] : []),
      ...(prefix && suffix ? [{ prefix, ...own, suffix }] : []),
    ];
    const found = tries.find((directive) => finds(directive, capture, span));
    if (found) return found;
  }
  return own;
}

function ownWords({ shown, lines }: PreparedText, { start, end }: Span): TextDirective {
  const breaks = lines.map((line) => line.start).filter((line) => line > start && line < end);
  const text = shown.slice(start, end);
  if (breaks.length === 0 && text.split(' ').length <= LONG) return { start: text };
  const firstLine = shown.slice(start, (breaks[0] ?? end + 1) - 1);
  const lastLine = shown.slice(breaks.at(-1) ?? start, end);
  return {
    start: firstLine.split(' ').slice(0, EDGE).join(' '),
    end: lastLine.split(' ').slice(-EDGE).join(' '),
  };
}

/** Words that come before a place, in its line or, where it begins one, in the line before. */
function wordsBefore({ shown, lines }: PreparedText, at: number, count: number): string {
  const to = shown.charAt(at - 1) === ' ' ? at - 1 : at;
  const from = lines.findLast((line) => line.start < to)?.start ?? 0;
  return shown.slice(from, to).split(' ').slice(-count).join(' ');
}

function wordsAfter({ shown, lines }: PreparedText, at: number, count: number): string {
  const from = shown.charAt(at) === ' ' ? at + 1 : at;
  const to = (lines.find((line) => line.start > from)?.start ?? shown.length + 1) - 1;
  return shown.slice(from, to).split(' ').slice(0, count).join(' ');
}

/** Whether the first stretch that a browser finds is the one that is meant. */
function finds(directive: TextDirective, { folded, lower }: PreparedText, span: Span): boolean {
  const start = asSearched(directive.start);
  const prefix = asSearched(directive.prefix ?? '');
  for (let at = lower.indexOf(start); at >= 0; at = lower.indexOf(start, at + 1)) {
    if (isInsideToken(folded, at)) continue;
    if (!lower.endsWith(prefix, lower.charAt(at - 1) === ' ' ? at - 1 : at)) continue;
    const to = endOf(directive, at + start.length, lower);
    if (to !== undefined) return at === span.start && to === span.end;
  }
  return false;
}

/** Where a stretch ends whose first words end at a place: there, or with the first last words that the suffix follows. */
function endOf({ end, suffix = '' }: TextDirective, from: number, lower: string): number | undefined {
  const term = asSearched(end ?? '');
  for (let at = lower.indexOf(term, from); at >= 0; at = lower.indexOf(term, at + 1)) {
    const to = at + term.length;
    if (lower.startsWith(asSearched(suffix), lower.charAt(to) === ' ' ? to + 1 : to)) return to;
    if (end === undefined) return undefined;
  }
  return undefined;
}

function asSearched(term: string): string {
  return lowerCase(foldMarks(term));
}
