import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { quoteVerdict } from '../../../src/check/quote/gate.ts';
import { prepareText } from '../../../src/check/quote/prepare.ts';
import type { QuoteVerdict } from '../../../src/model/quote.ts';

/** Each file holds captures, and beside each the quotes that are held against it with what the gate says of them. */
interface Case {
  capture: string;
  quotes: { quote: string; locator?: string; verdict: string }[];
}

const FOLDER = new URL('./cases/', import.meta.url);

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const cases = load(readFileSync(new URL(file, FOLDER), 'utf8')) as Case[];
  const quotes = cases.flatMap((one) => one.quotes.map((quote) => ({ ...quote, capture: one.capture })));
  test.each(quotes)('$quote', ({ quote, locator, capture, verdict }) => {
    const given = quoteVerdict({ words: quote, located: locator !== undefined }, prepareText(capture));
    expect(said(given)).toBe(verdict);
  });
});

function said(verdict: QuoteVerdict): string {
  if (verdict.outcome === 'passes') return 'passes';
  if (verdict.outcome === 'too short') return `too short: ${verdict.characters}`;
  if (verdict.outcome === 'out of order') return `out of order: ${verdict.part}`;
  const part = verdict.part === undefined ? '' : ` (in ${verdict.part})`;
  if (verdict.outcome === 'ambiguous') return `ambiguous: ${verdict.times}${part}`;
  return `missing${verdict.nearest ? `: ${verdict.nearest.difference}` : ''}${part}`;
}
