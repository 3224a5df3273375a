import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inventoryDifferences, readInventory } from '../../bench/inventory.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'standfirst-inventory-test-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const SITE = {
  'index.html': list('/articles/2020/a/', '/articles/2020/b/'),
  'articles/2020/a/index.html': '<main></main>',
  'articles/2020/a.csv': '',
  'articles/2020/a.csl.json': '',
  'data/2020.json': '',
  'uk/people/ann/index.html': list('/articles/2020/a/', '/articles/2020/a/#claim-x'),
  'uk/people/ann/page/2/index.html': list('/articles/2020/b/', '/uk/people/ann/'),
  'uk/people/ann/feed.json': '',
  '_astro/site.css': '',
};

const SAME_BY_OTHERS = {
  'index.html': list('/articles/2020/a/', '/articles/2020/b/'),
  'page/1/index.html': '',
  'articles/2020/a/index.html': '',
  'articles/2020/a/index.csv': '',
  'articles/2020/a/csl.json': '',
  'data/2020/index.json': '',
  'uk/people/ann/index.html': list('/articles/2020/b/', '/articles/2020/a/', '/uk/people/ann/'),
  'uk/people/ann/page/2/index.html': list('/articles/2020/a/#claim-x', '/uk/people/ann/page/1/'),
  'uk/people/ann/feed.json': '',
};

test('sites are alike whatever their files are called, and wherever in a list something stands', () => {
  expect(compare(SITE, SAME_BY_OTHERS)).toEqual([]);
});

test('it names kinds that differ in number, and lists that lead elsewhere', () => {
  const { 'articles/2020/a/index.csv': _, ...fewer } = SAME_BY_OTHERS;
  const other = {
    ...fewer,
    'sources/s/index.html': list(),
    'uk/people/ann/page/2/index.html': list('/articles/2020/c/'),
  };
  expect(compare(SITE, other)).toEqual([
    'articles as .csv: other has 0, one 1; 2020/a is one that other lacks',
    'people: uk/ann leads to 4 places in one and to 4 in other, which are not the same',
    'sources: one has 0, other 1; s is one that one lacks',
  ]);
});

/** The head of a page leads elsewhere than its list. */
function list(...addresses: string[]): string {
  const links = addresses.map((address) => `<li><a href="${address}">x</a></li>`);
  return `<nav><a href="/standards/">x</a></nav><main><ul>${links.join('')}</ul></main>`;
}

function compare(one: Record<string, string>, other: Record<string, string>): string[] {
  return inventoryDifferences(
    ['one', readInventory(write('one', one))],
    ['other', readInventory(write('other', other))],
  );
}

function write(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(dir, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(dir, name);
}
