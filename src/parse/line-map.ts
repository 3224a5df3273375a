import type { Range } from '../model/diagnostic.ts';

/** Turns offsets in a text into lines and columns, both from 1, columns in UTF-16 units. */
export class LineMap {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
      this.starts.push(index + 1);
  }

  /** The range from one offset to another, the end exclusive. */
  range(start: number, end: number): Range {
    const from = this.point(start);
    const to = this.point(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  private point(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] as number) + 1 };
  }
}

/** The same range, `lines` lines further down. */
export function shiftRange<R extends Range>(range: R, lines: number): R {
  return { ...range, line: range.line + lines, endLine: range.endLine + lines };
}
