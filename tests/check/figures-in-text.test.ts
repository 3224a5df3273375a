import { expect, test } from 'vitest';
import { figuresOf } from '../../src/check/figures-in-text.ts';

const CASES: [lang: string, text: string, figures: Record<string, string>][] = [
  ['en', 'no figures at all', {}],
  ['en', 'an area of 23,000 square kilometres', { 23000: '23,000 square kilometres' }],
  ['uk', 'площа 23 000 квадратних кілометрів', { 23000: '23 000 квадратних кілометрів' }],
  ['uk', 'площа 23\u00a0тис. кв. км', { 23000: '23\u00a0тис. кв. км' }],
  ['de', 'eine Fläche von 23.000 Quadratkilometern', { 23000: '23.000' }],
  ['en', '2.5 per cent', { 2.5: '2.5 per cent' }],
  ['uk', '2,5 %', { 2.5: '2,5 %' }],
  ['en', 'in 2022 100 people', { 2022: '2022', 100: '100' }],
  ['en', '1, 2 and 30', { 1: '1', 2: '2', 30: '30' }],
  ['en', 'three of four', { 3: 'three', 4: 'four' }],
  ['uk', 'у трьох із чотирьох', { 3: 'трьох', 4: 'чотирьох' }],
  ['en', 'on 05.06.2024', { 5: '05.06.2024', 2024: '05.06.2024' }],
  ['en', 'on 5 June 2024', { 5: '5 June 2024', 2024: '5 June 2024' }],
  ['de', 'am 5. Juni 2024', { 5: '5', 2024: '2024' }],
  ['en', 'resolution ES-11/4', { 11: '11', 4: '4' }],
  ['ar', '٢٣٬٠٠٠ كيلومتر مربع', { 23000: '٢٣٬٠٠٠' }],
];

test.each(CASES)('%s: %s', (lang, text, figures) => {
  const written = [...figuresOf(text, lang)].map(([value, figure]) => [value, figure.written]);
  expect(Object.fromEntries(written)).toEqual(figures);
});
