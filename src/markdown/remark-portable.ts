import type { Nodes, Root } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { isLocalId } from '../model/ids.ts';
import { isDirective, isKnown, isLabel } from './directive-nodes.ts';
import { type Labels, labelsIn } from './labels.ts';
import type { IndexedType } from './node-index.ts';
import { notebookOf } from './notebook.ts';

/** What is to stand in place of a stretch of a text, by offsets; where both are one, something is put in between. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Notes what has to change in the source of a text for it to be plain Markdown, such as any reader of CommonMark shows as it
 * is meant: marks of claims give way to their words, passages set apart become quotations under a label, pictures, which
 * stand under other addresses on the site, give way to their description, and HTML shows as text, but for comments. Citations note their own
 * change, see `remark-citations.ts`. Comes after directives have been told from what only looks like one.
 */
export function remarkPortable() {
  return (_: Root, file: VFile): void => {
    const { context, edits, nodes } = notebookOf(file);
    const source = String(file);
    const scribe = new Scribe(source, labelsIn(context.lang), context.base, edits);
    for (const type of [...CHANGED, ...(source.includes('<') ? WITH_TAGS : [])])
      for (const node of nodes[type]) scribe.enter(node);
  };
}

const CHANGED: readonly IndexedType[] = [
  'containerDirective',
  'textDirective',
  'image',
  'imageReference',
  'link',
  'definition',
];

/** Where a tag may stand, or what looks like one. */
const WITH_TAGS: readonly IndexedType[] = ['html', 'text', 'verbatim'];

/** What readers of the site do not see, comments and what holds no prose, or else the beginning of a tag. */
const HIDDEN_OR_TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template|svg|iframe|object|embed|noembed|noframes)\b[\s\S]*?(?:<\/\1\s*>|$)|</gi;

class Scribe {
  private readonly source: string;
  private readonly labels: Labels;
  private readonly base: string;
  private readonly edits: Edit[];

  constructor(source: string, labels: Labels, base: string, edits: Edit[]) {
    this.source = source;
    this.labels = labels;
    this.base = base;
    this.edits = edits;
  }

  enter(node: Nodes): undefined {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined || end < start) return;
    if (isDirective(node) && !isKnown(node)) return;
    if (node.type === 'textDirective') this.unmark(node, start, end);
    else if (node.type === 'containerDirective') this.unfence(node, start, end);
    else if (node.type === 'html') this.show(start, end);
    else if (node.type === 'text' || (node.type as string) === 'verbatim') this.keepText(start, end);
    else if (node.type === 'image' || node.type === 'imageReference')
      this.edits.push({ start, end, text: node.alt ? `*${escapeMarkdown(node.alt)}*` : '' });
    else if ((node.type === 'link' || node.type === 'definition') && /^\/(?!\/)/.test(node.url))
      this.rebase(node.url, start, end);
  }

  /** `:claim[words]{#id}` becomes `words`. */
  private unmark(node: TextDirective, start: number, end: number): void {
    const open = this.source.indexOf('[', start);
    const close = this.source.lastIndexOf(']{', end - 2);
    if (node.children.length === 0 || open < start || close <= open) return;
    this.edits.push({ start, end: open + 1, text: '' }, { start: close, end, text: '' });
  }

  /** An aside becomes a quotation with its label on top; a timeline is the list in it. */
  private unfence(node: ContainerDirective, start: number, end: number): void {
    const before = this.source.slice(this.lineStart(start), start);
    const indent = before.length;
    const first = this.lineEnd(start);
    const last = this.lineStart(end);
    if (last <= first) return;
    const isAside = node.name !== 'timeline';
    this.edits.push({ start, end: first, text: isAside ? this.headOf(node, before) : '' });
    for (let line = first + 1; isAside && line < last; line = this.lineEnd(line) + 1) {
      const at = Math.min(line + indent, this.lineEnd(line));
      this.edits.push({ start: at, end: at, text: '> ' });
    }
    this.edits.push({ start: Math.min(last + indent, end), end, text: '' });
  }

  private headOf(node: ContainerDirective, before: string): string {
    return `> **${this.labelOf(node)}**\n${before.replace(/[^>\s]/g, ' ')}>`;
  }

  private labelOf({ name, attributes, children: [first] }: ContainerDirective): string {
    const label = this.labels[name as 'counterpoint' | 'background' | 'method'];
    const by = attributes?.by?.trim();
    const own = isLabel(first) ? textOf(first) : by && !isLocalId(by) ? by : '';
    return escapeMarkdown(own ? `${label}: ${own}` : label);
  }

  /** Entities, because a backslash may become part of an address before it. */
  private show(start: number, end: number): void {
    for (const { 0: found, index } of this.source.slice(start, end).matchAll(HIDDEN_OR_TAG)) {
      const at = start + index;
      const text = found === '<' ? '&lt;' : this.spaceFor(at, at + found.length);
      this.edits.push({ start: at, end: at + found.length, text });
    }
  }

  /** Where something is gone, nothing grows together, and no block begins that began none. */
  private spaceFor(start: number, end: number): string {
    if (this.source.slice(this.lineStart(start), start).trim() !== '') return ' ';
    return this.lineEnd(start) <= end ? '' : '&#32;';
  }

  /** What began no tag must not begin one with what follows it now. */
  private keepText(start: number, end: number): void {
    const first = this.source.indexOf('<', start);
    if (first < 0 || first >= end) return;
    for (const { 0: found, index } of this.source.slice(start, end).matchAll(/\\.|<(?=[a-z/!?])/gi))
      if (found === '<') this.edits.push({ start: start + index, end: start + index + 1, text: '&lt;' });
  }

  /** Paths from the site's root get the base; an address that is written with entities or escapes stays as it is. */
  private rebase(url: string, start: number, end: number): void {
    const at = this.base === '/' ? -1 : this.source.slice(start, end).lastIndexOf(url);
    if (at >= 0) this.edits.push({ start: start + at, end: start + at, text: this.base.slice(0, -1) });
  }

  private lineStart(offset: number): number {
    return this.source.lastIndexOf('\n', offset - 1) + 1;
  }

  private lineEnd(offset: number): number {
    const end = this.source.indexOf('\n', offset);
    return end < 0 ? this.source.length : end;
  }
}

/** Plain text as Markdown shows it word by word. */
export function escapeMarkdown(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]<>]|\b_|_\b/g, '\\$&')
    .replace(/^(?=[#+-])|^(?=\d+[.)])/, '\\');
}

/** What plain text seldom has: signs of Markdown, the beginning of a list, and white space other than single spaces between words. */
const UNEVEN = /[\\`*[\]<>_]|^(?:[#+-]|\d+[.)])|[^\S ]| {2}|^ | $/;

/** A text with its edits made. Of edits that overlap the first counts; what is put in at one place keeps its order. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let text = '';
  let done = 0;
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue;
    text += source.slice(done, start) + put;
    done = end;
  }
  return text + source.slice(done);
}
