import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { captureHash } from '../../src/parse/capture.ts';
import { Cache } from '../../src/press/cache.ts';
import { createPool } from '../../src/press/pool.ts';
import { loadSite } from '../../src/site.ts';
import { articleText, contentFolder, NOW, temporaryFolder } from '../setup/desk.ts';

/** Captures as the site loads them: from disk, by workers when there are many, and from the cache. */

const pool = createPool(2);
afterAll(() => pool.close());

function captureText(text: string): string {
  return `---\ncapturedOn: 2025-05-01\nsha256: ${captureHash(text)}\n---\n${text}`;
}

function quoting(quote: string): string {
  return articleText({
    claims: `\n  - id: first\n    text: The first claim.\n    kind: fact\n    confidence: moderate\n    evidence:\n      - source: report\n        quote: ${quote}`,
  });
}

async function problems(dir: string, options: { cache?: Cache; pool?: typeof pool } = {}): Promise<string[]> {
  const { diagnostics } = await loadSite(dir, { now: NOW, ...options });
  return diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const MISSING = 'the quote does not stand in the capture of `report`';

test('a verdict is kept, and made anew when the quote or the capture changes', async () => {
  const dir = contentFolder({
    'articles/a.md': quoting('It defies the UN Charter'),
    'captures/a/report.txt': captureText('It defies the UN Charter.\n'),
  });
  const cache = Cache.open(temporaryFolder());
  for (const round of ['cold', 'warm']) expect(await problems(dir, { cache }), round).toEqual([]);
  writeFileSync(join(dir, 'articles/a.md'), quoting('It contradicts the UN Charter'));
  for (const round of ['cold', 'warm'])
    expect(await problems(dir, { cache }), round).toEqual([`articles/a.md:18 ${MISSING}`]);
  writeFileSync(join(dir, 'captures/a/report.txt'), captureText('It contradicts the UN Charter.\n'));
  expect(await problems(dir, { cache })).toEqual([]);
  cache.close();
});

test('a broken entry of the cache is a miss', async () => {
  const dir = contentFolder({
    'articles/a.md': quoting('It contradicts the UN Charter'),
    'captures/a/report.txt': captureText('It defies the UN Charter.\n'),
  });
  const folder = temporaryFolder();
  const cache = Cache.open(folder);
  const expected = await problems(dir, { cache });
  const database = new DatabaseSync(join(folder, 'cache.db'));
  database.exec(`UPDATE captures SET record = replace(record, 'missing', 'passes')`);
  database.close();
  expect(await problems(dir, { cache })).toEqual(expected);
  cache.close();
});

test('workers find what this thread finds', async () => {
  const texts = Array.from({ length: 450 }, (_, index): [string, string][] => [
    [
      `articles/a${index}.md`,
      quoting(index % 7 === 0 ? 'It contradicts the UN Charter' : 'It defies the UN Charter'),
    ],
    [`captures/a${index}/report.txt`, captureText(`No. ${index}. It defies the UN Charter.\n`)],
  ]);
  const dir = contentFolder(Object.fromEntries(texts.flat()));
  const here = await problems(dir);
  expect(here).toHaveLength(Math.ceil(450 / 7));
  expect(await problems(dir, { pool })).toEqual(here);
});

test('a capture that is not UTF-8 or has no front matter is reported, and nothing is said of the quotes from it', async () => {
  const dir = contentFolder({
    'articles/a.md': quoting('It contradicts the UN Charter'),
    'captures/a/report.txt': '',
    'captures/b.txt': 'It defies the UN Charter.',
  });
  writeFileSync(join(dir, 'captures/a/report.txt'), Buffer.from('It d\xe9fies the UN Charter.', 'latin1'));
  expect(await problems(dir)).toEqual([
    'captures/a/report.txt:1 the file is not written in UTF-8, so its letters cannot be told',
    'captures/b.txt:1 the file has no front matter',
  ]);
});

test('line ends and a byte-order mark do not alter a capture', async () => {
  const text = captureText('It defies\nthe UN Charter.\n');
  const dir = contentFolder({
    'articles/a.md': quoting('It defies the UN Charter'),
    'captures/a/report.txt': `\ufeff${text.replaceAll('\n', '\r\n')}`,
  });
  expect(await problems(dir)).toEqual([]);
});
