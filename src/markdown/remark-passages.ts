import type { Nodes, Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { type Passage, type PassageKind, type Piece, passageOf } from '../prose/passage.ts';
import { isDirective } from './directive-nodes.ts';
import { type Notebook, notebookOf } from './notebook.ts';
import { walk } from './walk.ts';

/**
 * Writes down the prose of a text, passage by passage, for the rules that read it: after citations and marks have been told
 * from the words, and before anything is set that the editor did not write.
 */
export function remarkPassages() {
  return (tree: Root, file: VFile): void => {
    const notebook = notebookOf(file);
    const lines = String(file).split('\n');
    collect(tree, 'paragraph', undefined, { notebook, lines });
  };
}

interface Run {
  notebook: Notebook;
  lines: readonly string[];
}

/** What the paragraphs within a block are to their readers. */
const KINDS: Partial<Record<Nodes['type'], PassageKind>> = {
  blockquote: 'blockquote',
  footnoteDefinition: 'footnote',
  listItem: 'item',
};

function collect(node: Nodes, kind: PassageKind, aside: Passage['aside'], run: Run): void {
  if (node.type === 'paragraph') read(node, kind, aside, run);
  else if (node.type === 'heading') read(node, 'heading', aside, run);
  else if (node.type === 'table') readTable(node, aside, run);
  else if ('children' in node) {
    const by = isDirective(node) ? node.attributes?.by : undefined;
    const within = isDirective(node) ? { name: node.name, ...(by ? { by } : {}) } : aside;
    for (const child of node.children) collect(child, KINDS[node.type] ?? kind, within, run);
  }
}

function read(
  block: Nodes,
  kind: PassageKind,
  aside: Passage['aside'],
  { notebook, lines }: Run,
  cell?: Passage['cell'],
): void {
  const scribe = new Scribe(lines, notebook.context.bodyLine);
  walk<Nodes>(block, (node) => scribe.enter(node));
  if (scribe.text.trim() === '') return;
  notebook.passages.push(scribe.passage(kind, aside, cell));
}

function readTable(table: Table, aside: Passage['aside'], run: Run): void {
  const line = (table.position?.start.line ?? 1) + run.notebook.context.bodyLine;
  for (const [row, { children }] of table.children.entries())
    for (const [column, cell] of children.entries())
      read(cell, 'cell', aside, run, { table: line, row, column });
}

/** What stands in a passage for what is no prose. */
const OBJECT = '\uFFFC';

class Scribe {
  text = '';
  private readonly pieces: Piece[] = [];
  private readonly marks: { start: number; end: number; claim: string }[] = [];
  private readonly links: { start: number; end: number; href: string }[] = [];
  private readonly citations: { at: number; source: string }[] = [];
  private readonly lines: readonly string[];
  private readonly bodyLine: number;

  constructor(lines: readonly string[], bodyLine: number) {
    this.lines = lines;
    this.bodyLine = bodyLine;
  }

  /** Takes a node in; `false` where it has taken in all that is below it. */
  enter(node: Nodes): boolean {
    if (node.type === 'text') this.write(node.value, node);
    else if (node.type === 'inlineCode') this.write(OBJECT, node);
    else if (node.type === 'break') this.write(' ', node);
    else if (node.type === 'citation') {
      this.text = this.text.trimEnd();
      for (const source of node.sources) this.citations.push({ at: this.text.length, source });
    } else if (node.type === 'link') {
      const start = this.text.length;
      for (const child of node.children) walk<Nodes>(child, (inside) => this.enter(inside));
      this.links.push({ start, end: this.text.length, href: node.url });
      return false;
    } else if (node.type === 'textDirective' && node.name === 'claim') {
      const start = this.text.length;
      for (const child of node.children) walk<Nodes>(child, (inside) => this.enter(inside));
      this.marks.push({ start, end: this.text.length, claim: node.attributes?.id ?? '' });
      return false;
    }
    return true;
  }

  passage(kind: PassageKind, aside: Passage['aside'], cell: Passage['cell']): Passage {
    const { text, pieces, marks, links, citations } = this;
    return passageOf({ kind, text, source: { pieces }, marks, links, citations, aside, cell });
  }

  /** Appends a text and notes where each of its lines stands. */
  private write(value: string, { position }: Nodes): void {
    const start = position?.start ?? { line: 1, column: 1 };
    const [first = '', ...others] = value.includes('\n') ? value.split('\n') : [value];
    this.writeLine(first, start.line, start.column);
    for (const [index, part] of others.entries()) {
      this.text += ' ';
      const line = start.line + index + 1;
      this.writeLine(part, line, columnOf(part, this.lines[line - 1] ?? ''));
    }
  }

  private writeLine(part: string, line: number, column: number): void {
    this.pieces.push({ start: this.text.length, line: line + this.bodyLine, column });
    this.noteEscapes(part, line, column);
    this.text += part;
  }

  /** Behind a backslash or an entity the columns of file and text drift apart: each begins a piece, and so does what follows. */
  private noteEscapes(part: string, line: number, column: number): void {
    const source = this.lines[line - 1] ?? '';
    if (source.startsWith(part, column - 1)) return;
    const note = (index: number, at: number) =>
      this.pieces.push({ start: this.text.length + index, line: line + this.bodyLine, column: at + 1 });
    let at = column - 1;
    for (let index = 0; index < part.length; index += 1) {
      const written = ESCAPED.exec(source.slice(at, at + 12))?.[0];
      const isEscape = written !== undefined && !part.startsWith(written, index);
      if (isEscape) note(index, at);
      at += isEscape ? written.length : 1;
      if (isEscape) note(index + 1, at);
    }
  }
}

/** A character with a backslash before it, or as an entity. */
const ESCAPED = /^(?:\\[!-/:-@[-`{-~]|&#?\w+;)/;

/** Where the text of a further line begins: behind indentation and the marks of quotes. */
function columnOf(part: string, line: string): number {
  const head = part.slice(0, 12);
  const found = head === '' ? -1 : line.indexOf(head);
  return (found >= 0 ? found : (/^[\s>]*/.exec(line)?.[0].length ?? 0)) + 1;
}
