import type { PhrasingContent, RootContent } from 'mdast';
import { languagePack } from '../prose/language.ts';
import { sentencesIn } from '../prose/sentences.ts';
import { isBoxTitle } from './box-titles.ts';
import { dayOfLine } from './day-line.ts';
import { cutOut, isWordsAlone, linksIn, plain, textOf } from './inline.ts';
import { isBare, isCaption } from './lines.ts';
import type { Reading } from './reading.ts';

/** An article taken apart. Each block of the text stands in exactly one place: a field, or the body. */
export interface Parts {
  title?: string;
  standfirst?: string;
  /** How the standfirst was come by. */
  lead: 'given' | 'whole' | 'cut' | 'too long' | 'none';
  published?: { day: string; line: string };
  byline?: { names: string[]; line: string };
  box?: Box;
  /** Titles of boxes that no items follow. */
  emptyBoxes: string[];
  body: RootContent[];
}

/** The summary box: its title as the text has it, and its points. */
export interface Box {
  title: string;
  points: { text: string; links: { url: string; text: string }[] }[];
}

/** A headline in no known form ends somewhere: what is longer is a paragraph. */
const LONGEST_TITLE = 200;
/** Longer fields belong in the text, whatever they are. */
const LONGEST_POINT = 600;
const LONGEST_BOX = 6_000;
const LONGEST_LEAD = 1_000;
const MOST_POINTS = 20;
/** A standfirst as `standfirst-length` has it. */
const MOST_WORDS = 70;
const FEW_WORDS = 40;
const MOST_SENTENCES = 3;

/** Finds headline, date, byline, lead and summary box at the places where newsrooms put them. */
export function partsOf({ tree, said }: Pick<Reading, 'tree' | 'said'>, lang: string): Parts {
  const blocks = [...tree.children];
  const title = takeTitle(blocks, said.title);
  const lines = takeLines(blocks);
  const { box, emptyBoxes } = takeBox(blocks);
  const lead = said.standfirst
    ? { lead: 'given' as const, standfirst: said.standfirst }
    : takeLead(blocks, lang, box !== undefined);
  return {
    ...(title && { title }),
    ...lines,
    ...lead,
    ...(box && { box }),
    emptyBoxes,
    body: levelled(blocks),
  };
}

