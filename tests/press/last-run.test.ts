import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildEvent, BuildOptions } from '../../src/build.ts';
import { type RunOptions, startRun } from '../../src/press/last-run.ts';
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
  writeFiles,
} from '../setup/desk.ts';

const HOUR = 3_600_000;

/** A desk at which a build has just ended. */
async function desk(files: Record<string, string> = {}) {
  const content = contentFolder({
    'articles/a.md': articleText({ standfirst: `${'Long '.repeat(90)}.` }),
    'articles/later.md': articleText({ title: 'Later', published: '2026-01-01T06:00:00Z' }),
    ...files,
  });
  settle(content);
  const [out, cacheFolder] = [join(temporaryFolder(), 'dist'), freshCache()];
  const build = async (options: Partial<BuildOptions> = {}) => {
    const stages: BuildEvent['stage'][] = [];
    const onProgress = ({ stage }: BuildEvent) => stages.push(stage);
    const result = await buildInto(out, content, { cacheFolder, ...options, onProgress });
    return { ...result, hasLooked: stages.includes('load') };
  };
  return { content, out, cacheFolder, build, first: await build() };
}

test('where nothing has changed, a build says what the last one said and looks at nothing', async () => {
  const { out, build, first } = await desk();
  const before = treeOf(out);
  const { site, report, hasLooked } = await build();
  expect(hasLooked).toBe(false);
  const { place, articles, diagnostics, accepted } = first.site;
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['standfirst-length']);
  expect(site).toMatchObject({ place, diagnostics, accepted });
  expect(site.articles.map(({ file }) => file)).toEqual(articles.map(({ file }) => file));
  expect(report).toEqual({ ...first.report, printed: 0, kept: first.report?.files, paths: [] });
  expect(treeOf(out)).toEqual(before);
});

test('whatever a build hangs on makes the next one look', async () => {
  const { content, out, build } = await desk();
  const inContent: [what: string, change: () => void][] = [
    ['another word', () => writeFiles(content, { 'articles/a.md': articleText({ title: 'B' }) })],
    ['a new file', () => writeFiles(content, { 'articles/b.md': articleText() })],
    ['a file that nobody reads', () => writeFiles(content, { 'articles/b.txt': '' })],
    ['a file that is gone', () => rmSync(join(content, 'articles/b.md'))],
  ];
  const inOutput: [what: string, change: () => void][] = [
    ['an altered page', () => writeFileSync(join(out, 'index.html'), '')],
    ['a page that is gone', () => rmSync(join(out, 'articles/a/index.html'))],
    ['a page too many', () => writeFileSync(join(out, 'articles/a/stray.html'), '')],
    ['no output', () => rmSync(out, { recursive: true })],
  ];
  const looksAgain = async (what: string, expected: () => Promise<Map<string, string>>) => {
    settle(content);
    expect((await build()).hasLooked, what).toBe(true);
    expect((await build()).hasLooked, `${what}, once more`).toBe(false);
    expect(treeOf(out), what).toEqual(await expected());
  };
  const cold = async () => {
    const folder = join(temporaryFolder(), 'dist');
    await buildInto(folder, content);
    return treeOf(folder);
  };
  for (const [what, change] of inContent) {
    change();
    await looksAgain(what, cold);
  }
  const sound = treeOf(out);
  for (const [what, change] of inOutput) {
    change();
    await looksAgain(what, async () => sound);
  }
});

test('a build under other options looks, and so does one to which something has been published since', async () => {
  const { build } = await desk();
  expect((await build({ site: 'https://example.org' })).hasLooked).toBe(true);
  expect((await build()).hasLooked).toBe(true);
  expect((await build({ now: NOW + 5 * HOUR })).hasLooked).toBe(false);
  expect((await build({ now: NOW + 6 * HOUR })).report?.paths).toContain('/articles/later/');
  expect((await build({ now: NOW + 23 * HOUR })).hasLooked).toBe(false);
  expect((await build({ now: NOW + 24 * HOUR })).hasLooked).toBe(true);
  expect((await build()).report?.removed).toBeGreaterThan(0);
});

test('a file that has been changed just now is looked at again', async () => {
  const { content, build } = await desk();
  writeFiles(content, { 'articles/a.md': articleText() });
  expect((await build()).hasLooked).toBe(true);
  writeFiles(content, { 'articles/a.md': articleText({ title: 'A nosier article' }) });
  const { hasLooked, report } = await build();
  expect(hasLooked).toBe(true);
  expect(report?.paths).toContain('/articles/a/');
});

test('errors are recalled too, and keep the last site in place', async () => {
  const { content, out, build } = await desk();
  const before = treeOf(out);
  writeFiles(content, { 'articles/b.md': articleText({ type: 'rumour' }) });
  settle(content);
  const { site } = await build();
  const again = await build();
  expect(again.hasLooked).toBe(false);
  expect(again.report).toBeUndefined();
  expect(again.site.diagnostics).toEqual(site.diagnostics);
  expect(treeOf(out)).toEqual(before);
});

test('a build goes on from where a check of the same content has been, and one with drafts does not', async () => {
  const { content } = await desk();
  const cacheFolder = freshCache();
  const site = await loadSite(content, { now: NOW });
  startRun(cacheFolder, { folders: [content] }, NOW).keep(site, NOW + HOUR, site.grounds.checked);
  const known = (options: Partial<RunOptions>) =>
    startRun(cacheFolder, { folders: [content, 'public'], ...options }, NOW).lastCheck();
  expect(known({ drafts: false })).toEqual(site.grounds.checked);
  expect(known({ drafts: true })).toBeUndefined();
  expect(known({ base: '/news/' })).toBeUndefined();
});
