import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { Cache } from '../../src/press/cache.ts';
import { keep, readKept } from '../../src/press/kept.ts';
import type { LearntFolder, ShelvedFile } from '../../src/press/read.ts';
import { temporaryFolder } from '../setup/desk.ts';

/** A value whose JSON is longer than a string can be. */
const ENDLESS = {
  toJSON: () => {
    throw new RangeError('Invalid string length');
  },
};

test('what is kept is read again, and what is too long to be kept is no error', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'found', 'a.json');
  const sum = keep(path, { said: 1 });
  expect(readKept(path)).toEqual({ value: { said: 1 }, sum });
  keep(path, ENDLESS);
  expect(readKept(path)).toBeUndefined();
  expect(readdirSync(join(folder, 'found'))).toEqual([]);
});

/** What is known of a folder of some files. */
function known(under: string, files: Record<string, string>, changed?: readonly string[]): LearntFolder {
  const parsed: ShelvedFile = {
    kind: 'topics',
    parsed: { file: '', data: {}, diagnostics: [], unsound: [] },
  };
  const texts = Object.entries(files).map(([file, sum]) => [file, { sum, parsed }]);
  return { under, files: Object.fromEntries(texts), ...(changed && { changed }) };
}

test('of a folder some files may be learnt anew, and of those whose entry is broken nothing is known', () => {
  const folder = temporaryFolder();
  const cache = Cache.open(folder);
  expect(cache.readFolder('content')).toBeUndefined();
  cache.writeFolder('content', known('en', { a: '1', b: '1' }));
  cache.writeFolder('other', known('uk', { c: '1' }));
  cache.writeFolder('content', known('en', { a: '2', b: '2' }, ['b']));
  expect(cache.readFolder('content')).toEqual(known('en', { a: '1', b: '2' }));
  cache.writeFolder('content', known('uk', { a: '3' }, ['a']));
  expect(cache.readFolder('content')).toEqual(known('uk', { a: '3' }));
  const database = new DatabaseSync(join(folder, 'cache.db'));
  database.exec(`UPDATE known SET record = replace(record, '3', '4')`);
  database.close();
  expect(cache.readFolder('content')).toEqual(known('uk', {}));
  expect(cache.readFolder('other')).toEqual(known('uk', { c: '1' }));
  cache.close();
});
