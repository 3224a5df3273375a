/**
 * The foldings under which a quote and a capture are compared: Unicode NFC, runs of white space as one space, curly
 * quotation marks and apostrophes as straight ones, and — as –. Nothing else is folded: a hyphen and a minus are no
 * dashes, « is no curly mark, and a soft hyphen or a zero-width space is a character.
 */
export function fold(text: string): string {
  return foldMarks(foldSpace(text.normalize('NFC')).text);
}

/** White_Space of the Unicode Character Database: JavaScript's own `\s` takes the byte-order mark in, and leaves U+0085 out. */
const RARE_SPACE = '\\t\\v-\\r\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const RARE = new RegExp(`[${RARE_SPACE}]`);
const SPACES = new RegExp(`[ \\n${RARE_SPACE}]+`, 'g');
const SPACE = new RegExp(SPACES.source);
const SPACE_CODES: ReadonlySet<number> = new Set(
  Array.from({ length: 0x3001 }, (_, code) => code).filter((code) => SPACE.test(String.fromCharCode(code))),
);

/** A line that is not empty: its number, from 0, in the text that was folded, and where it begins in what came of it. */
export interface FoldedLine {
  number: number;
  start: number;
}

/** Puts one space for every run of white space, and none at either end. The text is expected in NFC. */
export function foldSpace(text: string): { text: string; lines: FoldedLine[] } {
  const kept: string[] = [];
  const lines: FoldedLine[] = [];
  let start = 0;
  const isPlain = hasSingleSpaces(text);
  for (const [number, line] of text.split('\n').entries()) {
    const folded = isPlain ? line : line.replace(SPACES, ' ').replace(/^ | $/g, '');
    if (folded === '') continue;
    lines.push({ number, start });
    kept.push(folded);
    start += folded.length + 1;
  }
  return { text: kept.join(' '), lines };
}

/** Whether there is nothing to fold but line ends, as in most texts. */
function hasSingleSpaces(text: string): boolean {
  const isOdd = text.startsWith(' ') || text.endsWith(' ') || RARE.test(text);
  return !isOdd && !text.includes('  ') && !text.includes('\n ') && !text.includes(' \n');
}

/** Marks that count as equal become one, each in the place of the other, so that the length stays. */
export function foldMarks(text: string): string {
  return text.replace(EQUAL_MARKS, (mark) => (mark === '\u2014' ? '\u2013' : mark > '\u201b' ? '"' : "'"));
}

/** Curly quotation marks, U+201C to U+201F for double ones; apostrophes, the modifier letter included; and the longer dash. */
const EQUAL_MARKS = /[\u2018-\u201f\u02bc\u2014]/g;

/** The text in lower case and of the same length, which one letter of all would change. */
export function lowerCase(text: string): string {
  return text.replaceAll('\u0130', 'I').toLowerCase();
}

/** Where in `text` each character of `fold(text)` comes from, and at the end where what was kept ends. */
export function foldedPositions(text: string): number[] {
  const positions: number[] = [];
  let gap: number | undefined;
  for (const { start, characters, step } of normalised(text)) {
    for (let unit = 0; unit < characters.length; unit += 1) {
      const position = start + unit * step;
      if (SPACE_CODES.has(characters.charCodeAt(unit))) gap ??= position;
      else {
        if (gap !== undefined && positions.length > 0) positions.push(gap);
        gap = undefined;
        positions.push(position);
      }
    }
  }
  positions.push(gap ?? text.length);
  return positions;
}

/** Some characters of a text in NFC, where they come from, and how far each lies from the one before. */
interface Normalised {
  start: number;
  characters: string;
  step: 0 | 1;
}

/** What can become one character in NFC stays together: a letter and its marks, and the letters of a Korean syllable. */
const CLUSTERS = /[\u1100-\u11ff]+\p{M}*|\P{M}\p{M}*|\p{M}+/gu;

/** Nearly all texts are in NFC, and whole. */
function* normalised(text: string): Iterable<Normalised> {
  if (text.normalize('NFC') === text) yield { start: 0, characters: text, step: 1 };
  else
    for (const { 0: cluster, index } of text.matchAll(CLUSTERS))
      yield { start: index, characters: cluster.normalize('NFC'), step: 0 };
}
