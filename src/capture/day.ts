import { edtf } from '../model/values.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** Forms in which a date can be read in one way only, each with the groups that hold its year, month and day. */
const FORMS: readonly [RegExp, [number, number, number]][] = [
  [/^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])/, [1, 2, 3]],
  [/^([12]\d{3})(\d{2})(\d{2})(?!\d)/, [1, 2, 3]],
  [/^([12]\d{3})\/(\d{1,2})(?:\/(\d{1,2}))?(?!\d)/, [1, 2, 3]],
  [/^(\d{1,2})\.(\d{1,2})\.([12]\d{3})(?!\d)/, [3, 2, 1]],
  [new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+([12]\\d{3})(?!\\d)`, 'i'), [3, 2, 1]],
  [new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+([12]\\d{3})(?!\\d)`, 'i'), [3, 1, 2]],
];

/**
 * The day that a page names, as EDTF level 0: `2024-06-14`, or the month or year where no more is said. It is the day
 * where it was written: a time late in the evening is not moved to the next day elsewhere. `undefined` for what is no
 * date, or could be two, such as 03/04/2024.
 */
export function dayOf(text: string): string | undefined {
  for (const [form, groups] of FORMS) {
    const match = form.exec(text.trim());
    if (!match) continue;
    const [year, month, day] = groups.map((group) => match[group]);
    const parts = [year, month && numberOf(month), day?.padStart(2, '0')].filter(Boolean);
    const written = parts.join('-');
    return edtf.safeParse(written).success ? written : undefined;
  }
  return undefined;
}

function numberOf(month: string): string {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return (index < 0 ? month : String(index + 1)).padStart(2, '0');
}
