import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaptureQuotes, ExaminedCapture } from '../graph/captures.ts';
import type { Quote } from '../model/quote.ts';
import { type Batches, startBatches } from './batches.ts';
import type { Cache } from './cache.ts';
import { codeVersion } from './code-version.ts';
import type { Pool } from './pool.ts';
import { readCapture } from './read.ts';

/** Captures to examine: their files, and what is quoted from each. */
export interface CaptureTask {
  /** The content folder. */
  dir: string;
  captures: { file: string; quotes: readonly Quote[] }[];
}

/** The captures of a content folder. What is quoted from one is read only where it has to be examined. */
export interface Captures {
  dir: string;
  captures: QuotedCapture[];
}

interface QuotedCapture {
  file: string;
  quotes: CaptureQuotes;
}

/**
 * Examines captures. Each is read, held against its quotes and forgotten, so that their texts are never all in memory; what
 * was found is kept in the cache by the bytes of the capture, a sum of its quotes and the code.
 */
export async function examineCaptures(
  { dir, captures }: Captures,
  places: Places,
): Promise<ExaminedCapture[]> {
  if (captures.length === 0) return [];
  const { cache } = places;
  const keyOf = cache ? keyMaker(dir) : () => '';
  const examining = startExamining(dir, places);
  const used = new Set<string>();
  const known: ExaminedCapture[] = [];
  for (const one of captures) {
    const key = keyOf(one);
    used.add(key);
    const hit = cache?.readCapture(key);
    if (hit) known.push(hit);
    else await examining.take({ file: one.file, quotes: one.quotes.read(), key });
  }
  const examined = (await examining.end()).flat();
  cache?.pruneCaptures(used);
  return [...known, ...examined];
}

/** Reads captures and examines them here. */
export async function examineHere({ dir, captures }: CaptureTask): Promise<ExaminedCapture[]> {
  const { examineCapture } = await import('../check/quote/examine.ts');
  return captures.map(({ file, quotes }) => {
    const { source, diagnostics } = readCapture(dir, file);
    if (diagnostics.length === 0) return examineCapture(file, source, quotes);
    const { capture } = examineCapture(file, '', []);
    return { capture: { ...capture, diagnostics, unsound: [[]] }, verdicts: [] };
  });
}

interface Places {
  cache?: Cache;
  pool?: Pool;
}

type Unexamined = CaptureTask['captures'][number] & { key: string };

/** Below this many captures, starting workers takes longer than examining. */
const WORTH_WORKERS = 200;
const BATCH = 50;

/** Examines captures as they are brought, and keeps what came of them. */
function startExamining(dir: string, { cache, pool }: Places): Batches<Unexamined, ExaminedCapture[]> {
  const kept =
    (examine: (task: CaptureTask) => Promise<ExaminedCapture[]>) => async (batch: Unexamined[]) => {
      const captures = batch.map(({ file, quotes }) => ({ file, quotes }));
      const examined = await examine({ dir, captures });
      cache?.writeCaptures(batch.map(({ key }, index) => [key, examined[index] as ExaminedCapture]));
      return examined;
    };
  return startBatches({
    // Cloned, because a word that is a slice of a text would keep the whole text in memory.
    here: kept(async (task) => structuredClone(await examineHere(task))),
    there: kept((task) => pool?.run('examineCaptures', task) ?? examineHere(task)),
    worth: pool ? WORTH_WORKERS : Number.POSITIVE_INFINITY,
    size: BATCH,
    limit: 2 * (pool?.workers ?? 0),
  });
}

function keyMaker(dir: string): (one: QuotedCapture) => string {
  const code = codeVersion([
    'src/check/quote',
    'src/graph/captures.ts',
    'src/model',
    'src/parse',
    'src/press/captures.ts',
    'package-lock.json',
  ]);
  return ({ file, quotes }) => {
    const bytes = hash('sha256', readFileSync(join(dir, file)));
    return hash('sha256', `${code}\0${file}\0${bytes}\0${quotes.sum}`);
  };
}
