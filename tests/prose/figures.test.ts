import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesIn } from '../../src/prose/dates.ts';
import { figuresIn } from '../../src/prose/figures.ts';
import { languagePack } from '../../src/prose/language.ts';

/** Each figure as it is written, its value and its unit; `in a name` where it is part of one. */
const FIGURES: [lang: string, text: string, figures: string[]][] = [
  ['en', 'no figures at all, but one', []],
  ['en', 'an area of 23,000 square kilometres', ['23,000 square kilometres: 23000 km²']],
  [
    'en',
    '2.5 million sq. km, 23 thousand ha',
    ['2.5 million sq. km: 2500000 km²', '23 thousand ha: 23000 ha'],
  ],
  ['en', '40 percent, 5 percentage points', ['40 percent: 40 percent', '5 percentage points: 5 point']],
  ['en', 'one hundred and forty-three votes to five', ['one hundred and forty-three: 143', 'five: 5']],
  ['en', 'two or three, two thirds', ['two: 2', 'three: 3']],
  ['en', '£5m for 5 m, 1.234 or 1,234.5', ['5: 5 in a name', '5 m: 5 m', '1.234: 1.234', '1,234.5: 1234.5']],
  ['en', 'ES-11/4 and F-16', ['11: 11 in a name', '4: 4 in a name', '16: 16 in a name']],
  ['en', 'Part 3: they saw Kyiv 12 times', ['3: 3 in a name', '12: 12']],
  ['en', 'in 2022 100 people, 1, 2 and 30', ['2022: 2022', '100: 100', '1: 1', '2: 2', '30: 30']],
  ['uk', 'площа 23 000 кв. км', ['23 000 кв. км: 23000 km²']],
  ['uk', '23\u00a0тис. км², 2,5 млн', ['23\u00a0тис. км²: 23000 km²', '2,5 млн: 2500000']],
  ['uk', 'двадцять три тисячі; п’ятьма', ['двадцять три тисячі: 23000', 'п’ятьма: 5']],
  [
    'uk',
    '40 відсотків, 5 відсоткових пунктів',
    ['40 відсотків: 40 percent', '5 відсоткових пунктів: 5 point'],
  ],
  ['ru', 'сто сорок три, двести тысяч', ['сто сорок три: 143', 'двести тысяч: 200000']],
  ['ru', '23.000 га, 2,5 процента', ['23.000 га: 23000 ha', '2,5 процента: 2.5 percent']],
  ['de', 'eine Fläche von 23.000 Quadratkilometern, 2,5', ['23.000: 23000', '2,5: 2.5']],
  ['ar', '٢٣٬٠٠٠ كيلومتر', ['٢٣٬٠٠٠: 23000']],
];

test.each(FIGURES)('%s: the figures of %j', (lang, text, figures) => {
  const found = figuresIn(text, languagePack(lang)?.figures);
  const told = found.map(({ start, end, value, unit, isInName }) =>
    `${text.slice(start, end)}: ${value} ${isInName ? 'in a name' : (unit ?? '')}`.trim(),
  );
  expect(told).toEqual(figures);
});

const DATES: [lang: string, text: string, dates: string[]][] = [
  [
    'en',
    'On 14 June 2024, June 14 and the 14th of June',
    ['14 June 2024: 2024-6-14', 'June 14: -6-14', '14th of June: -6-14'],
  ],
  ['en', 'In May. He may; Sept. 2024; 10–12 June', ['May: -5-', 'Sept. 2024: 2024-9-', '10–12 June: -6-10']],
  ['en', '2024-06-14, since 2014, 2,014 people, 2100', ['2024-06-14: 2024-6-14', '2014: 2014--']],
  [
    'uk',
    '14 червня 2024 року, у червні, 14.06.2024',
    ['14 червня 2024: 2024-6-14', 'червні: -6-', '14.06.2024: 2024-6-14'],
  ],
  ['ru', '5 мая и в августе 2024 г.', ['5 мая: -5-5', 'августе 2024: 2024-8-']],
  ['de', 'am 14. Juni 2024, 2024-06-14', ['2024: 2024--', '2024-06-14: 2024-6-14']],
];

test.each(DATES)('%s: the dates of %j', (lang, text, dates) => {
  const found = datesIn(text, languagePack(lang)?.dates);
  const told = found.map(
    ({ start, end, year = '', month = '', day = '' }) => `${text.slice(start, end)}: ${year}-${month}-${day}`,
  );
  expect(told).toEqual(dates);
});

test('a number is the same in digits, however they are parted, and with a scale', () => {
  const spaced = (value: number, sign: string) => String(value).replace(/\B(?=(?:\d{3})+$)/g, sign);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999 }),
      fc.constantFrom('en', 'uk', 'ru', 'de'),
      (value, lang) => {
        const language = languagePack(lang)?.figures;
        const texts = [String(value), spaced(value, ','), spaced(value, '\u00a0'), spaced(value, '’')];
        for (const text of texts)
          expect(figuresIn(`x ${text} y`, language).map((figure) => figure.value)).toEqual([value]);
      },
    ),
  );
  expect(figuresIn('23 thousand', languagePack('en')?.figures)[0]?.value).toBe(23_000);
});

test('figures and dates lie within their text, in order, each beyond the one before', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'12 .,-/%№(', 'two ', 'thousand ', 'km ', 'May ', 'п’ять ', 'тис. '),
  });
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'uk', 'de'), (value, lang) => {
      const pack = languagePack(lang);
      for (const spans of [figuresIn(value, pack?.figures), datesIn(value, pack?.dates)]) {
        let before = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(value.length);
      }
    }),
  );
});
