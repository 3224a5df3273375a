import type { ExaminedCapture } from '../../graph/captures.ts';
import type { Quote, QuoteVerdict } from '../../model/quote.ts';
import { parseCapture } from '../../parse/capture.ts';
import { shiftRange } from '../../parse/line-map.ts';
import { quoteVerdict } from './gate.ts';
import { prepareText } from './prepare.ts';

/** Parses a capture and holds every quote against it that is taken from it. Never throws on bad input. */
export function examineCapture(file: string, source: string, quotes: readonly Quote[]): ExaminedCapture {
  const { capture, text, textLine } = parseCapture(file, source);
  if (quotes.length === 0) return { capture, verdicts: [] };
  const prepared = prepareText(text);
  return {
    capture,
    verdicts: quotes.map((quote) => [quote, shifted(quoteVerdict(quote, prepared), textLine)]),
  };
}

/** The gate knows the text alone; a nearest passage is shown in its file. */
function shifted(verdict: QuoteVerdict, lines: number): QuoteVerdict {
  if (verdict.outcome !== 'missing' || !verdict.nearest) return verdict;
  return { ...verdict, nearest: shiftRange(verdict.nearest, lines) };
}
