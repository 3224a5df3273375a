import type { SentenceWords } from '../sentences.ts';

export const sentences: SentenceWords = {
  abbreviations: new Set(
    (
      'р рр ст вул просп пл буд кв обл р-н м с смт див напр ім проф акад доц ген полк тис млн млрд трлн грн коп дол крб ' +
      'т.д т.п т.зв т.ч н.е до н.е ред гл розд п пп пор арк тов гр св о бл зав заст канд д-р ін та ін'
    ).split(' '),
  ),
};
