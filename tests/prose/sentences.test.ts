import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languagePack } from '../../src/prose/language.ts';
import { quotationsIn } from '../../src/prose/quotations.ts';
import { sentencesIn } from '../../src/prose/sentences.ts';

const cases: [lang: string, sentences: string[]][] = [
  [
    'en',
    ['On 14 June Mr. Putin named terms.', "They were, by J. K. Smith's count, e.g. four regions.", 'Why?'],
  ],
  ['en', ['"It defies the UN Charter."', 'So said the U.S. spokesman at 5 p.m. Monday.', '"Why?" he asked.']],
  ['en', ['It fell to 3.5 per cent… and rose.', 'Then it stopped!']],
  ['uk', ['У 2024 р. Росія зайняла 23 тис. кв. км.', '«Це суперечить Статуту».', 'Так сказав М. Міллер.']],
  ['ru', ['В 2024 г. Москва назвала условия.', 'Площадь – 23 тыс. кв. км и т.д. по списку.', 'Вот так.']],
  ['zh', ['莫斯科提出条件。', '四个地区！']],
];

test.each(cases)('%s: %j', (lang, sentences) => {
  const text = sentences.join(lang === 'zh' ? '' : ' ');
  const found = sentencesIn(text, languagePack(lang)?.sentences).map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(found).toEqual(sentences);
});

test('no word of a text is outside its sentences', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'Aб. !?"»\n1'), maxLength: 60 }), (text) => {
      const spans = sentencesIn(text);
      const inside = spans.map(({ start, end }) => text.slice(start, end)).join('');
      expect(inside.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('quotations are told by their marks, outermost only', () => {
  const text = 'He said “it “defies” us”, «це „так“», "and" „drei“. It\'s ‘so’. “Open to the end';
  const found = quotationsIn(text).map(({ inner }) => text.slice(inner.start, inner.end));
  expect(found).toEqual(['it “defies', 'це „так“', 'and', 'drei', 'Open to the end']);
});
