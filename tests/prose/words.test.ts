import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../src/markdown/rehype-words.ts';
import { wordsIn } from '../../src/prose/words.ts';

/** Letters, marks and digits of many scripts, and what stands within words and between them. */
const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."ab1Zяїґʼ’'.,-–  \n«»²½ßéé漢ﬁ\u0301\u0130α١\ud83d\ude00\ud800"),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

test('the words of any text are those that their pattern finds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu)];
      const words = wordsIn(text).map(({ start, end, text: word }) => ({ start, end, word }));
      expect(words).toEqual(
        found.map(({ 0: word, index }) => ({ start: index, end: index + word.length, word })),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('the words that readers see are counted as their pattern finds them', () => {
  const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(!unspaced.test(text));
      const found = text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
      expect(countWords(text)).toBe(found.length);
    }),
    { numRuns: 2_000 },
  );
});

test('a word that was there before is the same word, whatever stands around it', () => {
  const [first] = wordsIn('regimes, and');
  const [, second] = wordsIn('the regimes');
  expect(second?.form).toBe(first?.form);
  expect(first?.form).toMatchObject({ text: 'regimes', lower: 'regimes', stem: 'regim' });
});
