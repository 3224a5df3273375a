import type { Finding } from '../../model/finding.ts';
import { dimensionOf, type Figure } from '../../prose/figures.ts';
import type { MeasureWords } from '../../prose/measure-words.ts';
import { type Passage, type PassageKind, placeIn } from '../../prose/passage.ts';
import type { Prose, Sentence } from '../../prose/prose.ts';
import { stemOf, type Word } from '../../prose/words.ts';

/** A figure and what it is of, as far as the words around it say. */
interface Quantity {
  passage: Passage;
  figure: Figure;
  /** Stems of the words that say what is measured: `per cent of the area of four regions`. */
  thing: ReadonlySet<string>;
  /** Stems of the words before it in its clause, and of the few behind it: who holds it, what befell it. */
  about: ReadonlySet<string>;
  /** Stems of names among them. */
  names: ReadonlySet<string>;
  /** Dates of its sentence. */
  dates: string;
  hasTime: boolean;
  /** What is counted is a spell of time. */
  isTime: boolean;
}

/**
 * One quantity with two values, or one value with two units. That two figures are of one quantity is taken for granted only
 * where unit and measured thing are the same, they are told of in the same words, and neither sentence tells of a change,
 * a comparison or another time.
 */
export function* unlikeQuantities(
  prose: Prose,
  measures: MeasureWords,
  file: string | undefined,
): Iterable<Finding> {
  const quantities = prose.passages.flatMap((passage) => quantitiesIn(passage, prose, measures));
  yield* twoValues(quantities, file);
  yield* twoUnits(prose, file);
}

function* twoValues(quantities: readonly Quantity[], file: string | undefined): Iterable<Finding> {
  for (const [index, quantity] of quantities.entries()) {
    const { passage, figure } = quantity;
    const other = quantities.slice(0, index).find((earlier) => areOne(earlier, quantity));
    if (!other || other.figure.value === figure.value || isRounded(other.figure.value, figure.value))
      continue;
    yield {
      place: placeIn(passage, figure),
      message: `“${wordsOf(passage, figure)}” is “${wordsOf(other.passage, other.figure)}” elsewhere in this text, of what seems to be the same`,
      help: 'write the value that the source has in both places, or say what sets the two apart, such as the day',
      ...(file && {
        related: [
          { file, place: placeIn(other.passage, other.figure), message: 'the other value stands here' },
        ],
      }),
    };
  }
}

/** `23,000 square kilometres` and, elsewhere, `23,000 square metres`: so many digits do not meet by chance. */
function* twoUnits(prose: Prose, file: string | undefined): Iterable<Finding> {
  const known = new Map<number, { passage: Passage; figure: Figure }>();
  for (const passage of prose.passages) {
    for (const figure of prose.figures(passage)) {
      const dimension = dimensionOf(figure);
      if ((dimension !== 'length' && dimension !== 'area') || !isTelling(figure.value)) continue;
      const other = known.get(figure.value);
      if (!other) known.set(figure.value, { passage, figure });
      else if (other.figure.unit !== figure.unit)
        yield {
          place: placeIn(passage, figure),
          message: `“${wordsOf(passage, figure)}” is “${wordsOf(other.passage, other.figure)}” elsewhere in this text`,
          help: 'write the unit that is right in both places',
          ...(file && {
            related: [
              { file, place: placeIn(other.passage, other.figure), message: 'the other unit stands here' },
            ],
          }),
        };
    }
  }
}

/** From two digits that are not zeros on, of four or more; or three of those. */
function isTelling(value: number): boolean {
  const digits = String(value).replace('.', '').replace(/0+$/, '');
  return digits.length >= 3 || (digits.length === 2 && value >= 1000);
}

function wordsOf({ text }: Passage, { start, end }: Figure): string {
  return text.slice(start, end);
}

/** Whether the one may be the other in round figures: 23,000 for 22,870. */
export function isRounded(a: number, b: number): boolean {
  const round = (value: number, like: number) => {
    const digits = String(like)
      .replace('.', '')
      .replace(/^0+|0+$/g, '').length;
    return Number(value.toPrecision(Math.max(1, digits))) === like;
  };
  return round(a, b) || round(b, a);
}

/** Where figures are told in sentences. In lists and tables each stands for something of its own. */
const SENTENCES: ReadonlySet<PassageKind> = new Set([
  'title',
  'standfirst',
  'key-point',
  'claim',
  'paragraph',
]);

