/** Where a bare language leaves open how dates are written. */
const REGIONS: Record<string, string> = { en: 'en-GB' };

/** What stands in for a language that Intl does not know, so that the machine's own never does. */
const FALLBACK = 'en-GB';

/**
 * A date as readers of `lang` write it: `14 June 2024`, `June 2024` or `2024`.
 *
 * `date` is a year, month or day as EDTF writes them, or a time with its offset, which counts as the calendar day at
 * that offset: what was published in Kyiv at one in the morning was published on that day.
 */
export function dateInWords(date: string, lang: string): string {
  const day = date.slice(0, 10);
  if (day.length <= 4) return day;
  const known = wordsOf(lang);
  const remembered = known.dates.get(day);
  if (remembered !== undefined) return remembered;
  const words =
    day.length === 7 ? known.month.format(Date.parse(`${day}-01`)) : known.day.format(Date.parse(day));
  // Intl closes Ukrainian and Bulgarian dates with the official abbreviation of "year", which newspapers leave out.
  const plain = words.replace(/\s[рг]\.$/, '');
  known.dates.set(day, plain);
  return plain;
}

interface DateWords {
  day: Intl.DateTimeFormat;
  month: Intl.DateTimeFormat;
  /** Days already put into words: pages name the same few over and over. */
  dates: Map<string, string>;
}

// Making Intl objects costs a hundred times more than using them, and pages are made by the thousand.
const words = new Map<string, DateWords>();

function wordsOf(lang: string): DateWords {
  const known = words.get(lang);
  if (known) return known;
  const locale = [REGIONS[lang] ?? lang, FALLBACK];
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC', calendar: 'gregory' } as const;
  const made: DateWords = {
    day: new Intl.DateTimeFormat(locale, { ...month, day: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, month),
    dates: new Map(),
  };
  words.set(lang, made);
  return made;
}
