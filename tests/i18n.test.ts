import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en.ts';
import { formatBand, formatCount, formatDate, languageName, nounFor, scriptOf } from '../src/i18n/format.ts';
import { messages, wordFor } from '../src/i18n/messages.ts';
import { pluralForm } from '../src/i18n/plural.ts';
import { uk } from '../src/i18n/uk.ts';
import { CSL_TYPES } from '../src/model/source.ts';

describe('dictionaries', () => {
  it.each([
    ['en', en],
    ['en-US', en],
    ['uk', uk],
    ['uk-UA', uk],
    ['UK', uk],
    ['ar', en],
  ])('gives a page in %s its texts, and English where there are none', (lang, dictionary) => {
    expect(messages(lang)).toBe(dictionary);
  });

  it.each([
    ['en', en],
    ['uk', uk],
  ])('leaves no text of %s empty', (_, dictionary) => {
    expect(texts(dictionary).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('translates every text but names and marks', () => {
    const english = new Map(texts(en));
    const same = texts(uk).filter(([key, text]) => english.get(key) === text);
    expect(same.map(([key]) => key)).toEqual(['colon']);
  });

  it('keeps the number in every form that holds one', () => {
    const english = texts(en).filter(([, text]) => text.includes('{n}'));
    const stems = new Set(english.map(([key]) => key.slice(0, key.lastIndexOf('.'))));
    const without = texts(uk).filter(
      ([key, text]) =>
        stems.has(key.slice(0, key.lastIndexOf('.'))) && !key.endsWith('.zero') && !text.includes('{n}'),
    );
    expect(without).toEqual([]);
  });

  it.each(CSL_TYPES)('has a word for the source type %s', (type) => {
    expect(wordFor(uk.sourceType, type)).not.toBe(type);
  });

  it('shows a word that it does not know as it stands', () => {
    expect(wordFor(en.sourceType, 'tapestry')).toBe('tapestry');
  });
});

describe('counts', () => {
  it.each([
    ['en', 0, 'no independent origin'],
    ['en', 1, 'one independent origin'],
    ['en', 10, 'ten independent origins'],
    ['en', 11, '11 independent origins'],
    ['uk', 0, 'жодного незалежного джерела'],
    ['uk', 1, 'одне незалежне джерело'],
    ['uk', 3, 'три незалежні джерела'],
    ['uk', 5, 'п’ять незалежних джерел'],
    ['uk', 11, '11 незалежних джерел'],
    ['uk', 21, '21 незалежне джерело'],
    ['uk', 22, '22 незалежні джерела'],
    ['zh-Hant', 1, 'one independent origin'],
  ])('counts in %s: %i', (lang, count, text) => {
    expect(formatCount(count, messages(lang).origins, lang)).toBe(text);
  });

  it('has a noun for any count in any language', () => {
    fc.assert(
      fc.property(fc.constantFrom('en', 'uk', 'ar', 'de'), fc.nat(), (lang, count) => {
        const noun = nounFor(count, messages(lang).figures.claims, lang);
        expect(['claim', 'claims', 'твердження', 'тверджень']).toContain(noun);
      }),
    );
  });

  it('falls back to the general form', () => {
    expect(pluralForm('uk', 2, { one: 'одне', other: 'інше' })).toBe('інше');
  });
});

describe('dates', () => {
  it.each([
    ['2024', 'en', '2024'],
    ['2024-06', 'en', 'June 2024'],
    ['2024-06-14', 'en', '14 June 2024'],
    ['2024-06-14', 'en-US', 'June 14, 2024'],
    ['2024-06', 'uk', 'червень 2024'],
    ['2024-06-14', 'uk', '14 червня 2024'],
    ['2024-06-14', 'de', '14. Juni 2024'],
    ['0998-01-01', 'en', '1 January 998'],
  ])('puts %s into words in %s', (date, lang, words) => {
    expect(formatDate(date, lang)).toBe(words);
  });

  it.each([
    ['2024-06-15T00:30:00+03:00', '15 June 2024'],
    ['2024-06-14T23:30:00-11:00', '14 June 2024'],
    ['2024-06-14T23:30:00Z', '14 June 2024'],
  ])('shows %s as the day at its own offset', (time, words) => {
    expect(formatDate(time, 'en')).toBe(words);
  });
});

describe('bands and names', () => {
  it.each([
    [80, 95, 'en', '80–95%'],
    [1, 5, 'uk', '1–5%'],
    [45, 55, 'de', '45–55\u00a0%'],
  ])('writes %i to %i in %s', (from, to, lang, words) => {
    expect(formatBand(from, to, lang)).toBe(words);
  });

  it.each([
    ['uk', 'uk', 'Українська'],
    ['uk', 'en', 'Ukrainian'],
    ['en', 'uk', 'Англійська'],
  ])('calls %s in %s by its name', (tag, lang, name) => {
    expect(languageName(tag, lang)).toBe(name);
  });

  it.each([
    ['uk', 'Cyrl'],
    ['en', 'Latn'],
    ['sr-Latn', 'Latn'],
    ['ar', 'Arab'],
  ])('knows that %s is written in %s', (lang, script) => {
    expect(scriptOf(lang)).toBe(script);
  });
});

/** Every text of a dictionary with the way to it: `origins.one`. */
function texts(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => texts(part, key ? `${key}.${name}` : name));
}
