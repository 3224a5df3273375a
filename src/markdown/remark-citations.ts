import type { Element, ElementContent } from 'hast';
import type { Node, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Citation } from './body.ts';
import { labelsIn } from './labels.ts';
import { type Notebook, notebookOf, placeOf, pointAfter, report } from './notebook.ts';
import { typographic } from './typography.ts';
import { walk } from './walk.ts';

/** A bracket of citations, with what becomes of it in HTML. */
export interface CitationNode extends Node {
  type: 'citation';
  element: Element;
  /** The sources that it names. */
  sources: string[];
  position: Position;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}

const BRACKET = /\[(@[^\s[\];,@][^[\]]*)(\]?)/g;
const PART = /^@([^\s,;]+)[\s,;]*(.*)$/s;

/**
 * Turns `[@source-id]`, `[@source-id, para. 12]` and `[@a; @b, p. 3]` into numbered references, and collects them.
 * Whatever looks like a citation is one, so that a mistyped id is reported and not printed. Text inside code and links
 * is left alone, and so is a bracket with a backslash before it.
 */
export function remarkCitations() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!source.includes('[@')) return;
    const notebook = notebookOf(file);
    walk<Nodes>(tree, (node) => {
      if (node.type === 'link' || node.type === 'linkReference') return false;
      if ('children' in node && node.children.some(mayCite)) {
        const parent: Parent = node;
        parent.children = parent.children.flatMap((child): RootContent[] =>
          child.type === 'text' ? splitText(child, source, notebook) : [child],
        );
      }
      return undefined;
    });
  };
}

function mayCite(node: Nodes): boolean {
  return node.type === 'text' && node.value.includes('[@');
}

function splitText(node: Text, source: string, notebook: Notebook): PhrasingContent[] {
  if (!node.position) return [node];
  const pieces: PhrasingContent[] = [];
  const { end } = node.position;
  let point: Point = node.position.start;
  let from = point;
  let done = 0;
  for (const match of node.value.matchAll(BRACKET)) {
    const [bracket, inside = '', closing] = match;
    const offset = source.indexOf(headOf(inside), point.offset);
    if (offset < 0 || offset >= (end.offset ?? 0)) continue;
    point = pointAfter(source, point, offset + 1 - (point.offset ?? 0));
    if (isEscaped(source, offset)) continue;
    if (!closing) {
      const head = headOf(inside);
      refuse(head, { start: point, end: pointAfter(source, point, head.length - 1) }, notebook);
      continue;
    }
    if (match.index > done)
      pieces.push({
        ...node,
        value: node.value.slice(done, match.index),
        position: { start: from, end: point },
      });
    const citation = citationNode(inside, point, source, notebook);
    pieces.push(citation);
    done = match.index + bracket.length;
    from = citation.position.end;
    point = from;
  }
  if (done < node.value.length)
    pieces.push({ ...node, value: node.value.slice(done), position: { start: from, end } });
  return pieces;
}

/** What a bracket begins with in the source as well: further on entities and escapes may stand for other characters. */
function headOf(inside: string): string {
  return `[${/^@[^\s,;&\\]*/.exec(inside)?.[0]}`;
}

function isEscaped(source: string, offset: number): boolean {
  let slashes = 0;
  while (source[offset - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function refuse(head: string, position: Position, notebook: Notebook): void {
  report(
    notebook,
    { position },
    {
      ruleId: 'citation-is-complete',
      message: `\`${head}\` begins a citation that has no plain end`,
      help: 'close it with ], and write its locator without links, emphasis or brackets; \\[ is just a bracket',
    },
  );
}

function citationNode(inside: string, start: Point, source: string, notebook: Notebook): CitationNode {
  const children: ElementContent[] = [];
  const sources: string[] = [];
  let searched = start.offset ?? 0;
  for (const part of inside.split(/;\s*(?=@)/)) {
    const [, id = '', rest = ''] = PART.exec(part.trim()) ?? [];
    const locator = rest.replace(/\s+/g, ' ').trim();
    const length = part.trimEnd().length;
    const offset = Math.max(searched, source.indexOf(`@${id}`, searched));
    searched = offset + length;
    const position = {
      start: pointAfter(source, start, offset - (start.offset ?? 0)),
      end: pointAfter(source, start, searched - (start.offset ?? 0)),
    };
    const citation: Citation = {
      source: id,
      ...(locator && { locator }),
      range: placeOf({ position }, notebook),
    };
    notebook.citations.push(citation);
    sources.push(id);
    children.push(...separator(children), ...reference(citation, notebook));
    const number = String(notebook.context.sources.indexOf(id) + 1);
    notebook.edits.push({ start: offset, end: offset + 1 + id.length, text: number });
  }
  const close = source.indexOf(']', searched);
  keepBracket(source, start.offset ?? 0, close, notebook);
  return {
    type: 'citation',
    sources,
    position: { start, end: pointAfter(source, start, close + 1 - (start.offset ?? 0)) },
    element: {
      type: 'element',
      tagName: 'span',
      properties: { className: ['citation'] },
      children: [{ type: 'text', value: '[' }, ...children, { type: 'text', value: ']' }],
    },
  };
}

/** In plain Markdown a number in brackets is a link where more brackets follow, and names an address at the start of a line. */
function keepBracket(source: string, start: number, end: number, { edits }: Notebook): void {
  const next = source[end + 1] ?? '';
  const opensLine = /(?:^|\n)[ >]*\[$/.test(source.slice(Math.max(0, start - 80), start));
  if (next === '(' || next === '[' || (next === ':' && opensLine))
    edits.push({ start: end, end, text: '\\' });
}

/** Hands the element to remark-rehype. */
export function citationToElement(_: unknown, { element }: CitationNode): Element {
  return element;
}

function separator(before: readonly ElementContent[]): ElementContent[] {
  return before.length > 0 ? [{ type: 'text', value: '; ' }] : [];
}

/** The number of the source, which leads to its entry in the list, and the locator. */
function reference({ source, locator }: Citation, { context }: Notebook): ElementContent[] {
  const labels = labelsIn(context.lang);
  const number = context.sources.indexOf(source) + 1;
  const known: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#source-${source}`, role: 'doc-biblioref', ariaLabel: `${labels.source} ${number}` },
    children: [{ type: 'text', value: String(number) }],
  };
  const unknown: Element = {
    type: 'element',
    tagName: 'span',
    properties: { title: `${labels.unknownSource}: ${source}` },
    children: [{ type: 'text', value: '?' }],
  };
  const where = locator ? `, ${typographic(locator, context.lang)}` : '';
  return [number > 0 ? known : unknown, { type: 'text', value: where }];
}
