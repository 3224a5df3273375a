import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BuildOptions } from '../../src/build.ts';
import { filesBelow } from '../../src/press/files-below.ts';
import { mergeShards, UnfitShards } from '../../src/press/merge.ts';
import { SHARD_FILE } from '../../src/press/shard.ts';
import type { Shard } from '../../src/publish/shards.ts';
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
import { gradient } from '../setup/pictures.ts';

const RUNS = Number(process.env.STANDFIRST_SERIES ?? 3);
const DEMO = join(import.meta.dirname, '..', '..', 'content');

/** Builds a shard into a folder that is named for it. */
async function shardOf(
  content: string,
  shard: Shard,
  { folder = temporaryFolder(), ...options }: Partial<BuildOptions> & { folder?: string } = {},
): Promise<string> {
  const out = join(folder, `shard-${shard.number}`);
  await buildInto(out, content, { shard, ...options });
  return out;
}

/** Builds every shard of a site. */
async function shardsOf(content: string, of: number, options: Partial<BuildOptions> = {}): Promise<string[]> {
  const shards: string[] = [];
  const folder = temporaryFolder();
  for (let number = 1; number <= of; number += 1)
    shards.push(await shardOf(content, { number, of }, { folder, ...options }));
  return shards;
}

async function wholeSite(content: string, options: Partial<BuildOptions> = {}): Promise<Map<string, string>> {
  const out = join(temporaryFolder(), 'dist');
  await buildInto(out, content, options);
  return treeOf(out);
}

function merged(shards: readonly string[], out = join(temporaryFolder(), 'dist')): Map<string, string> {
  mergeShards({ shards, out });
  return treeOf(out);
}

/** What a merge says of shards, by their own names. */
function refusalOf(shards: readonly string[]): readonly string[] {
  const out = join(temporaryFolder(), 'dist');
  try {
    mergeShards({ shards, out });
  } catch (error) {
    if (!(error instanceof UnfitShards)) throw error;
    expect(treeOf(out).size).toBe(0);
    return error.problems.map((problem) => problem.replaceAll(/[^\s]*\/(?=shard-)/g, ''));
  }
  return [];
}

