import { codeFrameColumns } from '@babel/code-frame';
import type { Range } from '../model/diagnostic.ts';

const LINES_ABOVE = 2;
/** Paragraphs are long lines: what is shown of a line is a window around the problem. */
const WIDTH = 100;

/**
 * The lines that a problem is about, the words in question underlined. Only what stands on the first line is underlined:
 * a problem that spans lines is shown by where it begins.
 */
export function formatFrame(source: string, place: Pick<Range, 'line' | 'column'> & Partial<Range>): string {
  const lines = source.split(/\r\n|\r|\n/);
  const marked = lines[place.line - 1] ?? '';
  const end = place.endLine === place.line && place.endColumn ? place.endColumn : marked.length + 1;
  const from = windowStart(place.column - 1, end - 1, marked.length);
  const shown = lines.map((line, index) =>
    index === place.line - 1 ? excerpt(line, from) : excerpt(line, 0),
  );
  const shift = from > 0 ? from - 1 : 0;
  // The frame counts columns from 0, and so does this from here on.
  const column = place.column - 1 - shift;
  const last = Math.min(end - 1 - shift, (shown[place.line - 1] ?? '').length);
  const location = {
    start: { line: place.line, column },
    end: { line: place.line, column: Math.max(column + 1, last) },
  };
  return codeFrameColumns(shown.join('\n'), location, { linesAbove: LINES_ABOVE, linesBelow: 0 });
}

/** Where the window begins, so that the problem stands in its middle, or from its start where it is too long for that. */
function windowStart(start: number, end: number, length: number): number {
  if (length <= WIDTH || end <= WIDTH) return 0;
  const before = Math.max(10, Math.floor((WIDTH - (end - start)) / 2));
  return Math.max(0, Math.min(start - before, length - WIDTH));
}

function excerpt(line: string, from: number): string {
  const head = from > 0 ? '…' : '';
  const tail = line.length > from + WIDTH ? '…' : '';
  return head + line.slice(from, from + WIDTH) + tail;
}
