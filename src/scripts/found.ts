import { hasStems, stemsIn } from '../i18n/stems.ts';
import type { FoundRecord } from './pagefind.ts';

/** What a record shows of the words that were looked for. */
export interface Shown {
  /** A stretch of the text, in pieces; empty where the words stand elsewhere. */
  excerpt: Piece[];
  /** The claims and sources that hold them. */
  within: { id: string; text: string }[];
}

export interface Piece {
  text: string;
  isHit: boolean;
}

const EXCERPT = 32;
const WITHIN = 3;

/** Works out what to show of a record. Words are told apart as the index does. */
export function shownOf({ anchors, content, locations }: FoundRecord, query: string, lang: string): Shown {
  const words = content.split(/[^\S\uFEFF]+/);
  const end = anchors.find(({ id }) => id === 'stems')?.location ?? words.length;
  const hits = new Set([...locations, ...stemHits(words, query, lang)].filter((at) => at < end));
  const parts = anchors.filter(({ id }) => /^(?:claim|source)-/.test(id));
  const text = {
    from: anchors.find(({ id }) => id === 'text')?.location ?? 0,
    to: parts[0]?.location ?? end,
  };
  const inPart = parts.map((part, index) => ({
    ...part,
    hits: countWithin(hits, part.location, parts[index + 1]?.location ?? end),
  }));
  const within = inPart.filter((part) => part.hits > 0).sort((a, b) => b.hits - a.hits);
  return { excerpt: excerptOf(words, hits, text), within: within.slice(0, WITHIN) };
}

/** Where the words stand that share their stem with one that was looked for. */
function stemHits(words: readonly string[], query: string, lang: string): number[] {
  if (!hasStems(lang)) return [];
  const wanted = new Set(stemsIn(query, lang));
  return words.flatMap((word, at) => (stemsIn(word, lang).some((stem) => wanted.has(stem)) ? [at] : []));
}

function countWithin(hits: ReadonlySet<number>, from: number, to: number): number {
  return [...hits].filter((at) => at >= from && at < to).length;
}

/** The stretch of the text that holds most hits, beginning a few words before the first of them. */
function excerptOf(
  words: readonly string[],
  hits: ReadonlySet<number>,
  text: { from: number; to: number },
): Piece[] {
  const inText = [...hits].filter((at) => at >= text.from && at < text.to).sort((a, b) => a - b);
  const counts = inText.map((at) => countWithin(hits, at, Math.min(text.to, at + EXCERPT - 6)));
  const best = inText[counts.indexOf(Math.max(...counts))];
  if (best === undefined) return [];
  const from = Math.max(text.from, best - 6);
  const to = Math.min(text.to, from + EXCERPT);
  const pieces = words
    .slice(from, to)
    .map((word, index) => ({ text: `${word} `, isHit: hits.has(from + index) }));
  return [
    ...(from > text.from ? [{ text: '… ', isHit: false }] : []),
    ...pieces,
    ...(to < text.to ? [{ text: '…', isHit: false }] : []),
  ];
}
