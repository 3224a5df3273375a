import { describe, expect, test } from 'vitest';
import { isSameName } from '../../src/prose/same-name.ts';
import { isOtherSpelling } from '../../src/prose/transliteration.ts';

const FORMS: [a: string, b: string][] = [
  ['ukraine', 'ukrainian'],
  ['norway', 'norwegian'],
  ['putin', 'putin’s'],
  ['київ', 'києва'],
  ['київ', 'київський'],
  ['путін', 'путіним'],
  ['харків', 'харкова'],
  ['прага', 'празі'],
  ['львів', 'львову'],
  ['прага', 'праге'],
  ['путин', 'путина'],
  ['ізраїль', 'ізраїлю'],
  ['кремль', 'кремля'],
  ['андрій', 'андрія'],
  ['наталія', 'наталії'],
  ['донецьк', 'донецька'],
  ['алексей', 'алексея'],
  ['міллер', 'міллером'],
];

describe('a name in two forms', () => {
  test.each(FORMS)('%s, %s: is one name', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
    expect(isSameName(b, a)).toBe(true);
  });

  test.each(FORMS)('%s, %s: is spelled one way', (a, b) => {
    expect(isOtherSpelling(a, b)).toBe(false);
  });
});

test.each([
  ['zelensky', 'zelenskyy'],
  ['zelensky', 'zelenskiy'],
  ['zaporizhia', 'zaporizhzhia'],
  ['yanukovych', 'yanukovich'],
  ['одеса', 'одессі'],
  ['зеленський', 'зеленского'],
  ['ердоган', 'ердоґана'],
  ['таллине', 'таллинна'],
])('%s, %s: are two spellings', (a, b) => {
  expect(isOtherSpelling(a, b)).toBe(true);
});

test.each([
  ['kherson', 'kharkiv'],
  ['donetsk', 'luhansk'],
  ['україна', 'угорщина'],
  ['донецьк', 'донбас'],
  ['путин', 'пушкин'],
  ['iran', 'iraq'],
])('%s, %s: are two names', (a, b) => {
  expect(isSameName(a, b)).toBe(false);
  expect(isOtherSpelling(a, b)).toBe(false);
});

test.each([
  ['путін', 'putin'],
  ['володимир', 'volodymyr'],
  ['столтенберг', 'stoltenberg'],
])('%s, %s: are one name in two scripts', (a, b) => {
  expect(isSameName(a, b)).toBe(true);
});
