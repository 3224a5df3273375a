import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { ARTICLE_FORMS } from '../../src/model/ids.ts';
import { filesBelow } from '../../src/press/files-below.ts';
import { UnsafeOutput } from '../../src/press/staging.ts';
import {
  articleText,
  buildInto,
  contentFolder,
  freshCache,
  temporaryFolder,
  treeOf,
  writeFiles,
} from '../setup/desk.ts';

const out = () => join(temporaryFolder(), 'dist');

/** The texts of the rules speak of drafts, and are the same on every site. */
function allText(folder: string): string {
  const texts = [...filesBelow(folder)].filter(
    ([file]) => !/\.(?:png|woff2)$|^(?:\w+\/)?standards\/|^data\/.*schema/.test(file),
  );
  return texts.map(([, path]) => readFileSync(path, 'utf8')).join('\n');
}

test('what is not public appears nowhere in the output', async () => {
  const content = contentFolder({
    'articles/public.md': articleText({ title: 'Public', topics: '[shown]' }),
    'articles/draft.md': articleText({
      title: 'SECRETDRAFT',
      draft: 'true',
      topics: '[veiled]',
      section: 'secret',
    }),
    'articles/later.md': articleText({
      title: 'SECRETLATER',
      published: '2026-01-01T00:00:01Z',
      authors: '[Secret Author]',
    }),
    'articles/now.md': articleText({
      title: 'Just now',
      published: '2026-01-01T01:00:00+01:00',
      translationOf: 'draft',
      lang: 'uk',
    }),
    'pages/veiled.md': '---\ntitle: SECRETPAGE\ndraft: true\n---\nSECRETPAGE\n',
    'media/unused.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const folder = out();
  const { report } = await buildInto(folder, content);
  const ends = ['/', ...Object.values(ARTICLE_FORMS).map((end) => `.${end}`)];
  expect(new Set(report?.paths.filter((path) => path.startsWith('/articles/')))).toEqual(
    new Set(ends.flatMap((end) => [`/articles/now${end}`, `/articles/public${end}`])),
  );
  expect(allText(folder).match(/.{0,40}(?:SECRET|secret|veiled|draft).{0,40}/g)).toBeNull();
  expect(
    [...filesBelow(folder).keys()].filter((file) => /veiled|secret|unused|draft|later/i.test(file)),
  ).toEqual([]);
});

test('--drafts publishes drafts and scheduled articles too', async () => {
  const content = contentFolder({
    'articles/draft.md': articleText({ title: 'A draft', draft: 'true' }),
    'articles/later.md': articleText({ title: 'Later', published: '2027-01-01' }),
  });
  const { report } = await buildInto(out(), content, { drafts: true });
  expect(report?.paths).toEqual(expect.arrayContaining(['/articles/draft/', '/articles/later/']));
});

test('with errors nothing is written, and the last site stays', async () => {
  const content = contentFolder({ 'articles/a.md': articleText() });
  const [folder, cacheFolder] = [out(), freshCache()];
  await buildInto(folder, content, { cacheFolder });
  const before = treeOf(folder);
  writeFiles(content, { 'articles/b.md': articleText({ type: 'rumour' }) });
  const { report, site } = await buildInto(folder, content, { cacheFolder });
  expect(report).toBeUndefined();
  expect(site.diagnostics.map(({ message }) => message)).toEqual([
    '`type` is `rumour`; it must be one of `analysis`, `reportage`, `background`, `explainer`, `opinion`',
  ]);
  expect(treeOf(folder)).toEqual(before);
});

test('content neither executes nor reaches the output as markup', async () => {
  const content = contentFolder({
    'site.yml': 'name: "</title><script>alert(1)</script>"\n',
    'articles/a.md': articleText(
      {
        title: '"</script><script>alert(2)</script>"',
        standfirst: '"<img src=x onerror=alert(3)> and\\u2028a line end"',
        authors: '["<b onclick=alert(4)>Author</b>"]',
        keyPoints: '\n  - text: "</details><script>alert(5)</script>"\n    claims: [first]',
      },
      '\n<script>alert(6)</script>\n\n<b onclick="alert(7)">bold</b>\n\n<svg onload=alert(8)></svg>\n',
    ),
  });
  const folder = out();
  const { report } = await buildInto(folder, content);
  expect(report?.paths).toContain('/articles/a/');
  const html = [...filesBelow(folder)]
    .filter(([file]) => file.endsWith('.html'))
    .map(([, path]) => readFileSync(path, 'utf8'));
  // What stands inside a quoted attribute is text to a browser.
  const markup = html.map((page) => page.replace(/="[^"]*"/g, '=""'));
  for (const page of markup) expect(page).not.toMatch(/<script[^>]*>\s*alert|<[^>]*\son\w+\s*=|<b onclick/i);
  const [article] = html.filter((page) => page.includes('NewsArticle'));
  const data = /<script type="application\/ld\+json">([^<\u2028\u2029]*)<\/script>/.exec(article ?? '')?.[1];
  expect(JSON.parse(data ?? '')['@graph'][1]).toMatchObject({
    headline: '</script><script>alert(2)</script>',
    abstract: '<img src=x onerror=alert(3)> and\u2028a line end',
  });
});

test('the words that are said to be fit for reading out stand on the page', async () => {
  const folder = out();
  await buildInto(folder, contentFolder({ 'articles/a.md': articleText() }));
  const { document } = parseHTML(readFileSync(join(folder, 'articles/a/index.html'), 'utf8'));
  const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
  const { cssSelector } = data['@graph'][1].speakable;
  const words = cssSelector.map((selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent),
  );
  expect(words).toEqual([['A sound article'], ['It says what it shows.']]);
});

test('two builds with other workers, cache and place give the same bytes', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 80 }, (_, index) => [
      `articles/a${index}.md`,
      articleText({ title: `Article ${index}` }),
    ]),
  );
  const [one, other] = [out(), out()];
  await buildInto(one, contentFolder(files), { workers: 1 });
  await buildInto(other, contentFolder(files), { workers: 3, useCache: false });
  expect(treeOf(other)).toEqual(treeOf(one));
});

