import type { Evidence } from './claim.ts';

/** Words that evidence quotes from a source. */
export interface Quote {
  words: string;
  /** Whether a locator says where in the source they stand, so that they may stand there more than once. */
  located: boolean;
}

/** What evidence quotes; nothing where it paraphrases. */
export function quoteOf({ quote, locator }: Evidence): Quote | undefined {
  return quote === undefined ? undefined : { words: quote, located: locator !== undefined };
}

/** What the quote gate says of a quote and the capture of its source. Plain data: it is cached and sent between workers. */
export type QuoteVerdict =
  | { outcome: 'passes'; passage: TextDirective[] }
  | { outcome: 'too short'; characters: number }
  /** `part` is the first part, of a quote that leaves words out, that can be found at several places. */
  | { outcome: 'ambiguous'; times: number; part?: string }
  /** `part` is the first part, of a quote that leaves words out, that stands nowhere. */
  | { outcome: 'missing'; part?: string; nearest?: NearestPassage }
  | { outcome: 'out of order'; part: string };

/** A stretch of a page by its words, as URL text fragments name it; all of them verbatim from the capture. */
export interface TextDirective {
  prefix?: string;
  start: string;
  /** The last words, where `start` has only the first. */
  end?: string;
  suffix?: string;
}

/** The passage of a capture that is most like a quote. */
export interface NearestPassage {
  /** What both say, with the differences in brackets: `It [contradicts → defies] the UN Charter`. */
  difference: string;
  /** Where the passage stands in the capture's file. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Under this many characters, white space apart, a quote proves nothing. */
export const SHORTEST_QUOTE = 12;
