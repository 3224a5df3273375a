import type { SentenceWords } from '../sentences.ts';

export const sentences: SentenceWords = {
  abbreviations: new Set(
    (
      'г гг в вв ст ул просп пр пл д кв обл р-н с см напр им проф акад доц ген полк тыс млн млрд трлн руб коп долл ' +
      'т.д т.п т.к т.е т.н н.э до н.э ред гл разд п пп стр тов гр св о зав зам канд д-р др пр'
    ).split(' '),
  ),
};
