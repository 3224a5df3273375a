import { dayOf } from '../capture/day.ts';

/** Months as Ukrainian and Russian dates have them; the position is the month's. */
const MONTHS = [
  ['січня', 'января'],
  ['лютого', 'февраля'],
  ['березня', 'марта'],
  ['квітня', 'апреля'],
  ['травня', 'мая'],
  ['червня', 'июня'],
  ['липня', 'июля'],
  ['серпня', 'августа'],
  ['вересня', 'сентября'],
  ['жовтня', 'октября'],
  ['листопада', 'ноября'],
  ['грудня', 'декабря'],
] as const;

const WRITTEN = new RegExp(
  `^(?:[\\p{L}'’]+,\\s+)?(\\d{1,2})\\s+(${MONTHS.flat().join('|')})\\s+([12]\\d{3})(?:\\s*(?:року|рік|года|р\\.|г\\.))?`,
  'iu',
);
const PLAIN =
  /^(?:\p{L}+,?\s+)?(?:\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+\.?,?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})/u;

/** The day that a text begins with, and what stands behind it; `undefined` where it begins with none. */
export function dayIn(text: string): { day: string; rest: string } | undefined {
  const written = WRITTEN.exec(text);
  if (written) {
    const [whole, day = '', month = '', year = ''] = written;
    const number =
      MONTHS.findIndex((names) => (names as readonly string[]).includes(month.toLowerCase())) + 1;
    const iso = dayOf(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
    return iso ? { day: iso, rest: text.slice(whole.length).trim() } : undefined;
  }
  const plain = PLAIN.exec(text)?.[0];
  const day = plain && dayOf(plain);
  return plain && day && day.length === 10 ? { day, rest: text.slice(plain.length).trim() } : undefined;
}

/** A time of day or the name of a place behind a date: `Friday, 14 June 2024, 10:30`. */
const REST = /^[\s,|•·–—-]*(?:\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?)?[\s,|]*$/i;

/** The day of a line that says nothing else. */
export function dayOfLine(line: string): string | undefined {
  const found = line.length <= 60 ? dayIn(line) : undefined;
  return found && REST.test(found.rest) ? found.day : undefined;
}
