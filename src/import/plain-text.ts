import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { urlProblem } from '../model/url.ts';
import { isBoxTitle } from './box-titles.ts';
import { dayOfLine } from './day-line.ts';
import { bulleted, isBare, isRule, numbered } from './lines.ts';
import type { Reading } from './reading.ts';

/** Lines between blank ones, without white space at their ends. */
type Group = { text: string; isIndented: boolean }[];

/** Lines of texts that a program broke are about as long as one another, and not longer than a screen. */
const WIDEST = 120;
const NARROWEST = 40;

/**
 * A plain text in blocks. Paragraphs stand between blank lines or, where a line is too long for one that a program broke,
 * are lines of their own; lists are lines with bullets or with numbers that follow on one another; a heading is a bare
 * line before something else. Characters of the text stay what they are: nothing in it is markup but bare addresses.
 */
export function readPlainText(source: string): Reading {
  const parts = groupsOf(source).flatMap(partsOf);
  return { tree: { type: 'root', children: blocksOf(parts) }, said: {}, kept: [], outside: [], notes: [] };
}

/** One line or paragraph; `item` says that it is one of a list, and `number` which. */
interface Part {
  text: string;
  item?: true;
  number?: number;
  /** It begins a group: a blank line stands before it. */
  isFirst: boolean;
}

function groupsOf(source: string): Group[] {
  const groups: Group[] = [];
  let open: Group = [];
  for (const line of [...source.split(/\n|\f/), '']) {
    const text = line.trim();
    if (text !== '') open.push({ text, isIndented: /^(?:\t| {2})/.test(line) });
    else if (open.length > 0) {
      groups.push(open);
      open = [];
    }
  }
  return groups;
}

function partsOf(group: Group): Part[] {
  if (isBroken(group)) return [{ text: group.map(({ text }) => text).join(' '), isFirst: true }];
  const parts: Part[] = [];
  const isBox = group.length > 1 && isBoxTitle((group[0] as Group[number]).text);
  for (const [index, { text, isIndented }] of group.entries()) {
    const isFirst = index === 0;
    const last = parts.at(-1);
    const [bullet, number] = [bulleted(text), numbered(text)];
    if (bullet !== undefined) parts.push({ text: bullet, item: true, isFirst });
    else if (number && follows(number.number, parts, group, index))
      parts.push({ text: number.text, item: true, number: number.number, isFirst });
    else if (last?.item && isIndented) last.text += ` ${text}`;
    else if (isBox && !isFirst) parts.push({ text, item: true, isFirst });
    else parts.push({ text, isFirst });
  }
  return withoutLoneDash(parts, group);
}

/** One number alone is a year or a sum; a list begins with 1 and goes on. */
function follows(number: number, parts: readonly Part[], group: Group, index: number): boolean {
  const before = parts.at(-1)?.number;
  if (before !== undefined) return number === before + 1;
  return number === 1 && numbered(group[index + 1]?.text ?? '')?.number === 2;
}

/** A single line with a long dash is speech or an aside. */
function withoutLoneDash(parts: Part[], group: Group): Part[] {
  const [only] = group;
  if (group.length !== 1 || !only || !/^[–—]/.test(only.text)) return parts;
  return [{ text: only.text, isFirst: true }];
}

function isBroken(group: Group): boolean {
  if (group.length < 2 || group.some(({ text }) => bulleted(text) ?? numbered(text))) return false;
  const lengths = group.map(({ text }) => text.length);
  const widest = Math.max(...lengths);
  const isEven = lengths.slice(0, -1).every((length) => length >= widest * 0.65);
  const first = (group[0] as Group[number]).text;
  const isOwn = isBoxTitle(first) || group.some(({ text }) => dayOfLine(text) || isRule(text));
  return widest >= NARROWEST && widest <= WIDEST && isEven && !isOwn;
}

function blocksOf(parts: readonly Part[]): RootContent[] {
  const blocks: RootContent[] = [];
  for (const [index, part] of parts.entries()) {
    const last = blocks.at(-1);
    if (part.item && last?.type === 'list' && belongs(part, last)) last.children.push(itemOf(part));
    else if (part.item) blocks.push(listOf(part));
    else if (isRule(part.text)) blocks.push({ type: 'thematicBreak' });
    else if (isHeading(parts, index))
      blocks.push({ type: 'heading', depth: 2, children: textWithLinks(part.text) });
    else blocks.push(paragraphOf(part.text));
  }
  return blocks;
}

function belongs({ number }: Part, list: List): boolean {
  return list.ordered ? number === (list.start ?? 1) + list.children.length : number === undefined;
}

function listOf(part: Part): List {
  const ordered = part.number !== undefined;
  return {
    type: 'list',
    ordered,
    ...(ordered && { start: part.number }),
    spread: false,
    children: [itemOf(part)],
  };
}

function itemOf({ text }: Part): List['children'][number] {
  return { type: 'listItem', spread: false, children: [paragraphOf(text)] };
}

/** A bare line that something follows; three of them in a row are a poem or a list of names. */
function isHeading(parts: readonly Part[], index: number): boolean {
  const { text } = parts[index] as Part;
  const next = parts[index + 1];
  if (!isBare(text) || !next) return false;
  if (isBoxTitle(text)) return true;
  const isRun = [index - 1, index, index + 1].every((at) => at > 0 && bareLine(parts[at]));
  return !isRun && (next.item === true || !bareLine(next) || !bareLine(parts[index + 2]));
}

function bareLine(part: Part | undefined): boolean {
  return part !== undefined && !part.item && isBare(part.text);
}

function paragraphOf(text: string): Paragraph {
  return { type: 'paragraph', children: textWithLinks(text) };
}

const ADDRESS = /https?:\/\/[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)\]}'’]/g;

/** Bare addresses become links, so that they lead somewhere; all else stays text. */
export function textWithLinks(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let done = 0;
  for (const { 0: url, index } of text.matchAll(ADDRESS)) {
    if (urlProblem(url) !== undefined) continue;
    if (index > done) nodes.push({ type: 'text', value: text.slice(done, index) });
    nodes.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    done = index + url.length;
  }
  if (done < text.length) nodes.push({ type: 'text', value: text.slice(done) });
  return nodes;
}
