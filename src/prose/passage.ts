import type { FieldPlace, Path, Place } from '../model/finding.ts';

/** What a passage is to its readers. `scope` and `changesMind` are fields of a claim. */
export type PassageKind =
  | 'title'
  | 'standfirst'
  | 'key-point'
  | 'claim'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'blockquote'
  | 'cell'
  | 'footnote'
  | 'caption';

/** A stretch of a passage's text, in UTF-16 units from its beginning, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text that is read as one, as readers see it: a headline, a sentence of the box, a paragraph, an item of a list, a cell.
 * Line ends are spaces, citations are left out, and code, which is no prose, is one U+FFFC.
 */
export interface Passage {
  kind: PassageKind;
  text: string;
  /** Where the text stands: a field of the front matter, or pieces of the body. */
  source: { path: Path } | { pieces: readonly Piece[] };
  /** Words that make a claim. */
  marks: readonly (Span & { claim: string })[];
  /** Words that lead somewhere. */
  links: readonly (Span & { href: string })[];
  /** Where sources are cited: the offset that a citation stands at, and the source. */
  citations: readonly { at: number; source: string }[];
  /** The directive that the passage stands in, and whose disagreement it gives. */
  aside: { name: string; by?: string } | undefined;
  /** Where a cell stands: the line that its table begins on, and from 0 its row, the heading first, and its column. */
  cell: { table: number; row: number; column: number } | undefined;
}

/** A stretch of a passage that stands on one line of the file; from `start` on, until the next piece begins. */
export interface Piece {
  start: number;
  line: number;
  column: number;
}

/** A passage. Here they are all made, so that they are all of one shape, which V8 is quicker to read. */
export function passageOf(given: Pick<Passage, 'kind' | 'text' | 'source'> & Partial<Passage>): Passage {
  const { kind, text, source, marks = [], links = [], citations = [], aside, cell } = given;
  return { kind, text, source, marks, links, citations, aside, cell };
}

/** The place of some words of a passage in the file. */
export function placeIn(passage: Passage, { start, end }: Span): Place {
  const { source, text } = passage;
  if ('path' in source) return wordsPlace(source.path, text, { start, end });
  const from = pointIn(source.pieces, start);
  const to = pointIn(source.pieces, Math.max(start, end - 1));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column + 1 };
}

/** A field without its words where they are the whole of it. */
function wordsPlace(path: Path, text: string, { start, end }: Span): FieldPlace {
  const words = text.slice(start, end);
  if (words === text) return { path };
  let nth = 0;
  for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) nth += 1;
  return { path, words: { text: words, nth } };
}

function pointIn(pieces: readonly Piece[], offset: number): { line: number; column: number } {
  const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
  if (!piece) throw new RangeError('a passage of the body has at least one piece');
  return { line: piece.line, column: piece.column + Math.max(0, offset - piece.start) };
}
