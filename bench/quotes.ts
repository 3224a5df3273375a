import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Quote } from '../src/model/quote.ts';
import { captureHash } from '../src/parse/capture.ts';
import { Cache } from '../src/press/cache.ts';
import { type Captures, examineCaptures } from '../src/press/captures.ts';
import { createPool } from '../src/press/pool.ts';

/**
 * `node bench/quotes.ts`: how long the quote gate takes over generated captures in English and Ukrainian words, cold and
 * with a warm cache. Part of the quotes have a word altered, so that their nearest passage has to be found.
 */

const { values } = parseArgs({
  options: {
    captures: { type: 'string', default: '20000' },
    words: { type: 'string', default: '3000' },
    quotes: { type: 'string', default: '5' },
    altered: { type: 'string', default: '0.02' },
    workers: { type: 'string', default: '2' },
  },
});
const [captures, words, quotes, altered, workers] = [
  values.captures,
  values.words,
  values.quotes,
  values.altered,
  values.workers,
].map(Number) as [number, number, number, number, number];

const folder = mkdtempSync(join(tmpdir(), 'standfirst-quotes-'));
try {
  const task = writeCaptures(folder);
  const cache = Cache.open(join(folder, 'cache'));
  console.log(`${captures} captures of ${words} words, ${captures * quotes} quotes, ${workers} workers`);
  for (const name of ['cold', 'warm']) console.log(`${name}: ${await measured(task, cache)}`);
  cache.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measured(task: Captures, cache: Cache): Promise<string> {
  const pool = createPool(workers);
  const start = performance.now();
  const before = process.cpuUsage();
  const examined = await examineCaptures(task, { cache, pool });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  await pool.close();
  const outcomes = new Map<string, number>();
  for (const { verdicts } of examined)
    for (const [, { outcome }] of verdicts) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  return `${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of CPU), ${memory} MB at most, ${JSON.stringify(Object.fromEntries(outcomes))}`;
}

function writeCaptures(dir: string): Captures {
  mkdirSync(join(dir, 'captures'));
  const task: Captures = { dir, captures: [] };
  const random = numbersFrom(1);
  const vocabularies = [
    vocabulary('abcdefghijklmnoprstuvw', random),
    vocabulary('абвгдежзиійклмнопрсту', random),
  ];
  for (let index = 0; index < captures; index += 1) {
    const text = textOf(vocabularies[index % 2] as string[], random);
    const file = `captures/source-${index}.txt`;
    const front = `---\ncapturedOn: 2024-06-18\nsha256: ${captureHash(text)}\n---\n`;
    writeFileSync(join(dir, file), front + text);
    const taken = Array.from({ length: quotes }, () => quoteFrom(text, random));
    task.captures.push({ file, quotes: { sum: JSON.stringify(taken), read: () => taken } });
  }
  return task;
}

/** Paragraphs of some eighty words; frequent words come up as often as they do in prose. */
function textOf(vocabulary: readonly string[], random: () => number): string {
  const parts: string[] = [];
  for (let word = 1; word <= words; word += 1) {
    const rank = Math.floor(vocabulary.length ** random());
    parts.push(vocabulary[rank - 1] ?? 'end', word % 80 === 0 ? '.\n\n' : word % 15 === 0 ? ', “' : ' ');
  }
  return parts.join('');
}

/** Between eight and thirty words of a text. */
function quoteFrom(text: string, random: () => number): Quote {
  const start = text.indexOf(' ', Math.floor(random() * text.length * 0.9)) + 1;
  const length = 8 + Math.floor(random() * 22);
  const taken = text
    .slice(start, start + 400)
    .split(/\s+/)
    .slice(0, length);
  if (random() < altered) taken[3] = 'translated';
  return { words: taken.join(' ').replaceAll('“', '"'), located: false };
}

function vocabulary(letters: string, random: () => number): string[] {
  const letter = () => letters.charAt(Math.floor(random() * letters.length));
  return Array.from({ length: 8000 }, (_, rank) =>
    Array.from({ length: 2 + Math.floor(Math.log2(rank + 2) / 2 + random() * 4) }, letter).join(''),
  );
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