/** Articles in two languages and three years, with what else makes files: old addresses, registries, pictures. */
const desk = fc.record({
  articles: fc.uniqueArray(
    fc.record({
      slug: fc
        .stringMatching(/^[a-z0-9][a-z0-9é/.-]{0,6}[a-z0-9]$/)
        .filter((slug) => !/[/.-]{2}|\/[.-]|[.-]\//.test(slug)),
      lang: fc.constantFrom('en', 'uk'),
      year: fc.constantFrom('2024', '2025', '2027'),
      cites: fc.boolean(),
    }),
    { selector: ({ slug }) => slug, minLength: 1, maxLength: 9 },
  ),
  search: fc.boolean(),
  drafts: fc.boolean(),
  of: fc.integer({ min: 1, max: 5 }),
});

function filesOf({
  articles,
  search,
}: {
  articles: ArticleSketch[];
  search: boolean;
}): Record<string, string> {
  const texts = articles.map(({ slug, lang, year, cites }, index): [string, string] => {
    const sources = `\n  - id: report\n    type: report\n    role: primary\n    title: The report${cites ? '\n  - ref: shared' : ''}`;
    const fields = {
      title: `Article ${slug}`,
      lang,
      published: `${year}-03-01`,
      sources,
      aliases: `[/old/${index}/]`,
    };
    return [`articles/${slug}.md`, articleText(fields, cites ? '\nMore of it [@shared].\n' : '')];
  });
  return {
    'site.yml': `name: Site\nurl: https://standfirst.example\nlanguages: [en, uk]\nsearch: ${search}\n`,
    'sources/shared.yml': 'type: report\nrole: secondary\ntitle: Shared report\n',
    'pages/about.md': '---\ntitle: About\n---\n\nThe desk.\n',
    ...Object.fromEntries(texts),
  };
}

interface ArticleSketch {
  slug: string;
  lang: string;
  year: string;
  cites: boolean;
}

test('however many shards a site is divided into, together they are the site', async () => {
  await fc.assert(
    fc.asyncProperty(desk, async ({ of, drafts, ...sketch }) => {
      const content = contentFolder(filesOf(sketch));
      const whole = await wholeSite(content, { drafts });
      expect(whole.size).toBeGreaterThan(0);
      const shards = await shardsOf(content, of, { drafts, cacheFolder: freshCache() });
      expect(merged(shards.reverse())).toEqual(whole);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

test('the shards of the demonstration site together are the site, whether or not they know of one another', async () => {
  const whole = await wholeSite(DEMO, { now: Date.parse('2026-11-24T12:00:00Z') });
  const cacheFolder = freshCache();
  for (const options of [{ cacheFolder, workers: 1 }, {}]) {
    const shards = await shardsOf(DEMO, 3, { now: Date.parse('2026-11-24T12:00:00Z'), ...options });
    expect(merged(shards)).toEqual(whole);
  }
}, 300_000);

test('an archive whose index has several parts, and pictures, are divided like all else', async () => {
  const articles = Array.from({ length: 140 }, (_, index): [string, string] => [
    `articles/a${index}.md`,
    articleText({ title: `Article ${index}` }, '\n![The quay](../media/quay.png)\n'),
  ]);
  const content = contentFolder(Object.fromEntries(articles));
  writeFiles(content, { 'site.yml': 'cards: false\nforms: []\n', 'media/README.md': '' });
  writeFileSync(join(content, 'media/quay.png'), await gradient(500, 300).png().toBuffer());
  const cacheFolder = freshCache();
  const shards = await shardsOf(content, 2, { cacheFolder });
  const parts = shards.map((shard) => [
    ...new Set([...treeOf(shard).keys()].flatMap((file) => /^pagefind\/en\/\d/.exec(file) ?? [])),
  ]);
  expect(parts.map(({ length }) => length)).toEqual([1, 1]);
  expect(merged(shards)).toEqual(await wholeSite(content));
}, 120_000);

describe('a shard that is built again', () => {
  const textWith = (word: string) => articleText({}, `\nThe word is ${word}.\n`);

  test('prints what has changed in it, and the others stay as they are', async () => {
    const content = contentFolder({ 'articles/a.md': textWith('one'), 'articles/b.md': articleText() });
    settle(content);
    const cacheFolder = freshCache();
    const folder = temporaryFolder();
    const build = (number: number) =>
      buildInto(join(folder, `shard-${number}`), content, { cacheFolder, shard: { number, of: 2 } });
    await build(1);
    await build(2);
    writeFiles(content, { 'articles/a.md': textWith('two') });
    settle(content);
    const printed = [await build(1), await build(2)].flatMap(({ report }) => report?.paths ?? []);
    const again = [await build(1), await build(2)].flatMap(({ report }) => report?.paths ?? []);
    const whole = await wholeSite(content);
    const feeds = ['', '/people/standfirst-desk', '/sections/news', '/topics/talks'].flatMap((list) =>
      ['atom.xml', 'feed.json', 'feed.xml'].map((file) => `${list}/${file}`),
    );
    const article = ['/articles/a.md', '/articles/a.ninjs.json', '/articles/a/'];
    expect(printed.sort()).toEqual([...article, ...feeds].sort());
    expect(again).toEqual([]);
    expect(merged([1, 2].map((number) => join(folder, `shard-${number}`)))).toEqual(whole);
  });

  test('into the folder of another shard, or of the whole site, leaves nothing of that', async () => {
    const content = contentFolder({ 'articles/a.md': articleText(), 'articles/b.md': articleText() });
    settle(content);
    const [one, two] = (await shardsOf(content, 2)) as [string, string];
    const out = join(temporaryFolder(), 'dist');
    const cacheFolder = freshCache();
    const whole = await wholeSite(content);
    await buildInto(out, content, { cacheFolder, shard: { number: 1, of: 2 } });
    expect(treeOf(out)).toEqual(treeOf(one));
    await buildInto(out, content, { cacheFolder, shard: { number: 2, of: 2 } });
    expect(treeOf(out)).toEqual(treeOf(two));
    await buildInto(out, content, { cacheFolder });
    expect(treeOf(out)).toEqual(whole);
    await buildInto(out, content, { cacheFolder, shard: { number: 1, of: 2 } });
    expect(treeOf(out)).toEqual(treeOf(one));
  });

  test('is not altered by a merge, nor by the next one', async () => {
    const content = contentFolder({ 'articles/a.md': textWith('one') });
    const cacheFolder = freshCache();
    const shards = await shardsOf(content, 2, { cacheFolder });
    const before = shards.map(treeOf);
    const out = join(temporaryFolder(), 'dist');
    merged(shards, out);
    writeFiles(content, { 'articles/a.md': textWith('two') });
    await buildInto(out, content, { cacheFolder });
    expect(shards.map(treeOf)).toEqual(before);
    expect(merged(shards, out)).not.toEqual(await wholeSite(content));
  });

  test('prints nothing where content has errors', async () => {
    const content = contentFolder({ 'articles/a.md': 'No front matter.\n' });
    const out = join(temporaryFolder(), 'dist');
    const { report } = await buildInto(out, content, { shard: { number: 1, of: 2 } });
    expect(report).toBeUndefined();
    expect(treeOf(out).size).toBe(0);
  });
});

describe('shards are not put together', () => {
  const CONTENT = { 'site.yml': 'url: https://standfirst.example\n', 'articles/a.md': articleText() };
  const build = (
    number: number,
    of: number,
    options: Partial<BuildOptions> = {},
    files: Record<string, string> = CONTENT,
  ) => shardOf(contentFolder(files), { number, of }, options);

  test('when one is missing, or there twice', async () => {
    const shards = await shardsOf(contentFolder(CONTENT), 4);
    const [one, two] = shards as [string, string];
    expect(refusalOf([one])).toEqual(['shards 2/4, 3/4, 4/4 are missing: build them and name them too']);
    expect(refusalOf(shards.filter((shard) => shard !== two))).toEqual([
      'shard 2/4 is missing: build it and name it too',
    ]);
    expect(refusalOf([...shards, two])).toEqual(['shard-2 and shard-2 are both shard 2/4: name one of them']);
    expect(refusalOf([await build(1, 2), one])).toEqual([
      'shard-1 is one of 2 shards, but shard-1 one of 4: build all with the same number of shards',
    ]);
  });

  const MORE = { ...CONTENT, 'articles/b.md': articleText() };
  const LATER = { ...CONTENT, 'articles/b.md': articleText({ published: '2026-01-01T06:00:00Z' }) };
  const SIX = NOW + 6 * 3_600_000;
  test.each<[what: string, options: Partial<BuildOptions>, files: Record<string, string>, refusal: string]>([
    [
      'address',
      { site: 'https://b.example' },
      CONTENT,
      'shard-1 and shard-2 were built for different addresses, https://standfirst.example/ and https://b.example/: give all shards the same --site and --base',
    ],
    [
      'drafts',
      { drafts: true },
      CONTENT,
      'shard-1 and shard-2 differ in whether they hold drafts: build all shards with --drafts or all without',
    ],
    [
      'texts',
      {},
      MORE,
      'shard-1 and shard-2 were built from different texts: build all shards from one commit',
    ],
    [
      'media',
      {},
      { ...CONTENT, 'media/quay.png': '' },
      'shard-1 and shard-2 were built from different media or captures: build all shards from one commit',
    ],
    [
      'day',
      { now: NOW + 24 * 3_600_000 },
      CONTENT,
      'shard-1 and shard-2 were built at different times, 2026-01-01T00:00:00Z and 2026-01-02T00:00:00Z, between which the site has changed: give all shards the same --now, such as --now 2026-01-02T00:00:00Z',
    ],
  ])('when they differ in %s', async (_what, options, files, refusal) => {
    const one = await build(1, 2);
    const two = await build(2, 2, options, files);
    expect(refusalOf([one, two])).toEqual([refusal]);
  });

  test('when something was published between their times, and are when nothing was', async () => {
    const one = await build(1, 2, {}, LATER);
    const before = await build(2, 2, { now: SIX - 1 }, LATER);
    const after = await build(2, 2, { now: SIX }, LATER);
    expect(refusalOf([one, before])).toEqual([]);
    expect(refusalOf([one, after])).toEqual([
      'shard-1 and shard-2 were built at different times, 2026-01-01T00:00:00Z and 2026-01-01T06:00:00Z, between which the site has changed: give all shards the same --now, such as --now 2026-01-01T06:00:00Z',
    ]);
    expect(merged([one, before])).toEqual(await wholeSite(contentFolder(LATER), { now: SIX - 1 }));
  });

  test('when files are not what they wrote', async () => {
    const shards = await shardsOf(contentFolder(CONTENT), 3);
    const all = shards.flatMap((shard) => [...filesBelow(shard)]);
    const pathOf = (wanted: string) => all.find(([file]) => file === wanted)?.[1] as string;
    appendFileSync(pathOf('articles/a/index.html'), ' ');
    rmSync(pathOf('index.html'));
    writeFiles(join(pathOf('404.html'), '..'), { 'stray.html': '' });
    expect(
      refusalOf(shards)
        .map((problem) => problem.replace(/^shard-\d\//, ''))
        .sort(),
    ).toEqual([
      'articles/a/index.html is not what the shard wrote: copy the shard here again, or build it again',
      'index.html is missing: copy the shard here again, or build it again',
      'stray.html was not written by the shard: what is to be published with the site belongs into public/',
    ]);
  });

  test('when a folder is none, or what it says of itself is broken', async () => {
    const shards = await shardsOf(contentFolder(CONTENT), 2);
    const [one, two] = shards as [string, string];
    appendFileSync(join(one, SHARD_FILE), ' ');
    cpSync(two, join(two, '..', 'shard-3'), { recursive: true });
    rmSync(join(two, SHARD_FILE));
    expect(refusalOf(shards)).toEqual([
      'shard-1 is no shard, or has lost its standfirst.shard: name folders that build --shard has written',
      'shard-2 is no shard, or has lost its standfirst.shard: name folders that build --shard has written',
    ]);
  });
});
