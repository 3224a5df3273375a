import type { Range } from '../model/diagnostic.ts';
import type { Words } from '../model/finding.ts';

/**
 * The place of words within the place of the text that has them. In the file the text may be folded over lines and indented,
 * and quotation marks in it doubled or escaped. Where the words cannot be made out, the place of the whole stays.
 *
 * @param lines of the file that the place is in
 */
export function wordsWithin(lines: readonly string[], place: Range, { text, nth }: Words): Range {
  const written = lines.slice(place.line - 1, place.endLine).join('\n');
  const tail = (lines[place.endLine - 1] ?? '').length - (place.endColumn - 1);
  const from = place.column - 1;
  const within = written.slice(from, Math.max(from, written.length - tail));
  const match = [...within.matchAll(pattern(text))][nth];
  if (!match) return place;
  const start = pointAt(written, from + match.index, place.line);
  const end = pointAt(written, from + match.index + match[0].length, place.line);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The words as YAML may write them: blanks as any white space, marks doubled or escaped. */
function pattern(words: string): RegExp {
  const parts = words.split(/(\s+|["'\\])/).map((part) => {
    if (/^\s+$/.test(part)) return '\\s+';
    if (part === '"') return '\\\\?"';
    if (part === "'") return "''?";
    return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(parts.join(''), 'g');
}

function pointAt(text: string, offset: number, line: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  return { line: line + lines.length - 1, column: (lines.at(-1) as string).length + 1 };
}
