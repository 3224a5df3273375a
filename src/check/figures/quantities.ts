import type { Finding, Place } from '../../model/finding.ts';
import { dimensionOf, type Figure } from '../../prose/figures.ts';
import type { MeasureWords } from '../../prose/measure-words.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';

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
    const other = quantities.find((earlier, nth) => nth < index && areOne(earlier, quantity));
    if (!other) continue;
    yield unlikeValues(quantity, other, placeIn(passage, figure), file);
  }
}

/** That a quantity has another value elsewhere, each with the words that say of what. */
export function unlikeValues(
  quantity: Quantity,
  other: Quantity,
  place: Place,
  file: string | undefined,
): Finding {
  const words = `“${quantity.wordsWith(other)}” is “${other.wordsWith(quantity)}”`;
  return {
    place,
    message: `${words} elsewhere in this text, of what seems to be the same`,
    help: 'write the value that the source has in both places, or say what sets the two apart, such as the day',
    ...(file && {
      related: [
        { file, place: placeIn(other.passage, other.figure), message: 'the other value stands here' },
      ],
    }),
  };
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
  if (a === b) return true;
  // Rounding leaves the first digit or raises it: no number is half or twice another in round figures.
  if (a > 2 * b || b > 2 * a) return false;
  const round = (value: number, like: number) => {
    const digits = String(like)
      .replace('.', '')
      .replace(/^0+|0+$/g, '').length;
    return Number(value.toPrecision(Math.max(1, digits))) === like;
  };
  return round(a, b) || round(b, a);
}

/** The share of the words about the one figure that must be about the other too. */
const ALIKE = 0.6;

/** The same of what is counted: more things are counted than measured. */
const ALIKE_COUNTS = 0.75;

/** What is quick to see is asked first: most figures have nothing in common. */
function areOne(a: Quantity, b: Quantity): boolean {
  if (a.figure.unit !== b.figure.unit || a.figure.value === b.figure.value) return false;
  const isCount = a.figure.unit === undefined;
  if (isCount && !areSameCounted(a.counted, b.counted)) return false;
  if (!areAlike(a, b, isCount)) return false;
  if (a.hasTime || b.hasTime || (a.dates && b.dates && a.dates !== b.dates)) return false;
  return !a.isRelative && !b.isRelative && !isRounded(a.figure.value, b.figure.value);
}

function areSameCounted(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && isOneStem(a, b);
}

function areAlike(a: Quantity, b: Quantity, isCount: boolean): boolean {
  if (a.thing.size === 0 || b.thing.size === 0 || !isWithin(a.thing, b.thing)) return false;
  if (!isWithin(a.about.names, b.about.names)) return false;
  let shared = 0;
  for (const stem of a.about.stems) if (hasStem(b.about.stems, stem)) shared += 1;
  const least = Math.min(a.about.stems.size, b.about.stems.size);
  return shared >= (isCount ? Math.max(3, ALIKE_COUNTS * least) : Math.max(2, ALIKE * least));
}

/** Whether the smaller of two sets lies within the other. */
export function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const stem of small) if (!hasStem(large, stem)) return false;
  return true;
}

/** `Russia` and `Russian` are of one stem, cut at two places. */
function hasStem(stems: ReadonlySet<string>, stem: string): boolean {
  if (stems.has(stem)) return true;
  for (const other of stems) if (isOneStem(other, stem)) return true;
  return false;
}

function isOneStem(a: string, b: string): boolean {
  return a.charCodeAt(0) === b.charCodeAt(0) && (a.startsWith(b) || b.startsWith(a));
}
