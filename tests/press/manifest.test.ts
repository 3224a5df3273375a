import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { filesBelow } from '../../src/press/files-below.ts';
import { type Account, manifestOf, OTHERS } from '../../src/press/manifest.ts';
import {
  articleText,
  buildInto,
  contentFolder,
  freshCache,
  settle,
  temporaryFolder,
  treeOf,
  writeFiles,
} from '../setup/desk.ts';

const PAGE = { path: '/articles/a/', view: 'article', lang: 'en' } as const;

const ACCOUNT: Account = {
  head: { frame: 'f', files: 3 },
  facts: [
    ['articles/a.md', '1', '1'],
    ['articles/b.md', '2', '2'],
  ],
  entries: new Map([
    ['article a', { looked: [0, 1], pages: [PAGE], files: [['articles/a/index.html', 'k', 's']] }],
    ['feed', { looked: [2, 0], pages: [], files: [['feed.xml', 'k', 's']] }],
    ['pictures', { looked: [0, 2], pages: [], files: [] }],
    ['list', { looked: [], pages: [], files: [['index.html', 'k', 's']] }],
  ]),
  folders: new Map([
    ['.', 's'],
    ['articles', 's'],
    ['articles/a', 's'],
  ]),
};

test('a manifest says what was written, and of an update what has become of some pieces', () => {
  const manifest = manifestOf(temporaryFolder(), 'dist');
  expect(manifest.head()).toBeUndefined();
  expect(manifest.entries()).toEqual(new Map());
  manifest.rewrite(ACCOUNT);
  expect(manifest.head()).toEqual({ frame: 'f', files: 3, folders: 3, pieces: 4 });
  expect(manifest.facts()).toEqual(ACCOUNT.facts);
  expect(manifest.entries()).toEqual(ACCOUNT.entries);
  expect(manifest.folders()).toEqual(ACCOUNT.folders);
  const feed = { looked: [], pages: [], files: [['feed.xml', 'other', 't']] } as const;
  manifest.update({
    head: { frame: 'g', files: 2 },
    facts: [],
    entries: new Map([['feed', { ...feed, looked: [] }]]),
    folders: new Map([
      ['.', 't'],
      ['articles/a', undefined],
    ]),
  });
  expect(manifest.head()).toEqual({ frame: 'g', files: 2, folders: 2, pieces: 4 });
  expect(manifest.entries(['feed', 'nothing'])).toEqual(new Map([['feed', feed]]));
  expect([...manifest.folders()].sort()).toEqual([
    ['.', 't'],
    ['articles', 's'],
  ]);
  manifest.rewrite({ ...ACCOUNT, entries: new Map() });
  expect(manifest.head()?.pieces).toBe(0);
});

test('it tells which pieces looked at a fact', () => {
  const manifest = manifestOf(temporaryFolder(), 'dist');
  manifest.rewrite(ACCOUNT);
  expect(manifest.lookersAt([])).toEqual([]);
  expect(manifest.lookersAt([0]).sort()).toEqual(['article a', 'feed', 'pictures']);
  expect(manifest.lookersAt([2, 5]).sort()).toEqual(['feed', 'pictures']);
});

test('a piece that is broken is missing', () => {
  const cacheFolder = temporaryFolder();
  const manifest = manifestOf(cacheFolder, 'dist');
  manifest.rewrite(ACCOUNT);
  const all: unknown[] = [];
  expect(manifest.isEvery((files) => all.push(...files) > 0)).toBe(true);
  expect(all).toHaveLength(3);
  change(cacheFolder, `UPDATE pieces SET looked = '[]' WHERE piece = 'feed'`);
  expect([...manifest.entries().keys()]).toEqual(['article a', 'pictures', 'list']);
  expect(manifest.isEvery(() => true)).toBe(false);
});

/** What can happen to a manifest. */
const DAMAGE: readonly [what: string, harm: (cacheFolder: string) => void][] = [
  ['a piece looked at nothing', (cache) => change(cache, `UPDATE pieces SET looked = '[]'`)],
  [
    'a key is another',
    (cache) => change(cache, `UPDATE pieces SET files = replace(files, 'index', 'other')`),
  ],
  ['a piece is gone', (cache) => change(cache, `DELETE FROM pieces WHERE piece LIKE 'article %'`)],
  ['the other files are gone', (cache) => change(cache, `DELETE FROM pieces WHERE piece = '${OTHERS}'`)],
  ['a folder is gone', (cache) => change(cache, `DELETE FROM folders WHERE folder = 'articles/a'`)],
  ['the head is another', (cache) => change(cache, `UPDATE notes SET record = '{}' WHERE name = 'head'`)],
  ['the facts are gone', (cache) => change(cache, `DELETE FROM notes WHERE name = 'facts'`)],
  ['a table is gone', (cache) => change(cache, 'DROP TABLE folders')],
  ['it is cut off', (cache) => writeFileSync(fileIn(cache), readFileSync(fileIn(cache)).subarray(0, 5000))],
  ['it is something else', (cache) => writeFileSync(fileIn(cache), 'Not a database.')],
];

test('after an edit the site is right, whatever has happened to its manifest', async () => {
  const content = contentFolder({
    'articles/a.md': articleText({ title: 'First' }),
    'articles/b.md': articleText({ title: 'Second' }),
  });
  const [out, cacheFolder] = [join(temporaryFolder(), 'dist'), freshCache()];
  const [sound, soundCache] = [join(temporaryFolder(), 'dist'), freshCache()];
  await buildInto(out, content, { cacheFolder });
  for (const [index, [what, harm]] of DAMAGE.entries()) {
    harm(cacheFolder);
    const words = '\nMore.\n'.repeat(index + 1);
    writeFiles(content, { 'articles/a.md': articleText({ title: 'First' }, words) });
    settle(content);
    const { report } = await buildInto(out, content, { cacheFolder });
    expect(report?.paths, what).toContain('/articles/a/');
    expect(report?.files, what).toBe(treeOf(out).size - 1);
    await buildInto(sound, content, { cacheFolder: soundCache });
    expect(treeOf(out), what).toEqual(treeOf(sound));
  }
  const last = await buildInto(out, content, { cacheFolder });
  expect(last.report).toMatchObject({ printed: 0, removed: 0, kept: treeOf(out).size - 1 });
});

/** The manifest in a cache folder. */
function fileIn(cacheFolder: string): string {
  const [path = ''] = filesBelow(join(cacheFolder, 'press')).values();
  expect(existsSync(path)).toBe(true);
  return path;
}

function change(cacheFolder: string, sql: string): void {
  const database = new DatabaseSync(fileIn(cacheFolder));
  database.exec(sql);
  database.close();
}
