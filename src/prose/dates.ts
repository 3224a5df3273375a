import { byForm, type Form } from './forms.ts';
import type { Span } from './passage.ts';
import { type Word, wordsIn } from './words.ts';

/** How a language writes dates. */
export interface DateWords {
  /** The months, January first: each as a regular expression for all its forms, which begin with one letter. */
  months: readonly string[];
  /** What stands before a month that is named without day or year; empty where no month's name means anything else. */
  beforeMonth: string;
}

/** A date in a text, as far as it says. */
export interface WrittenDate extends Span, DateParts {}

export interface DateParts {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
}

const DAY = '(?<![.,/-])(\\d{1,2})(?:st|nd|rd|th|-?го|-?ге|-?е)?';
const OTHER_DAY = '(?:\\s*[–—-]\\s*\\d{1,2}(?:st|nd|rd|th)?(?!\\d))?';
/** Dates in digits begin where a number does. */
const NUMBER = '(?=\\d)(?<!\\p{N})';
const YEAR = '((?:1[7-9]|20)\\d{2})(?![\\p{N}%]|[.,/]\\d|-\\d)';

/** In any language. */
const IN_DIGITS = `(?<!-)((?:1[5-9]|20)\\d{2})-(\\d{2})-(\\d{2})(?!\\d)|(?<!\\.)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)`;
const BARE_YEAR = `(?<![.,/$£€-])${YEAR}`;

interface Patterns {
  /** Sticky: a date from where it is told to look. */
  any: RegExp;
  months: readonly RegExp[];
  /** Where in a word a date may begin: with a number or a month. */
  beginnings: (form: Form) => readonly number[];
}

const patterns = new WeakMap<DateWords, Patterns>();
const WITHOUT_WORDS = new RegExp(`${NUMBER}(?:${IN_DIGITS}|${BARE_YEAR})`, 'gu');

/**
 * The dates of a text, in order. Of a span of days (`10–12 June`) the first is read; a year is a number from 1700 to 2099.
 * Without the words of its language only dates in digits are read.
 *
 * @param words of the text, where they are at hand
 */
export function datesIn(
  text: string,
  language?: DateWords,
  words: readonly Word[] = wordsIn(text),
): WrittenDate[] {
  if (!language)
    return [...text.matchAll(WITHOUT_WORDS)].map((match) => dated(match, inDigits(match, match[7])));
  const known = patterns.get(language) ?? patternsOf(language);
  return matchesIn(text, words, known).map((match) => dated(match, read(match, known.months)));
}

const PARTS = ['year', 'month', 'day'] as const;

/** Whether two dates can be one, as far as both say. */
export function canBeOne(a: DateParts, b: DateParts): boolean {
  let isSame = false;
  for (const part of PARTS) {
    if (a[part] === undefined || b[part] === undefined) continue;
    if (a[part] !== b[part]) return false;
    isSame = true;
  }
  return isSame;
}

/** Looks where a date may begin: a pattern so long is slow to be led along a text. */
function matchesIn(text: string, words: readonly Word[], { any, beginnings }: Patterns): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let end = 0;
  for (let index = 0; index < words.length; index += 1) {
    const { start, form } = words[index] as Word;
    const offsets = beginnings(form);
    if (offsets.length === 0) continue;
    for (const offset of offsets) {
      if (start + offset < end) continue;
      any.lastIndex = start + offset;
      const match = any.exec(text);
      if (!match) continue;
      matches.push(match);
      end = any.lastIndex;
    }
  }
  return matches;
}

function patternsOf(language: DateWords): Patterns {
  const { months, beforeMonth } = language;
  const anyMonth = months.map(inEitherCase).join('|');
  const month = `(?<![\\p{L}])(${anyMonth})(?![\\p{L}])`;
  const withNumber = [
    IN_DIGITS,
    `${DAY}${OTHER_DAY}\\s+(?:of\\s+)?${month}(?:\\.?,?\\s+${YEAR})?`,
    BARE_YEAR,
  ];
  const withMonth = [
    `${month}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{N}]|\\s?%)${OTHER_DAY}(?:,?\\s+${YEAR})?`,
    `${month}\\.?,?\\s+(?:of\\s+)?${YEAR}`,
    `${beforeMonth}${month}`,
  ];
  const beginnings = months.flatMap(([letter = '']) => [letter, letter.toUpperCase()]).join('');
  const beginning = new RegExp(`\\d+|(?<!\\p{L})(?:${anyMonth})`, 'gu');
  const made = {
    any: new RegExp(
      `${NUMBER}(?:${withNumber.join('|')})|(?=[${beginnings}])(?:${withMonth.join('|')})`,
      'uy',
    ),
    months: months.map((written) => new RegExp(`^(?:${inEitherCase(written)})$`, 'u')),
    beginnings: byForm(({ text }) => Array.from(text.matchAll(beginning), ({ index }) => index)),
  };
  patterns.set(language, made);
  return made;
}

/** A month that is written small may begin a sentence; `may` is none. */
function inEitherCase(month: string): string {
  const [first = ''] = month;
  return `[${first}${first.toUpperCase()}]${month.slice(1)}`;
}

function dated(match: RegExpMatchArray, parts: DateParts): WrittenDate {
  const start = match.index ?? 0;
  const { year, month, day } = parts;
  return { start, end: start + match[0].length, year, month, day };
}

function inDigits(match: RegExpMatchArray, bareYear: string | undefined): DateParts {
  const [, y1, m1, d1, d2, m2, y2] = match;
  return parts(y1 ?? y2 ?? bareYear, Number(m1 ?? m2), d1 ?? d2);
}

function read(match: RegExpMatchArray, months: readonly RegExp[]): DateParts {
  const [day, month1, year1, bareYear, month2, day2, year2, month3, year3, month4] = match.slice(7);
  const month = month1 ?? month2 ?? month3 ?? month4;
  if (month === undefined) return inDigits(match, bareYear);
  const nth = months.findIndex((written) => written.test(month));
  return parts(year1 ?? year2 ?? year3, nth + 1, day ?? day2);
}

function parts(year: string | undefined, month: number, day: string | undefined): DateParts {
  return {
    year: year ? Number(year) : undefined,
    month: month || undefined,
    day: day ? Number(day) : undefined,
  };
}
