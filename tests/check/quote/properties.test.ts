import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldedPositions } from '../../../src/check/quote/fold.ts';
import { quoteVerdict } from '../../../src/check/quote/gate.ts';
import { prepareText } from '../../../src/check/quote/prepare.ts';

const word = fc.constantFrom(
  'force',
  'the',
  'The',
  'їхній',
  'и\u0306',
  '“peace”',
  "don't",
  '40',
  '-5%',
  '23 000',
  '143-5-35',
  '—',
  '한국',
  '\u1112\u1161\u11ab',
  'na\u00efve,',
  '\u{1f54a}',
  'сanctions.',
);
const space = fc.constantFrom(' ', '  ', '\n', '\n\n', '\u00a0', '\t', ' \u2009');
const text = fc
  .array(fc.tuple(word, space), { minLength: 6, maxLength: 60 })
  .map((pairs) => pairs.flat().join(''));

test('what stands between two spaces of a capture never misses, however its spaces and accents are written', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.constantFrom('NFC', 'NFD'), (source, from, count, form) => {
      const words = source.trim().split(/\s+/);
      const start = from % words.length;
      const quote = words.slice(start, start + 5 + (count % 20)).join('\n');
      const verdict = quoteVerdict({ words: quote.normalize(form), located: true }, prepareText(source));
      // `23 000` may be cut in two, and is then rightly refused; short quotes prove nothing.
      const isWhole = !/^000(?!\d)|(?<!\S)23$/.test(quote);
      if (isWhole && verdict.outcome !== 'too short') expect(verdict.outcome).toBe('passes');
    }),
  );
});

test('a quote with one word altered never passes, and its difference shows the word', () => {
  fc.assert(
    fc.property(text, fc.nat(), (source, at) => {
      const words = source.trim().split(/\s+/);
      words[at % words.length] = 'translated';
      const verdict = quoteVerdict({ words: words.join(' '), located: true }, prepareText(source));
      expect(verdict.outcome).toBe('missing');
      if (verdict.outcome === 'missing' && verdict.nearest)
        expect(verdict.nearest.difference).toContain('translated');
    }),
  );
});

test('the gate has an answer for any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'binary' }),
      (words, source) => {
        const { outcome } = quoteVerdict({ words, located: false }, prepareText(source));
        expect(['passes', 'too short', 'ambiguous', 'missing', 'out of order']).toContain(outcome);
      },
    ),
  );
});

test('folding twice is folding once, and every folded character has its place in the text', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), fc.nat(), fc.nat(), (source, a, b) => {
      const folded = fold(source);
      expect(fold(folded)).toBe(folded);
      const positions = foldedPositions(source);
      expect(positions).toHaveLength(folded.length + 1);
      expect(positions).toEqual(positions.toSorted((x, y) => x - y));
      const spaces = [...folded.matchAll(/ /g)].map(({ index }) => index);
      const [from, to] = [spaces[a % spaces.length] ?? 0, spaces[b % spaces.length] ?? folded.length];
      if (from <= to)
        expect(fold(source.slice(positions[from], positions[to]))).toBe(folded.slice(from, to).trim());
    }),
  );
});
