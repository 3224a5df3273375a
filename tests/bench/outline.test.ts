import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences, readOutline } from '../../bench/outline.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'standfirst-outline-test-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const PAGE =
  '<h1 class="x">Ten &amp; <i>&#x201c;two&#8221;</i></h1><li id="point-1"></li><a id="mark-a"></a><li id="claim-a"></li>' +
  '<li id="claim-b"></li><li class="entry" id="source-s"></li>';
const DATA = '{"figures": {"claims": 2, "origins": 1, "primarySources": 0, "contested": 0}}';
const SITE = {
  'articles/a/index.html': PAGE,
  'articles/a.json': DATA,
  'feed.xml': '<rss/>',
  'style.css': 'a{}',
};

describe('readOutline', () => {
  it('finds files, pages, and what articles hold', () => {
    const outline = readOutline(write('site', SITE));
    expect([...outline.pages].sort()).toEqual(['articles/a/index.html', 'feed.xml']);
    expect(outline.files).toBe(4);
    expect(outline.bytes).toBe(Object.values(SITE).join('').length);
    expect([...outline.articles]).toEqual([
      [
        'articles/a/index.html',
        { title: 'Ten & “two”', keyPoints: 1, claims: 2, marks: 1, sources: 1, figures: '2 1 0 0' },
      ],
    ]);
  });
});

describe('differences', () => {
  it('finds none between sites that differ in styles, markup and further pages only', () => {
    const other = {
      ...SITE,
      'articles/a/index.html': `<main>${PAGE}</main>`,
      'style.css': 'b{}',
      'font.woff2': '',
      'people/b/index.html': '',
    };
    expect(compare(SITE, other)).toEqual([]);
  });

  it('names every page that one lacks, and every figure that is not the same', () => {
    const other = {
      'articles/a/index.html': PAGE.replace('id="claim-b"', '').replace('Ten', 'Nine'),
      'articles/a.json': DATA.replace('1', '3'),
      'sitemap.xml': '',
    };
    expect(compare(SITE, other)).toEqual([
      'one has no sitemap.xml',
      'other has no feed.xml',
      'articles/a/index.html: title is Ten & “two” in one, Nine & “two” in other',
      'articles/a/index.html: claims is 2 in one, 1 in other',
      'articles/a/index.html: figures is 2 1 0 0 in one, 2 3 0 0 in other',
    ]);
  });
});

function compare(one: Record<string, string>, other: Record<string, string>): string[] {
  const a = readOutline(write('one', one));
  const b = readOutline(write('other', other));
  return differences(['one', a], ['other', b]);
}

function write(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(dir, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(dir, name);
}
