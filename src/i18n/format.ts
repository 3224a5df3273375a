import { dateInWords } from '../model/date-words.ts';
import { messages, primarySubtag } from './messages.ts';
import { type Plural, pluralForm } from './plural.ts';

/** A date as readers of `lang` write it; see `dateInWords`. */
export const formatDate = dateInWords;

/** A count with its noun; numbers up to ten in words: `two independent origins`. */
export function formatCount(count: number, forms: Plural, lang: string): string {
  return nounFor(count, forms, lang).replace('{n}', numeral(count, lang));
}

/** A count with its noun, in figures whatever its size: `2 forecasts scored`. */
export function formatFigure(count: number, forms: Plural, lang: string): string {
  return nounFor(count, forms, lang).replace('{n}', formatsOf(lang).number.format(count));
}

/** The noun that goes with a count, without the count. By the rules of the dictionary, which may be the English one. */
export function nounFor(count: number, forms: Plural, lang: string): string {
  return pluralForm(messages(lang).locale, count, forms);
}

/** A band of probability, in whole per cent: `80–95%`, or `80–95 %` where the language wants the space. */
export function formatBand(from: number, to: number, lang: string): string {
  const { number, percent } = formatsOf(lang);
  return `${number.format(from)}–${percent.format(to / 100)}`;
}

/** Names as a sentence lists them: `Ann, Ben and Cat`. */
export function formatList(items: readonly string[], lang: string): string {
  return items.length === 1 ? (items[0] as string) : formatsOf(lang).list.format(items);
}

/** A share in whole per cent. */
export function formatPercent(share: number, lang: string): string {
  return formatsOf(lang).percent.format(share / 100);
}

/** A Brier score, to two decimals. */
export function formatScore(score: number, lang: string): string {
  return formatsOf(lang).score.format(score);
}

/** What a language is called in the language `inLang`; the tag itself where nobody knows. */
export function languageName(tag: string, inLang: string): string {
  const { names, languages } = formatsOf(inLang);
  return remembered(names, tag, () => capital(languages.of(tag) ?? tag, inLang));
}

/** The script that a language is written in, by its ISO 15924 code: `Cyrl` for `uk`. */
export function scriptOf(lang: string): string | undefined {
  return formatsOf(lang).script;
}

/** A text with its first letter made large. */
export function capital(text: string, lang: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  const large = remembered(formatsOf(lang).capitals, first, () => first.toLocaleUpperCase(lang));
  return large + text.slice(first.length);
}

function numeral(count: number, lang: string): string {
  return messages(lang).numerals[count] ?? formatsOf(lang).number.format(count);
}

interface Formats {
  number: Intl.NumberFormat;
  percent: Intl.NumberFormat;
  score: Intl.NumberFormat;
  list: Intl.ListFormat;
  languages: Intl.DisplayNames;
  script: string | undefined;
  /** Languages already put into words, and letters made large: pages have the same few over and over. */
  names: Map<string, string>;
  capitals: Map<string, string>;
}

// Making Intl objects costs a hundred times more than using them, and pages are rendered by the thousand.
const formats = new Map<string, Formats>();

function formatsOf(lang: string): Formats {
  return remembered(formats, lang, () => makeFormats(lang));
}

function makeFormats(lang: string): Formats {
  // A language that Intl does not know is shown as the dictionary's, never as the machine's own.
  const locale = [localeOf(lang), messages(lang).locale];
  return {
    number: new Intl.NumberFormat(locale),
    percent: new Intl.NumberFormat(locale, { style: 'percent' }),
    list: new Intl.ListFormat(locale),
    score: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    languages: new Intl.DisplayNames(locale, { type: 'language' }),
    script: new Intl.Locale(lang).maximize().script,
    names: new Map(),
    capitals: new Map(),
  };
}

/** The page's own language, with the region that our dictionary prefers where the page names none. */
function localeOf(lang: string): string {
  const preferred = messages(lang).locale;
  return lang === primarySubtag(preferred) ? preferred : lang;
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
