import type { Fix, Range, Replacement } from '../model/diagnostic.ts';

/**
 * The fix that puts one name for another within a place. There is none where the name does not stand there exactly once,
 * as written, on one line, or where YAML would read the new one as something else.
 *
 * @param lines of the file, without byte-order mark and line ends
 */
export function fixWithin(
  file: string,
  lines: readonly string[],
  place: Range,
  { from, to }: Replacement,
): Fix | undefined {
  const line = lines[place.line - 1];
  if (line === undefined || place.endLine !== place.line || !isPlain(to)) return undefined;
  const written = line.slice(place.column - 1, place.endColumn - 1);
  const at = written.indexOf(from);
  if (from === '' || at < 0 || written.indexOf(from, at + 1) >= 0) return undefined;
  const column = place.column + at;
  const range = { line: place.line, column, endLine: place.line, endColumn: column + from.length };
  return { file, range, was: from, text: to };
}

/** Whether a name stands for itself in YAML without quotes; the marks of citations and claims may come before it. */
function isPlain(name: string): boolean {
  return (
    /^[@#/]?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}/._ -]*[\p{L}\p{N}\p{M}/])?$/u.test(name) &&
    !/^(?:true|false|null)$/i.test(name)
  );
}

export interface Fixed {
  text: string;
  /** Those that were applied, in order of place. */
  applied: Fix[];
}

/**
 * Applies fixes to the text of a file, whose byte-order mark and line ends stay as they are. Left out are fixes that are out
 * of date, because something else stands at their place, and those that overlap an earlier one.
 */
export function applyFixes(source: string, fixes: readonly Fix[]): Fixed {
  const starts = lineStarts(source);
  const edits = fixes
    .map((fix) => editOf(fix, source, starts))
    .filter((edit) => edit !== undefined)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const applied: Fix[] = [];
  let text = '';
  let done = 0;
  for (const { fix, start, end } of edits) {
    if (start < done) continue;
    text += source.slice(done, start) + fix.text;
    done = end;
    applied.push(fix);
  }
  return { text: text + source.slice(done), applied };
}

function editOf(fix: Fix, source: string, starts: readonly number[]) {
  const { line, column } = fix.range;
  const lineStart = starts[line - 1];
  if (lineStart === undefined || fix.was === '') return undefined;
  const start = lineStart + column - 1;
  const end = start + fix.was.length;
  return source.slice(start, end) === fix.was ? { fix, start, end } : undefined;
}

/** Where lines begin in a text as it stands on disk; the first after its byte-order mark. */
function lineStarts(source: string): number[] {
  const starts = [source.startsWith('\ufeff') ? 1 : 0];
  for (const { index, 0: end } of source.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}
