import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Cache } from '../../src/press/cache.ts';
import { keep, readKept } from '../../src/press/kept.ts';
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

test('a folder of which too much is known is read anew', () => {
  const cache = Cache.open(temporaryFolder());
  cache.writeFolder('content', { under: '', files: ENDLESS as never });
  expect(cache.readFolder('content')).toBeUndefined();
  cache.close();
});