/** The headline that the file names, taken out of the text where it is repeated; else the first line, if it can be one. */
function takeTitle(blocks: RootContent[], known: string | undefined): string | undefined {
  const [first] = blocks;
  if (first?.type !== 'heading' && first?.type !== 'paragraph') return known;
  const text = plain(first);
  if (known !== undefined) {
    if (sameWords(text, known)) blocks.shift();
    return known;
  }
  const isTitle =
    first.type === 'heading' || (blocks.length > 1 && !/[.:;,…]["'”’»)]*$/.test(text) && !isCaption(text));
  if (!isTitle || text.length > LONGEST_TITLE || text === '' || !isWordsAlone(first.children))
    return undefined;
  if (isBoxTitle(text) || dayOfLine(text)) return undefined;
  blocks.shift();
  return text;
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ');
  return words(a) === words(b);
}

const BYLINE =
  /^(?:by|author|authors|text|автор|авторка|автори|авторы|текст|підготував|підготувала|подготовил|подготовила)(?::\s*|\s+)(.+)$/iu;

/** The lines between headline and text that say when and by whom. */
function takeLines(blocks: RootContent[]): Pick<Parts, 'published' | 'byline'> {
  const found: Pick<Parts, 'published' | 'byline'> = {};
  for (let index = 0; index < Math.min(3, blocks.length); ) {
    const block = blocks[index] as RootContent;
    const isLine = (block.type === 'paragraph' || block.type === 'heading') && isWordsAlone(block.children);
    const line = isLine ? plain(block) : '';
    const day = dayOfLine(line);
    const names = line.length <= 100 && !/[.!?]$/.test(line) ? namesIn(line) : undefined;
    if (day && !found.published) found.published = { day, line };
    else if (names && !found.byline) found.byline = { names, line };
    else {
      index += 1;
      continue;
    }
    blocks.splice(index, 1);
  }
  return found;
}

function namesIn(line: string): string[] | undefined {
  const written = BYLINE.exec(line)?.[1];
  const names = written?.split(/\s*(?:,|;|&|\band\b|(?<=\s)(?:та|і|и)(?=\s))\s*/u).filter(Boolean);
  return names?.every((name) => /^\p{Lu}/u.test(name) && name.split(' ').length <= 4) ? names : undefined;
}

/** The first box with items that can be key points; a title without them stays in the text. */
function takeBox(blocks: RootContent[]): { box?: Box; emptyBoxes: string[] } {
  const emptyBoxes: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading' && block.type !== 'paragraph') continue;
    const title = plain(block);
    if (!isBoxTitle(title)) continue;
    const points = pointsOf(blocks[index + 1]);
    if (!points) {
      emptyBoxes.push(title);
      continue;
    }
    blocks.splice(index, 2);
    return { box: { title, points }, emptyBoxes };
  }
  return { emptyBoxes };
}

function pointsOf(block: RootContent | undefined): Box['points'] | undefined {
  if (block?.type !== 'list' || block.children.length > MOST_POINTS) return undefined;
  const points = block.children.map((item) => {
    const [only, ...more] = item.children;
    const isPoint = only?.type === 'paragraph' && more.length === 0 && canMove(only.children);
    return isPoint ? { text: plain(only), links: linksIn(only.children) } : undefined;
  });
  const fits = points.every((point) => point && point.text !== '' && point.text.length <= LONGEST_POINT);
  const length = points.reduce((sum, point) => sum + (point?.text.length ?? 0), 0);
  return fits && length <= LONGEST_BOX ? (points as Box['points']) : undefined;
}

/** Whether content is nothing but words and links, which can be kept beside a field. */
function canMove(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every((node) => (node.type === 'link' ? isWordsAlone(node.children) : isWordsAlone([node])));
}

/** The first paragraph, or as many of its sentences as a standfirst has room for. */
function takeLead(blocks: RootContent[], lang: string, hasBox: boolean): Pick<Parts, 'standfirst' | 'lead'> {
  const index = blocks.findIndex((block) => !(block.type === 'paragraph' && isCaption(plain(block))));
  const block = blocks[index];
  if (block?.type !== 'paragraph' || (blocks.length < 2 && !hasBox)) return { lead: 'none' };
  const text = textOf(block.children);
  if (isBare(text.trim()) || !/\p{L}/u.test(text) || !isWordsAlone(block.children)) return { lead: 'none' };
  const sentences = sentencesIn(text, languagePack(lang)?.sentences);
  const isShort = (count: number) => {
    const head = text.slice(0, sentences[count - 1]?.end).trim();
    const words = head.split(/\s+/).length;
    const isBrief = words <= FEW_WORDS || (words <= MOST_WORDS && count <= MOST_SENTENCES);
    return isBrief && head.length <= LONGEST_LEAD;
  };
  if (isShort(sentences.length)) {
    blocks.splice(index, 1);
    return { lead: 'whole', standfirst: plain(block) };
  }
  const count = [2, 1].find((count) => count < sentences.length && isShort(count));
  if (count === undefined) return { lead: 'too long' };
  const [, head, tail] = cutOut(block.children, { start: 0, end: sentences[count]?.start ?? 0 });
  block.children = tail;
  return { lead: 'cut', standfirst: plain(head) };
}

/** Headings below the headline: the highest of them is of the second rank. */
function levelled(blocks: RootContent[]): RootContent[] {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const shift = 2 - Math.min(...depths, 6);
  if (depths.length === 0 || shift === 0) return blocks;
  return blocks.map((block) =>
    block.type === 'heading'
      ? { ...block, depth: Math.min(6, Math.max(2, block.depth + shift)) as 2 | 3 | 4 | 5 | 6 }
      : block,
  );
}
