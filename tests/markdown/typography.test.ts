import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typographic, typographicRun } from '../../src/markdown/typography.ts';

test.each([
  ['en', `"Don't," he said.`, '“Don’t,” he said.'],
  ['en-GB', `'Yes'`, '‘Yes’'],
  ['en', `Readers' views of the '90s`, 'Readers’ views of the ’90s'],
  ['en', `6'2" and 5"`, `6'2" and 5"`],
  ['en', `"In 1990" and 'in 1990'`, '“In 1990” and ‘in 1990’'],
  ['en', `"'Yes,' she said"`, '“‘Yes,’ she said”'],
  ['en', `'"Yes," she said'`, '‘“Yes,” she said’'],
  ['en', `"—and then—" he left`, '“—and then—” he left'],
  ['en', `"…"`, '“…”'],
  ['en', 'a " b', 'a " b'],
  ['en', 'an end"', 'an end”'],
  ['en', '“already” set’s', '“already” set’s'],
  ['uk', `"План "Б"" і п'ять`, '«План „Б“» і п’ять'],
  ['ru', `"Да"`, '«Да»'],
  ['de', `"Ja, 'gut'"`, '„Ja, ‚gut‘“'],
  ['de-CH', `"Ja"`, '«Ja»'],
  ['fr', `"L'offre"`, '«\u202fL’offre\u202f»'],
  ['pl', `"Tak "nie""`, '„Tak «nie»”'],
  ['tlh', `"Qapla'"`, '“Qapla’”'],
  ['not a language', `"x"`, '“x”'],
  ['en', '', ''],
])('%s: %s', (lang, text, expected) => {
  expect(typographic(text, lang)).toBe(expected);
});

const langs = fc.constantFrom('en', 'uk', 'de', 'fr', 'pl', 'xx');
const prose = fc.string({ unit: fc.constantFrom('"', "'", 'a', 'є', '1', ' ', '—', '(', ')', '.', '😢') });

test('changes nothing but quotation marks and apostrophes', () => {
  const bare = (text: string) => text.replace(/["'“”‘’«»„‚\u202f]/g, '');
  fc.assert(
    fc.property(prose, langs, (text, lang) => {
      expect(bare(typographic(text, lang))).toBe(bare(text));
    }),
  );
});

test('does not mind how a run is cut into parts', () => {
  fc.assert(
    fc.property(fc.array(prose), langs, (parts, lang) => {
      expect(typographicRun(parts, lang).join('')).toBe(typographic(parts.join(''), lang));
    }),
  );
});

test('leaves what it has set as it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(`"Don't," he said.`, `"План "Б"" і п'ять`, `"'Yes'"`),
      langs,
      (text, lang) => {
        const once = typographic(text, lang);
        expect(typographic(once, lang)).toBe(once);
      },
    ),
  );
});
