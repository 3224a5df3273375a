import type { Finding } from '../../model/finding.ts';
import { dimensionOf, type Figure } from '../../prose/figures.ts';
import type { MeasureWords } from '../../prose/measure-words.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';

/** Shares of one whole that are more than the whole, and percentage points that are called per cent. */
export function* wrongShares(prose: Prose, measures: MeasureWords): Iterable<Finding> {
  for (const passage of prose.passages) {
    const shares = prose.figures(passage).filter((figure) => dimensionOf(figure) === 'share');
    if (shares.length < 2) continue;
    for (const sentence of prose.sentences(passage)) {
      const own = shares.filter(({ start }) => start >= sentence.start && start < sentence.end);
      if (own.length < 2) continue;
      if (measures.wholeIsDivided.test(sentence.text)) yield* moreThanWhole(passage, own);
      yield* pointsAsShare(passage, sentence, measures, prose.figures(passage));
    }
  }
  yield* columns(prose, measures);
}

/** Each share may be rounded up by half a per cent. */
function isOver(shares: readonly Figure[], whole = 100): boolean {
  return sumOf(shares) > whole + shares.length / 2;
}

function sumOf(shares: readonly Figure[]): number {
  return Number(shares.reduce((sum, { value }) => sum + value, 0).toPrecision(10));
}

function* moreThanWhole(passage: Passage, shares: readonly Figure[]): Iterable<Finding> {
  if (!isOver(shares) || shares.some(({ value }) => value >= 100)) return;
  const [first, last] = [shares[0] as Figure, shares.at(-1) as Figure];
  yield {
    place: placeIn(passage, { start: first.start, end: last.end }),
    message: `the shares of one whole come to ${sumOf(shares)} per cent: ${told(shares)}`,
    help: 'put right the share that is wrong, or say that the groups overlap',
  };
}

function told(shares: readonly Figure[]): string {
  return shares.map(({ value }) => value).join(' + ');
}

/** `from 20 to 25 per cent, up 5 per cent`: it is up 25 per cent, or 5 points. */
function* pointsAsShare(
  passage: Passage,
  sentence: { start: number; end: number },
  { rise }: MeasureWords,
  all: readonly Figure[],
): Iterable<Finding> {
  const figures = all.filter(({ start }) => start >= sentence.start && start < sentence.end);
  if (figures.length < 3) return;
  const match = rise.exec(withSigns(passage.text, sentence, figures));
  if (!match) return;
  const nth = match.input.slice(0, match.index).split('§').length - 1;
  const [from, to, by] = figures.slice(nth) as [Figure, Figure, Figure];
  if (to.unit !== 'percent' || by.unit !== 'percent' || (from.unit ?? 'percent') !== 'percent') return;
  const points = Math.abs(to.value - from.value);
  const share = (points / from.value) * 100;
  if (Math.abs(by.value - points) > 0.001 || Math.abs(by.value - share) < 0.5) return;
  yield {
    place: placeIn(passage, by),
    message: `“${passage.text.slice(by.start, by.end)}” is meant as percentage points: from ${from.value} to ${to.value} it is ${Number(share.toPrecision(3))} per cent`,
    help: 'write percentage points',
  };
}

function withSigns(
  text: string,
  { start, end }: { start: number; end: number },
  figures: readonly Figure[],
): string {
  let signs = '';
  let at = start;
  for (const figure of figures) {
    signs += `${text.slice(at, figure.start)}§`;
    at = figure.end;
  }
  return signs + text.slice(at, end);
}

/** Columns of a table whose last row is a total. */
function* columns(prose: Prose, { total }: MeasureWords): Iterable<Finding> {
  const cells = prose.passages.filter((passage) => passage.cell);
  const totals = cells.filter(({ cell, text }) => cell?.column === 0 && total.test(text.trim()));
  for (const { cell: row } of totals) {
    const last = cells.filter(({ cell }) => cell?.table === row?.table && cell?.row === row?.row);
    for (const passage of last) {
      const whole = shareIn(prose, passage);
      if (!whole) continue;
      const above = cells.filter(
        ({ cell }) =>
          cell?.table === row?.table &&
          cell?.column === passage.cell?.column &&
          (cell?.row ?? 0) < (row?.row ?? 0),
      );
      const shares = above.flatMap((cell) => shareIn(prose, cell) ?? []);
      if (shares.length < 2 || Math.abs(sumOf(shares) - whole.value) <= shares.length / 2) continue;
      yield {
        place: placeIn(passage, whole),
        message: `the shares above come to ${sumOf(shares)} per cent, and not to ${whole.value}: ${told(shares)}`,
        help: 'put right the share that is wrong, or the total',
      };
    }
  }
}

function shareIn(prose: Prose, passage: Passage): Figure | undefined {
  const [figure, ...others] = prose.figures(passage);
  return others.length === 0 && figure?.unit === 'percent' ? figure : undefined;
}
