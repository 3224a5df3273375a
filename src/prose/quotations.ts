import type { Span } from './passage.ts';

/** Words in quotation marks; `inner` is what stands between them. */
export interface Quotation extends Span {
  inner: Span;
}

/** Opening marks, and what closes each. Single marks are left out: most of them are apostrophes. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '"': '"', '「': '」' };

/**
 * The quotations of a text, outermost only, in order. A mark that nothing closes opens one to the end of the text:
 * newspapers leave a quotation open that goes on in the next paragraph.
 */
export function quotationsIn(text: string): Quotation[] {
  const quotations: Quotation[] = [];
  let start = -1;
  let closing = '';
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] as string;
    if (start >= 0) {
      if (!closing.includes(sign)) continue;
      quotations.push({ start, end: index + 1, inner: { start: start + 1, end: index } });
      start = -1;
    } else if (Object.hasOwn(CLOSING, sign)) {
      start = index;
      closing = CLOSING[sign] as string;
    }
  }
  if (start >= 0) quotations.push({ start, end: text.length, inner: { start: start + 1, end: text.length } });
  return quotations;
}
