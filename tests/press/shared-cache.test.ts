import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { Cache } from '../../src/press/cache.ts';
import { startTimings } from '../../src/press/timings.ts';
import { loadSite } from '../../src/site.ts';
import {
  articleText,
  buildInto,
  contentFolder,
  freshCache,
  NOW,
  settle,
  temporaryFolder,
  treeOf,
} from '../setup/desk.ts';

test('what one machine has parsed, others do not parse again, wherever and since when the files stand there', async () => {
  const content = contentFolder({
    'site.yml': 'url: https://standfirst.example\n',
    'articles/a.md': articleText(),
    'articles/b.md': articleText({ lang: 'uk' }),
  });
  const filled = temporaryFolder();
  const cache = Cache.open(filled);
  await loadSite(content, { now: Date.now(), cache });
  cache.close();
  const elsewhere = join(temporaryFolder(), 'checkout', 'content');
  cpSync(content, elsewhere, { recursive: true });
  settle(elsewhere);
  const cacheFolder = freshCache();
  cpSync(join(filled, 'cache.db'), join(cacheFolder, 'cache.db'));
  const timings = startTimings();
  const out = join(temporaryFolder(), 'dist');
  await buildInto(out, elsewhere, { cacheFolder, timings, now: NOW });
  const stages = timings.spans().map(({ stage }) => stage);
  expect(stages).toContain('press');
  expect(stages).not.toContain('parse');
  const cold = join(temporaryFolder(), 'dist');
  await buildInto(cold, content);
  expect(treeOf(out)).toEqual(treeOf(cold));
});

const RUNS_AT_ONCE = 8;

/** Opens a cache as soon as all others are about to, and keeps something in it. */
const OPEN = `
  const { workerData: { module, folder, name, ready } } = require('node:worker_threads');
  import(module).then(({ Cache }) => {
    Atomics.add(ready, 0, 1);
    while (Atomics.load(ready, 0) < ${RUNS_AT_ONCE});
    const cache = Cache.open(folder);
    cache.writeFolder(name, { under: name, files: {} });
    cache.close();
  });
`;

test('runs that open a new cache at the same time lose nothing of one another', async () => {
  const folder = temporaryFolder();
  const module = new URL('../../src/press/cache.ts', import.meta.url).href;
  const ready = new Int32Array(new SharedArrayBuffer(4));
  const names = Array.from({ length: RUNS_AT_ONCE }, (_, index) => `articles/${index}.md`);
  const ends = names.map((name) => {
    const worker = new Worker(OPEN, { eval: true, workerData: { module, folder, name, ready } });
    return new Promise((resolve, reject) => worker.on('error', reject).on('exit', resolve));
  });
  await Promise.all(ends);
  const cache = Cache.open(folder);
  expect(names.map((name) => cache.readFolder(name))).toEqual(names.map((under) => ({ under, files: {} })));
  cache.close();
});
