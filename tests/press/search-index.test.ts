import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesBelow } from '../../src/press/files-below.ts';
import { searchPartsOf } from '../../src/publish/search.ts';
import { loadSite } from '../../src/site.ts';
import {
  articleText,
  buildInto,
  contentFolder,
  freshCache,
  NOW,
  temporaryFolder,
  treeOf,
  writeFiles,
} from '../setup/desk.ts';

const out = () => join(temporaryFolder(), 'dist');
const PLACE = { origin: 'https://standfirst.example', base: '/' };

function indexIn(folder: string): Map<string, string> {
  return new Map([...treeOf(folder)].filter(([file]) => file.startsWith('pagefind/')));
}

/** All that the index says, in whatever file. */
function allWords(folder: string): string {
  const files = [...filesBelow(join(folder, 'pagefind'))].filter(([file]) => /\.pf_\w+$/.test(file));
  return files.map(([, path]) => gunzipSync(readFileSync(path)).toString('utf8')).join('\n');
}

/** An archive that is large enough to be divided, and has nothing beside its pages. */
function archive(articles: number): Record<string, string> {
  const texts = Array.from({ length: articles }, (_, index): [string, string] => [
    `articles/a${index}.md`,
    articleText({ title: `Article ${index}` }),
  ]);
  return { 'site.yml': 'cards: false\nforms: []\n', ...Object.fromEntries(texts) };
}

test('an edition has an index of its own, with the claims and quotes of its articles and nothing that is not public', async () => {
  const claims =
    '\n  - id: first\n    text: Claimedword.\n    kind: fact\n    confidence: low\n    evidence:\n      - source: report\n        quote: Quotedword stands here.';
  const content = contentFolder({
    'site.yml': 'languages: [en, uk]\nrules: {quote-has-capture: off}\n',
    'articles/a.md': articleText({ claims }, '\nBodyword.\n'),
    'articles/b.md': articleText({ lang: 'uk', title: 'Санкції' }),
    'articles/draft.md': articleText({ draft: 'true', title: 'Secretdraft' }, '\nSecretbody.\n'),
    'articles/later.md': articleText({
      published: '2027-01-01',
      title: 'Secretlater',
      authors: '[Secret Author]',
    }),
  });
  const folder = out();
  await buildInto(folder, content);
  const parts = new Set([...indexIn(folder).keys()].map((file) => file.split('/').slice(0, 3).join('/')));
  expect([...parts]).toEqual(['pagefind/en/0', 'pagefind/uk/0']);
  const words = allWords(folder);
  for (const word of [
    'claimedword',
    'quotedword',
    'bodyword',
    'claim-first',
    'source-report',
    'санкції',
    'санкецъ',
  ])
    expect(words).toContain(word);
  expect(words.match(/.{0,40}secret.{0,40}/i)).toBeNull();
});

test('the index is the same whatever made it, and costs nothing while nothing in it changes', async () => {
  const content = contentFolder({
    'articles/a.md': articleText(),
    'articles/b.md': articleText({ title: 'Another' }),
  });
  const [folder, cacheFolder] = [out(), freshCache()];
  await buildInto(folder, content, { cacheFolder });
  const first = indexIn(folder);
  expect(first.size).toBeGreaterThan(5);
  const cold = out();
  await buildInto(cold, content, { workers: 2 });
  expect(indexIn(cold)).toEqual(first);
  rmSync(folder, { recursive: true });
  await buildInto(folder, content, { cacheFolder });
  expect(indexIn(folder)).toEqual(first);
  const stamps = [...first.keys()].map((file) => readFileSync(join(folder, file)).length);
  writeFiles(content, { 'articles/a.md': articleText({ aliases: '[/old/]' }) });
  await buildInto(folder, content, { cacheFolder });
  expect([...first.keys()].map((file) => readFileSync(join(folder, file)).length)).toEqual(stamps);
});

test('an edit makes the part of its article anew, and no other', async () => {
  const files = archive(130);
  const content = contentFolder(files);
  const [folder, cacheFolder] = [out(), freshCache()];
  await buildInto(folder, content, { cacheFolder });
  const before = indexIn(folder);
  writeFiles(content, { 'articles/a7.md': articleText({ title: 'Newword' }) });
  await buildInto(folder, content, { cacheFolder });
  const after = indexIn(folder);
  const changed = [...after]
    .filter(([file, sum]) => before.get(file) !== sum)
    .map(([file]) => file.split('/')[2]);
  expect(new Set(changed).size).toBe(1);
  expect(allWords(folder)).toContain('newword');
  writeFiles(content, { 'articles/a7.md': articleText({ title: 'Newword' }, '\nBodyword.\n') });
  await buildInto(folder, content, { cacheFolder });
  expect(allWords(folder)).toContain('bodyword');
  const cold = out();
  await buildInto(cold, content);
  expect(indexIn(cold)).toEqual(indexIn(folder));
});

test.each([
  [1, 1],
  [128, 1],
  [129, 2],
])('%i articles make %i parts, and none is lost between them', async (articles, parts) => {
  const site = await loadSite(contentFolder(archive(articles)), { now: NOW });
  const found = searchPartsOf(site.published, PLACE, NOW);
  expect(found).toHaveLength(parts);
  const paths = found.flatMap(({ records }) => Array.from(records(), ({ path }) => path));
  expect(new Set(paths).size).toBe(articles);
  expect(paths).toHaveLength(articles);
});

test('site.yml can do without search', async () => {
  const content = contentFolder({ 'site.yml': 'search: false\n', 'articles/a.md': articleText() });
  const folder = out();
  await buildInto(folder, content);
  expect(indexIn(folder).size).toBe(0);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toContain('/search/');
});