function quantitiesIn(passage: Passage, prose: Prose, measures: MeasureWords): Quantity[] {
  const figures = prose.figures(passage).filter(({ unit, isInName }) => unit !== 'point' && !isInName);
  if (figures.length === 0 || !SENTENCES.has(passage.kind)) return [];
  const words = prose.words(passage);
  return prose.sentences(passage).flatMap((sentence) => {
    const all = figures.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const measured = all.filter(({ unit }) => unit !== undefined);
    const own = measured.length > 0 ? measured : all.filter(({ value }) => value >= MANY);
    const [figure] = own;
    if (!figure || own.length > 1 || measures.change.test(sentence.text)) return [];
    const others = [...prose.quotations(passage), ...passage.links];
    if (others.some(({ start, end }) => start <= figure.start && figure.end <= end)) return [];
    const inside = words.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    return [quantityOf(passage, sentence, figure, inside, prose, measures)];
  });
}

function quantityOf(
  passage: Passage,
  sentence: Sentence,
  figure: Figure,
  words: readonly Word[],
  prose: Prose,
  { empty, time, synonyms }: MeasureWords,
): Quantity {
  const dates = prose.dates(passage).filter(({ start }) => start >= sentence.start && start < sentence.end);
  const isDate = (word: Word) => dates.some(({ start, end }) => start <= word.start && word.end <= end);
  const telling = words.filter(
    (word) =>
      !empty.has(word.lower) && !isDate(word) && !(word.start >= figure.start && word.end <= figure.end),
  );
  const behind = telling.filter(({ start }) => start >= figure.end);
  const thing = behind.slice(0, THING).filter((word) => isClose(passage.text, figure, word));
  const about = telling.filter(
    (word) => !thing.includes(word) && word.start > figure.start - AROUND && word.end < figure.end + AROUND,
  );
  return {
    passage,
    figure,
    thing: new Set(thing.map(stemOf)),
    about: new Set(
      about.map((word) => synonyms.find(([words]) => words.test(word.lower))?.[1] ?? stemOf(word)),
    ),
    names: new Set(about.filter(({ text }) => /^\p{Lu}/u.test(text)).map(stemOf)),
    dates: dates.map(({ year, month, day }) => [year, month, day].join('-')).join(' '),
    hasTime: time.test(sentence.text),
    isTime: thing[0] !== undefined && time.test(thing[0].lower),
  };
}

/** Below so many what is counted changes from sentence to sentence. */
const MANY = 10;

const THING = 5;
const AROUND = 90;

/** The share of the words about the one figure that must be about the other too. */
const ALIKE = 0.6;

/** The same of what is counted: more things are counted than measured. */
const ALIKE_COUNTS = 0.75;

/** Whether no mark stands between a figure and a word. */
function isClose(text: string, { end }: Figure, { start }: Word): boolean {
  return !/[.,;:()–—]/.test(text.slice(end, start));
}

function areOne(a: Quantity, b: Quantity): boolean {
  if (a.passage === b.passage || a.figure.unit !== b.figure.unit) return false;
  if (a.hasTime !== b.hasTime || (a.dates && b.dates && a.dates !== b.dates)) return false;
  if (a.thing.size === 0 || b.thing.size === 0 || !isWithin(a.thing, b.thing)) return false;
  const shared = [...a.about].filter((stem) => hasStem(b.about, stem));
  const least = Math.min(a.about.size, b.about.size);
  if (!isWithin(a.names, b.names)) return false;
  if (a.figure.unit === undefined)
    return isOneCount(a, b) && shared.length >= Math.max(3, ALIKE_COUNTS * least);
  return shared.length >= Math.max(2, ALIKE * least);
}

/** Whether the word behind both figures says that the same is counted, and no spell of time. */
function isOneCount(a: Quantity, b: Quantity): boolean {
  const [thing] = a.thing;
  const [other] = b.thing;
  return thing !== undefined && other !== undefined && !a.isTime && hasStem(new Set([thing]), other);
}

/** Whether the smaller of two sets lies within the other. */
function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].every((stem) => hasStem(large, stem));
}

/** `Russia` and `Russian` are of one stem, cut at two places. */
function hasStem(stems: ReadonlySet<string>, stem: string): boolean {
  return stems.has(stem) || [...stems].some((other) => other.startsWith(stem) || stem.startsWith(other));
}