test('two builds in other time zones and locales give the same bytes', () => {
  const content = contentFolder({
    'articles/a.md': articleText({ published: '2025-06-01T23:30:00-05:00' }),
    'articles/İ.md': articleText({ title: 'Istanbul', lang: 'tr' }),
    'articles/i.md': articleText({ title: 'Zürich', lang: 'de-CH', published: '2025-03-01' }),
  });
  const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
  const trees = [
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C' },
  ].map((env) => {
    const folder = out();
    const args = [
      'build',
      '--content',
      content,
      '--out',
      folder,
      '--cache',
      freshCache(),
      '--now',
      '2026-01-01',
    ];
    execFileSync(process.execPath, [main, ...args], { env: { ...process.env, ...env }, stdio: 'pipe' });
    return treeOf(folder);
  });
  expect(trees[0]).toEqual(trees[1]);
});

test('a broken cache is a miss, never an error and never an output', async () => {
  const content = contentFolder({
    'articles/a.md': articleText(),
    'articles/b.md': articleText({ title: 'Other' }),
  });
  const [folder, cacheFolder] = [out(), freshCache()];
  await buildInto(folder, content, { cacheFolder });
  const sound = treeOf(folder);
  const damages: ((file: string) => void)[] = [
    () => change(cacheFolder, "UPDATE parsed SET record = replace(record, 'A sound article', 'Forged')"),
    () => change(cacheFolder, "UPDATE texts SET text = '<script>forged</script>'"),
    () => change(cacheFolder, 'DELETE FROM texts'),
    (file) => writeFileSync(file, 'no database'),
  ];
  for (const damage of damages) {
    damage(join(cacheFolder, 'cache.db'));
    const elsewhere = out();
    await buildInto(elsewhere, content, { cacheFolder });
    expect(treeOf(elsewhere)).toEqual(sound);
  }
});

function change(cacheFolder: string, sql: string): void {
  const database = new DatabaseSync(join(cacheFolder, 'cache.db'));
  database.exec(sql);
  database.close();
}

test('a page that was altered by hand is printed again', async () => {
  const content = contentFolder({ 'articles/a.md': articleText() });
  const [folder, cacheFolder] = [out(), freshCache()];
  await buildInto(folder, content, { cacheFolder });
  const sound = treeOf(folder);
  writeFileSync(join(folder, 'index.html'), 'altered');
  const { report } = await buildInto(folder, content, { cacheFolder });
  expect(report?.paths).toEqual(['/']);
  expect(treeOf(folder)).toEqual(sound);
});

test('a folder that no build has written is left alone', async () => {
  const content = contentFolder({ 'articles/a.md': articleText() });
  const taken = writeFiles(temporaryFolder(), { 'thesis.txt': 'years of work' });
  await expect(buildInto(taken, content)).rejects.toThrow(
    new UnsafeOutput(`${taken} holds files that no build has written; empty it or choose another --out`),
  );
  await expect(buildInto(content, content)).rejects.toThrow(
    `${content} cannot be replaced by a build: it holds ${content}; choose another --out`,
  );
  expect(readdirSync(taken)).toEqual(['thesis.txt']);
});

test('what a build that was broken off has left is put right by the next', async () => {
  const content = contentFolder({ 'articles/a.md': articleText() });
  const [folder, cacheFolder] = [out(), freshCache()];
  await buildInto(folder, content, { cacheFolder });
  const staging = join(folder, '..', '.dist.staging');
  writeFiles(staging, { 'half.html': 'half a page' });
  writeFiles(content, { 'articles/a.md': articleText({ title: 'Changed' }) });
  await buildInto(folder, content, { cacheFolder });
  expect(existsSync(staging)).toBe(false);
  expect(existsSync(join(folder, 'half.html'))).toBe(false);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('Changed');
});

