import type { Element } from 'hast';
import type { Node, Point } from 'unist';
import type { VFile } from 'vfile';
import type { Range } from '../model/diagnostic.ts';
import type { Body, BodyContext, BodyProblem } from './body.ts';
import { indexOf, type NodeIndex } from './node-index.ts';
import type { Edit } from './remark-portable.ts';

/** What the plugins of one run share: the context that they read, and the facts that they write down as they go. */
export interface Notebook
  extends Pick<Body, 'citations' | 'marks' | 'links' | 'images' | 'headings' | 'passages' | 'problems'> {
  context: BodyContext;
  /** The nodes of the Markdown tree; made anew when directives have been told from text. */
  nodes: NodeIndex;
  /** The elements of the HTML tree, in the order of the text; made when the HTML in the text has been read. */
  elements: Element[];
  words: number;
  method?: string;
  /** What has to change for the source to be plain Markdown. */
  edits: Edit[];
  /** Addresses as the editor wrote them, by the offset of the link or image: in HTML they stand percent-encoded. */
  written: Map<number, string>;
  /** Where the HTML nests too deep to be shown. */
  tooDeep?: Range;
}

declare module 'vfile' {
  interface DataMap {
    notebook: Notebook;
  }
}

export function openNotebook(context: BodyContext): Notebook {
  return {
    context,
    nodes: indexOf({ type: 'root', children: [] }),
    elements: [],
    words: 0,
    citations: [],
    marks: [],
    links: [],
    images: [],
    headings: [],
    passages: [],
    problems: [],
    edits: [],
    written: new Map(),
  };
}

/** The notebook of the run that a file is in. */
export function notebookOf(file: VFile): Notebook {
  const { notebook } = file.data;
  if (!notebook)
    throw new TypeError('the plugins of src/markdown need a notebook: process text with createProcessor()');
  return notebook;
}

/**
 * The place of a node in the file, front matter counted; the first line of the text for what no one wrote. An HTML tag
 * that is never closed has no end, or one before its start, whatever the type says.
 */
export function placeOf(node: Pick<Node, 'position'>, { context }: Notebook): Range {
  const position: { start?: Point; end?: Point } = node.position ?? {};
  const start = position.start ?? { line: 1, column: 1 };
  const end = position.end && isAfter(position.end, start) ? position.end : start;
  return {
    line: start.line + context.bodyLine,
    column: start.column,
    endLine: end.line + context.bodyLine,
    endColumn: end.column,
  };
}

function isAfter(end: Point, start: Point): boolean {
  return end.line > start.line || (end.line === start.line && end.column > start.column);
}

/** The point `length` units after `from`. */
export function pointAfter(source: string, from: Point, length: number): Point & { offset: number } {
  const start = from.offset ?? 0;
  const offset = start + length;
  let { line } = from;
  let last = -1;
  for (let at = source.indexOf('\n', start); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) {
    line += 1;
    last = at;
  }
  const column = last < 0 ? from.column + length : Math.min(offset, source.length) - last;
  return { line, column, offset };
}

/** Writes down an error with the text, at a node. */
export function report(
  notebook: Notebook,
  node: Pick<Node, 'position'>,
  problem: Omit<BodyProblem, 'severity' | 'range'>,
): void {
  notebook.problems.push({ severity: 'error', ...problem, range: placeOf(node, notebook) });
}
