import { expect, test } from 'vitest';
import { figuresOf } from '../../src/check/figures-in-text.ts';

const CASES: [text: string, figures: Record<string, string>][] = [
  ['no figures at all', {}],
  ['an area of 23,000 square kilometres', { 23000: '23,000' }],
  ['площа 23 000 квадратних кілометрів', { 23000: '23 000' }],
  ['площа 23\u00a0000 квадратних кілометрів', { 23000: '23 000' }],
  ['eine Fläche von 23.000 Quadratkilometern', { 23000: '23.000' }],
  ['2.5 per cent', { 25: '2.5' }],
  ['2,5 %', { 25: '2,5' }],
  ['in 2022 100 people', { 2022: '2022', 100: '100' }],
  ['1, 2 and 30', { 1: '1', 2: '2', 30: '30' }],
  ['on 05.06.2024', { 5: '05', 2024: '2024' }],
  ['on 5 June 2024', { 5: '5', 2024: '2024' }],
  ['resolution ES-11/4', { 11: '11', 4: '4' }],
  ['٢٣٬٠٠٠ كيلومتر مربع', { 23000: '23٬000' }],
];

test.each(CASES)('%s', (text, figures) => {
  expect(Object.fromEntries(figuresOf(text))).toEqual(figures);
});