test('a bare folder of articles builds with defaults', async () => {
  const content = contentFolder({
    'first.md': articleText({ title: 'First' }),
    'deep/second.md': articleText({ title: 'Second' }),
  });
  const folder = out();
  const { report, site } = await buildInto(folder, content);
  expect(site.diagnostics).toEqual([]);
  expect(report?.paths.filter((path) => path.startsWith('/articles/') && path.endsWith('/')).sort()).toEqual([
    '/articles/deep/second/',
    '/articles/first/',
  ]);
  expect(readFileSync(join(folder, 'feed.xml'), 'utf8')).toContain(
    '<link>http://localhost:4321/articles/first/</link>',
  );
});

test('base and address reach every link', async () => {
  const content = contentFolder({
    'articles/a.md': articleText({}, '\n[The other](b.md) and [about](/about/).\n'),
    'articles/b.md': articleText({ title: 'Other' }),
    'pages/about.md': '---\ntitle: About\n---\nSee [the article](/articles/a/).\n',
  });
  const folder = out();
  const { site } = await buildInto(folder, content, { site: 'https://example.org/news' });
  expect(site.place).toEqual({ origin: 'https://example.org', base: '/news/' });
  expectLinksToLead(folder, '/news/');
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain('https://example.org/news/sitemap.xml');
});

/** Every link of every page stays below the base and leads to a file. */
function expectLinksToLead(folder: string, base: string): void {
  const pages = [...filesBelow(folder)].filter(([file]) => file.endsWith('.html'));
  for (const [file, path] of pages) {
    const links = readFileSync(path, 'utf8').matchAll(/(?:href|src)="(\/[^"]*)"/g);
    for (const { 1: href = '' } of links) {
      expect(href.startsWith(base), `${file} → ${href}`).toBe(true);
      const target = decodeURIComponent(href.replace(/#.*/, '').slice(base.length));
      expect(
        existsSync(join(folder, target, target === '' || target.endsWith('/') ? 'index.html' : '')),
        `${file} → ${href}`,
      ).toBe(true);
    }
  }
}

test.each([
  ['[]', [], []],
  ['[json, ris]', ['a.json', 'a.ris'], ['2025.json', 'evidence.schema.json', 'index.json']],
  ['[csv]', ['a.csv'], ['2025.csv', 'index.json']],
])('site.yml names the forms of articles: %s', async (forms, beside, data) => {
  const content = contentFolder({ 'site.yml': `forms: ${forms}\n`, 'articles/a.md': articleText() });
  const folder = out();
  await buildInto(folder, content);
  const below = (name: string) =>
    [...filesBelow(join(folder, name)).keys()].filter((file) => file !== 'a/index.html').sort();
  expect(below('articles')).toEqual(beside);
  expect(below('data')).toEqual(data);
  expectLinksToLead(folder, '/');
  const addresses = readFileSync(join(folder, 'llms.txt'), 'utf8').matchAll(
    /localhost:4321\/([^)\s]+\.\w+)\)/g,
  );
  for (const { 1: file = '' } of addresses) expect(existsSync(join(folder, file)), file).toBe(true);
});

test('a link to a form that the site does not have leads nowhere', async () => {
  const content = contentFolder({
    'site.yml': 'forms: [json]\n',
    'articles/a.md': articleText({}, '\nAs [a table](/articles/a.csv) and [data](/articles/a.json).\n'),
  });
  const { site } = await buildInto(out(), content);
  expect(site.diagnostics.map(({ message }) => message)).toEqual([
    'the link leads to `/articles/a.csv`, where nothing stands',
  ]);
});

test('the evidence of a year is the data of its articles, and an edit changes that year alone', async () => {
  const content = contentFolder({
    'articles/a.md': articleText({ published: '2024-03-01' }),
    'articles/b.md': articleText({ title: 'Other' }),
    'articles/c.md': articleText({ title: 'Third' }),
  });
  const [folder, cacheFolder] = [out(), freshCache()];
  await buildInto(folder, content, { cacheFolder });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(JSON.parse(read('data/2025.json')).articles).toEqual(
    ['b', 'c'].map((id) => JSON.parse(read(`articles/${id}.json`))),
  );
  const rows = read('articles/c.csv').split('\r\n').slice(1).join('\r\n');
  expect(read('data/2025.csv')).toBe(read('articles/b.csv') + rows);
  expect(read('data/2024.csv')).toBe(read('articles/a.csv'));
  writeFiles(content, { 'articles/c.md': articleText({ title: 'Third, changed' }) });
  const { report } = await buildInto(folder, content, { cacheFolder });
  expect(report?.paths.filter((path) => path.startsWith('/data/'))).toEqual(['/data/2025.json']);
  expect(JSON.parse(read('data/2025.json')).articles[1].title).toBe('Third, changed');
});
