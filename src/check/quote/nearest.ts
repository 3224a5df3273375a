import type { Range } from '../../model/diagnostic.ts';
import type { NearestPassage } from '../../model/quote.ts';
import { differenceOf } from './difference.ts';
import { foldedPositions, lowerCase } from './fold.ts';
import { type PreparedText, type Words, wordKey } from './prepare.ts';
import { tokenAround } from './tokens.ts';

/** A passage that has less in common with a quote than this share of its words, by weight, is not near it. */
const NEAR = 1 / 3;

/**
 * The passage of a capture that has most in common with some folded words, rare words counting more than frequent ones;
 * nothing where hardly any of them stands near another. Lines count from the first of the capture's text.
 */
export function nearestPassage(words: string, capture: PreparedText): NearestPassage | undefined {
  const wanted = words.split(' ');
  const stretch = cutStretch(words, capture) ?? likeStretch(wanted, capture);
  if (!stretch) return undefined;
  const there = capture.words().list.slice(stretch.from, stretch.to);
  const difference = differenceOf(
    wanted,
    there.map(({ text }) => text),
    stretch.isWhole,
  );
  const first = there[difference.skippedBefore];
  const last = there[there.length - 1 - difference.skippedAfter];
  return first && last && { difference: difference.text, ...placeOf(first.start, last, capture) };
}

/** Words of the capture by their numbers, the end exclusive; `isWhole` where none at its ends is beside the point. */
interface Stretch {
  from: number;
  to: number;
  isWhole: boolean;
}

/** Where the words do stand, but begin or end inside a word or number. */
function cutStretch(words: string, { folded, words: wordsOf }: PreparedText): Stretch | undefined {
  const at = folded.indexOf(words);
  if (at < 0) return undefined;
  const start = tokenAround(folded, at)?.start ?? at;
  const end = tokenAround(folded, at + words.length)?.end ?? at + words.length;
  const { list } = wordsOf();
  const from = list.findLastIndex((word) => word.start <= start);
  const to = list.findIndex((word) => word.start >= end);
  return { from, to: to < 0 ? list.length : to, isWhole: true };
}

/** Where most of the words stand together, with room for those that the quote has before and after them. */
function likeStretch(wanted: readonly string[], { words: wordsOf }: PreparedText): Stretch | undefined {
  const { list, places } = wordsOf();
  const window = bestWindow(
    wanted.map((word) => wordKey(lowerCase(word))),
    places,
  );
  return (
    window && {
      from: Math.max(0, window.from - window.leading),
      to: Math.min(list.length, window.to + 1 + window.trailing),
      isWhole: false,
    }
  );
}

function placeOf(start: number, last: { text: string; start: number }, capture: PreparedText): Range {
  const from = pointOf(start, capture);
  const to = pointOf(last.start + last.text.length, capture);
  return { ...from, endLine: to.line, endColumn: to.column };
}

/** Where a place of the folded text stands in the text as it was given. */
function pointOf(at: number, { source, lines }: PreparedText): { line: number; column: number } {
  const line = lines.findLast(({ start }) => start <= at) ?? { number: 0, start: 0 };
  const positions = foldedPositions(source.split('\n')[line.number] as string);
  return { line: line.number + 1, column: (positions[at - line.start] as number) + 1 };
}

interface Window {
  /** Its first and last word that the quote has too. */
  from: number;
  to: number;
  /** How many words the quote has before the first of these, and after the last. */
  leading: number;
  trailing: number;
}

interface Hit {
  place: number;
  key: string;
  weight: number;
}

/** Moves a window as long as the quote, and a little longer, over the places of its words. */
function bestWindow(keys: readonly string[], places: Words['places']): Window | undefined {
  const length = keys.length + Math.ceil(keys.length / 4) + 1;
  const wanted = new Map<string, number>();
  for (const key of keys) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  const hits = hitsOf(wanted.keys(), places);
  const counts = new Map<string, number>();
  const total = keys.reduce((sum, key) => sum + weightOf(key, places), 0);
  let [score, best, start] = [0, total * NEAR, 0];
  let found: [Hit, Hit] | undefined;
  for (const hit of hits) {
    score += counted(hit, 1, counts, wanted);
    for (let first = hits[start] as Hit; hit.place - first.place >= length; first = hits[start] as Hit) {
      score -= counted(first, -1, counts, wanted);
      start += 1;
    }
    if (score > best) [best, found] = [score, [hits[start] as Hit, hit]];
  }
  if (!found) return undefined;
  const [first, last] = found;
  return {
    from: first.place,
    to: last.place,
    leading: keys.indexOf(first.key),
    trailing: keys.length - 1 - keys.lastIndexOf(last.key),
  };
}

function hitsOf(keys: Iterable<string>, places: Words['places']): Hit[] {
  const hits: Hit[] = [];
  for (const key of keys) {
    const weight = weightOf(key, places);
    for (const place of places.get(key) ?? []) hits.push({ place, key, weight });
  }
  return hits.sort((a, b) => a.place - b.place);
}

function weightOf(key: string, places: Words['places']): number {
  return 1 / Math.sqrt(places.get(key)?.length ?? 1);
}

/** What a hit that comes or goes adds or takes: nothing beyond as many as the quote has. */
function counted(
  { key, weight }: Hit,
  by: 1 | -1,
  counts: Map<string, number>,
  wanted: ReadonlyMap<string, number>,
): number {
  const before = counts.get(key) ?? 0;
  counts.set(key, before + by);
  return Math.max(before, before + by) <= (wanted.get(key) as number) ? weight : 0;
}
