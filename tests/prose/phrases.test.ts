import { expect, test } from 'vitest';
import { PhraseFinder } from '../../src/prose/phrases.ts';
import { wordsIn } from '../../src/prose/words.ts';

const finder = new PhraseFinder({
  'so called': 'arm',
  'so called state|republic': 'state',
  'puppet*': 'stem',
  'x*': 'short',
  'п’ять|шість': 'uk',
});

test.each([
  ['The so-called plan, so called', ['so-called=arm', 'so called=arm']],
  ['A so-called state of puppets', ['so-called state=state', 'puppets=stem']],
  ['so, called', []],
  ['X-rays and xylem', ['X=short', 'xylem=short']],
  ["П'ять чи П’ЯТЬ", ["П'ять=uk", 'П’ЯТЬ=uk']],
])('%s', (text, wanted) => {
  const words = wordsIn(text);
  const found = [...finder.in(text, words)].map(
    ({ from, to, meaning }) => `${text.slice(words[from]?.start, words[to - 1]?.end)}=${meaning}`,
  );
  expect(found).toEqual(wanted);
});
