import { datesIn, type WrittenDate } from '../prose/dates.ts';
import { type Figure, figuresIn } from '../prose/figures.ts';
import { languagePack } from '../prose/language.ts';
import { wordsIn } from '../prose/words.ts';

/** Figures by their values, each as it is written. */
export type Figures = ReadonlyMap<string, WrittenFigure>;

export type WrittenFigure = Pick<Figure, 'value' | 'isInWords'> & { unit?: Figure['unit']; written: string };

/**
 * The figures of a text, by their values: `23,000`, `23 000`, `23 thousand` and `23.000` are one, and so are `2.5` and `2,5`. Of a
 * date the day and the year are figures, the month is not: some languages have a word for it that is not known here.
 */
export function figuresOf(text: string, lang: string): Figures {
  const pack = languagePack(lang);
  const words = wordsIn(text);
  const dates = datesIn(text, pack?.dates, words);
  const isOfDate = ({ start, end }: Figure) => dates.some((date) => date.start < end && start < date.end);
  const plain = figuresIn(text, pack?.figures, words).filter((figure) => !isOfDate(figure));
  const written = ({ start, end }: Pick<Figure, 'start' | 'end'>) => text.slice(start, end);
  return new Map([
    ...plain.map(
      (figure) => [String(figure.value), { ...plainly(figure), written: written(figure) }] as const,
    ),
    ...dates.flatMap((date) =>
      partsOf(date).map(
        (value) => [String(value), { value, isInWords: false, written: written(date) }] as const,
      ),
    ),
  ]);
}

function plainly({ value, unit, isInWords }: Figure): Omit<WrittenFigure, 'written'> {
  return { value, isInWords, ...(unit && { unit }) };
}

function partsOf({ day, year }: WrittenDate): number[] {
  return [day, year].filter((part) => part !== undefined);
}
