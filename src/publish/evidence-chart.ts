import { CONFIDENCES } from '../model/claim.ts';
import type { ChartView, ClaimView } from './views.ts';

/** Claims with this many origins or more share the last column. */
const MOST_ORIGINS = 5;

/** Discs stand this far apart, wide enough for a finger, and at most so many in a line of a cell. */
const PITCH = 28;
const ACROSS = 4;

/** Room for the words before the first column, above the rows, and between one column or row and the next. */
const LABELS = 148;
const HEAD = 26;
const PAD = 12;

/**
 * The chart of evidence against confidence: every claim, by its number in the ledger, stands in the row of the author's
 * confidence and in the column of its independent origins. Columns and rows are as wide and high as what stands in them, so
 * that no disc hides another. Lengths are in pixels at full size.
 */
export function evidenceChart(claims: readonly ClaimView[]): ChartView {
  const columnOf = ({ origins }: ClaimView) => Math.min(origins, MOST_ORIGINS);
  const last = Math.max(1, ...claims.map(columnOf));
  const cell = (confidence: string, origins: number) =>
    claims.filter((claim) => claim.confidence === confidence && columnOf(claim) === origins);

  const columns = span(last + 1, LABELS, (origins) =>
    Math.min(ACROSS, Math.max(1, ...CONFIDENCES.map((confidence) => cell(confidence, origins).length))),
  );
  const rows = span(CONFIDENCES.length, HEAD, (row) =>
    Math.max(
      1,
      ...columns.parts.map((_, origins) =>
        Math.ceil(cell(CONFIDENCES[row] as string, origins).length / ACROSS),
      ),
    ),
  );
  const numbers = new Map(claims.map((claim, index) => [claim, index + 1]));
  return {
    width: columns.end,
    height: rows.end,
    columns: columns.parts.map(({ start, size }, origins) => ({
      x: start + size / 2,
      origins,
      open: origins === MOST_ORIGINS,
    })),
    rows: rows.parts.map(({ start, size }, row) => ({
      y: start,
      middle: start + size / 2,
      confidence: CONFIDENCES[row] as ClaimView['confidence'],
    })),
    claims: columns.parts.flatMap((column, origins) =>
      rows.parts.flatMap((row, index) =>
        cell(CONFIDENCES[index] as string, origins).map((claim, place, all) => {
          const { id, status, confidence } = claim;
          const number = numbers.get(claim) ?? 0;
          return {
            id,
            number,
            confidence,
            origins: claim.origins,
            status,
            ...spot(place, all.length, column, row),
          };
        }),
      ),
    ),
  };
}

interface Part {
  start: number;
  size: number;
}

/** Lays parts one after another, each as long as the discs in it need. */
function span(count: number, from: number, discs: (index: number) => number): { parts: Part[]; end: number } {
  let end = from;
  const parts = Array.from({ length: count }, (_, index) => {
    const part = { start: end, size: discs(index) * PITCH + PAD };
    end += part.size;
    return part;
  });
  return { parts, end };
}

/** Where a disc stands in its cell: in lines, each of them in the middle of the cell. */
function spot(place: number, count: number, column: Part, row: Part): { x: number; y: number } {
  const line = Math.floor(place / ACROSS);
  const lines = Math.ceil(count / ACROSS);
  const inLine = Math.min(ACROSS, count - line * ACROSS);
  const middle = (part: Part, index: number, of: number) =>
    part.start + part.size / 2 + (index - (of - 1) / 2) * PITCH;
  return { x: middle(column, place % ACROSS, inLine), y: middle(row, line, lines) };
}
