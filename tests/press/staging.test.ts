import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keep } from '../../src/press/kept.ts';
import { openStaging } from '../../src/press/staging.ts';
import {
  articleText,
  buildInto,
  contentFolder,
  freshCache,
  temporaryFolder,
  treeOf,
  writeFiles,
} from '../setup/desk.ts';

const LAST = { 'a.html': 'last', 'b/c.html': 'last', 'b/d/e.html': 'last', 'f/g.html': 'last' };
const WRITTEN = { 'b/c.html': 'next', 'h/i.html': 'next', f: 'next' };
const REMOVED = ['a.html', 'b/d/e.html', 'f/g.html'];
const NEXT = ['.standfirst', 'b', 'b/c.html', 'f', 'h', 'h/i.html'];

/** An output folder with the last site in it, and the next one staged beside it. */
function patchAtHand() {
  const out = join(temporaryFolder(), 'dist');
  const first = openStaging(out, []);
  writeFiles(first.folder, LAST);
  first.publish();
  const staging = openStaging(out, []);
  writeFiles(staging.folder, WRITTEN);
  const beside = (what: string) => join(out, '..', `.dist.${what}`);
  return { out, staging, beside };
}

function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

test('a patch leaves what a site put together anew would hold, and nothing beside it', () => {
  const { out, staging } = patchAtHand();
  staging.patch(REMOVED);
  staging.discard();
  expect(listing(out)).toEqual(NEXT);
  expect(readdirSync(join(out, '..'))).toEqual(['dist']);
});

test('a patch that was broken off is completed, or has not begun', () => {
  const breaks: [what: string, left: string[], then: (out: string, old: string, staged: string) => void][] = [
    ['before the site is moved', listing(patchAtHand().out), () => {}],
    ['before anything is removed', NEXT, (out, old) => renameSync(out, old)],
    [
      'halfway',
      NEXT,
      (out, old, staged) => {
        renameSync(out, old);
        rmSync(join(old, 'a.html'));
        renameSync(join(staged, 'b/c.html'), join(old, 'b/c.html'));
      },
    ],
  ];
  for (const [what, left, then] of breaks) {
    const { out, beside } = patchAtHand();
    keep(beside('patch'), REMOVED);
    then(out, beside('old'), beside('staging'));
    openStaging(out, []).discard();
    expect(listing(out), what).toEqual(left);
    expect(readdirSync(join(out, '..')), what).toEqual(['dist']);
  }
});

test('after a patch that was completed for it, a build publishes what it would have published', async () => {
  const content = contentFolder({ 'articles/a.md': articleText(), 'articles/b.md': articleText() });
  const [out, cacheFolder] = [join(temporaryFolder(), 'dist'), freshCache()];
  await buildInto(out, content, { cacheFolder });
  const sound = treeOf(out);
  const staging = openStaging(out, []);
  writeFiles(staging.folder, { 'index.html': 'of another build', 'left/over.html': 'of another build' });
  keep(join(out, '..', '.dist.patch'), ['feed.xml']);
  renameSync(out, join(out, '..', '.dist.old'));
  const { report } = await buildInto(out, content, { cacheFolder });
  expect(report?.paths).toEqual(['/', '/feed.xml']);
  expect(treeOf(out)).toEqual(sound);
});

test('what no build has written goes from the output, even where nothing else changed', async () => {
  const content = contentFolder({ 'articles/a.md': articleText() });
  const [out, cacheFolder] = [join(temporaryFolder(), 'dist'), freshCache()];
  await buildInto(out, content, { cacheFolder });
  const sound = treeOf(out);
  writeFiles(out, { 'articles/a/stray.html': 'stray' });
  const { report } = await buildInto(out, content, { cacheFolder });
  expect(report?.paths).toEqual([]);
  expect(treeOf(out)).toEqual(sound);
});
