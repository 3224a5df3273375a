import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checksumsIn, refuseNeedless } from '../../bench/needless.ts';
import { checksumList, checksumOf } from '../../src/press/checksums.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'standfirst-needless-test-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

it('lets pass what shows the edit, and parts of the search index', () => {
  const before = publish({ 'a.html': 'old', 'b.html': 'b' });
  publish({ 'a.html': 'new Word', 'b.html': 'b', 'pagefind/en/0.pf_index': 'x' });
  expect(() => refuseNeedless(before, dir, 'Word', 'published 2 files (1 printed, 0 removed)')).not.toThrow();
});

it('names a file that has changed for nothing', () => {
  const before = publish({ 'a.html': 'old', 'b.html': 'b' });
  publish({ 'a.html': 'new Word', 'b.html': 'other' });
  expect(() => refuseNeedless(before, dir, 'Word', '(2 printed, 0 removed)')).toThrow(
    '1 files have changed that do not hold Word, b.html among them',
  );
});

it('tells when more was printed than has changed', () => {
  const before = publish({ 'a.html': 'old' });
  publish({ 'a.html': 'new Word' });
  expect(() => refuseNeedless(before, dir, 'Word', '(7 printed, 0 removed)')).toThrow(
    '7 files were printed for Word, of which 1 have changed',
  );
});

function publish(files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  const sums = Object.entries(files).map(([file, text]) => [file, checksumOf(Buffer.from(text))] as const);
  checksumList(new Map(sums)).write(dir);
  return checksumsIn(dir);
}
