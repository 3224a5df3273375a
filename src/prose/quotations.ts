import type { Span } from './passage.ts';

/** Words in quotation marks; `inner` is what stands between them. */
export interface Quotation extends Span {
  inner: Span;
}

/** Opening marks, and what closes each. Single marks are left out: most of them are apostrophes. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '"': '"', '「': '」' };

const OPENING = /[“«„"「]/g;

/**
 * The quotations of a text, outermost only, in order. A mark that nothing closes opens one to the end of the text:
 * newspapers leave a quotation open that goes on in the next paragraph.
 */
export function quotationsIn(text: string): Quotation[] {
  if (text.search(OPENING) < 0) return [];
  const quotations: Quotation[] = [];
  let end = 0;
  for (const { 0: opening, index: start } of text.matchAll(OPENING)) {
    if (start < end) continue;
    const closing = firstOf(text, CLOSING[opening] as string, start + 1);
    end = Math.min(closing + 1, text.length);
    quotations.push({ start, end, inner: { start: start + 1, end: closing } });
  }
  return quotations;
}

/** Where one of some signs stands first, from an offset on; the end of the text where none does. */
function firstOf(text: string, signs: string, from: number): number {
  const found = [...signs].map((sign) => text.indexOf(sign, from)).filter((at) => at >= 0);
  return Math.min(...found, text.length);
}
