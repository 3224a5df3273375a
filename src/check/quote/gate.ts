import { type Quote, type QuoteVerdict, SHORTEST_QUOTE } from '../../model/quote.ts';
import { textDirective } from './directive.ts';
import { nearestPassage } from './nearest.ts';
import { literalPart, type Part, partsOf, placesOf, type Span } from './parts.ts';
import type { PreparedText } from './prepare.ts';

/**
 * Holds a quote against the capture of its source. It passes only if it stands there verbatim under the foldings of
 * `fold.ts`, beginning and ending between words; there is no fuzzy matching. Where it leaves words out, its parts stand
 * in their order and do not overlap. A quote that could stand at several places needs a locator.
 */
export function quoteVerdict(quote: Quote, capture: PreparedText): QuoteVerdict {
  const parts = partsOf(quote.words);
  const characters = charactersOf(parts);
  if (characters < SHORTEST_QUOTE) return { outcome: 'too short', characters };
  const literal = literalPart(quote.words);
  const isLiteral = literal !== undefined && placesOf(literal, capture.folded).length > 0;
  return partsVerdict(isLiteral ? [literal] : parts, quote, capture);
}

/** The characters of a quote that count: neither white space nor what the editor put in or left out. */
export function countedCharacters(quote: string): number {
  return charactersOf(partsOf(quote));
}

function charactersOf(parts: readonly Part[]): number {
  return [...parts.map(({ words }) => words.replaceAll(' ', '')).join('')].length;
}

function partsVerdict(parts: readonly Part[], { located }: Quote, capture: PreparedText): QuoteVerdict {
  const named = (part: Part) => (parts.length > 1 ? { part: part.shown } : {});
  const places = parts.map((part) => placesOf(part, capture.folded));
  const missing = parts.find((_, index) => places[index]?.length === 0);
  if (missing) {
    const nearest = nearestPassage(missing.shown, capture);
    return { outcome: 'missing', ...named(missing), ...(nearest && { nearest }) };
  }
  const first = earliest(places);
  const unplaced = parts[first.length];
  if (unplaced) return { outcome: 'out of order', part: unplaced.shown };
  const last = latest(places);
  const loose = parts.findIndex((_, index) => first[index]?.start !== last[index]?.start);
  if (loose >= 0 && !located)
    return {
      outcome: 'ambiguous',
      times: timesBetween(places, first, last, loose),
      ...named(parts[loose] as Part),
    };
  return { outcome: 'passes', passage: first.map((span) => textDirective(capture, span)) };
}

/** The first place of each part after those before it; as many as there are. */
function earliest(places: readonly Span[][]): Span[] {
  const chosen: Span[] = [];
  for (const spans of places) {
    const after = chosen.at(-1)?.end ?? 0;
    const span = spans.find(({ start }) => start >= after);
    if (!span) break;
    chosen.push(span);
  }
  return chosen;
}

/** The last place of each part before those after it. */
function latest(places: readonly Span[][]): Span[] {
  const chosen: Span[] = [];
  for (const spans of [...places].reverse()) {
    const before = chosen.at(-1)?.start ?? Number.POSITIVE_INFINITY;
    const span = spans.findLast(({ end }) => end <= before);
    if (!span) break;
    chosen.push(span);
  }
  return chosen.reverse();
}

/** At how many places a part can stand: every one between its first and last fits, as the others can move aside. */
function timesBetween(
  places: readonly Span[][],
  first: readonly Span[],
  last: readonly Span[],
  part: number,
): number {
  const from = (first[part] as Span).start;
  const to = (last[part] as Span).start;
  return (places[part] as Span[]).filter(({ start }) => start >= from && start <= to).length;
}
