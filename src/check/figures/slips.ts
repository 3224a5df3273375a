import type { Finding } from '../../model/finding.ts';
import { dimensionOf, type Figure } from '../../prose/figures.ts';
import type { MeasureWords } from '../../prose/measure-words.ts';
import { type Passage, placeIn, type Span } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';

/** Units that cannot be meant: a second one left over behind the first, a length for an area, an area for a length. */
export function* slipsOfUnits(prose: Prose, measures: MeasureWords): Iterable<Finding> {
  for (const passage of prose.passages) {
    for (const figure of prose.figures(passage)) {
      const dimension = dimensionOf(figure);
      if (dimension === 'length' || dimension === 'area')
        yield* slipsOf(passage, { ...figure, dimension }, measures);
    }
  }
}

function* slipsOf(
  passage: Passage,
  figure: Figure & { dimension: 'length' | 'area' },
  measures: MeasureWords,
): Iterable<Finding> {
  const behind = passage.text.slice(figure.end, figure.end + 40);
  const stray = measures.strayUnit.exec(behind);
  if (stray) {
    const span = { start: figure.start, end: figure.end + stray[0].length };
    yield {
      place: placeIn(passage, span),
      message: `“${words(passage, span)}” has two units, “${unitOf(passage, figure)}” and “${stray[1]}”`,
      help: 'write the one that is meant, and delete what is left of the other',
    };
    return;
  }
  const meant = dimensionMeant(passage.text.slice(Math.max(0, figure.start - BEFORE), figure.start), behind, {
    measures,
    figure,
  });
  if (meant === undefined || meant === figure.dimension) return;
  yield {
    place: placeIn(passage, figure),
    message: `“${words(passage, figure)}” is ${AS[figure.dimension]}, but the words around it tell of ${AS[meant]}`,
    help:
      meant === 'area'
        ? 'write square units, or say what is so long'
        : 'write a unit of length, or say what is so large',
  };
}

const AS = { length: 'a length', area: 'an area' } as const;

/** So many characters before a figure may say what it measures. */
const BEFORE = 110;

/** Land is told in large figures; a path leads across 5 km of territory. */
const LARGE = 1000;

function dimensionMeant(
  before: string,
  behind: string,
  { measures, figure }: { measures: MeasureWords; figure: Figure },
): 'length' | 'area' | undefined {
  if (measures.isLength.test(behind)) return figure.unit && 'length';
  if (measures.length.test(before)) return 'length';
  if (measures.isStretch.test(behind)) return undefined;
  if (measures.area.test(before)) return 'area';
  return figure.value >= LARGE && measures.isArea.test(behind) ? 'area' : undefined;
}

function unitOf(passage: Passage, { numberEnd, end }: Figure): string {
  return passage.text.slice(numberEnd, end).trim();
}

function words({ text }: Passage, { start, end }: Span): string {
  return text.slice(start, end);
}
