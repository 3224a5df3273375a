import { hash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder, type Sums } from '../../src/press/read.ts';
import { contentFolder, settle, writeFiles } from '../setup/desk.ts';

const sumOf = (text: string) => hash('sha256', text);

test('a file whose stamp is known is not opened again, and one that was changed just now always is', () => {
  const dir = contentFolder({ 'articles/a.md': 'A', 'people/b.yml': 'B', 'site.yml': 'name: C' });
  settle(join(dir, 'articles'));
  const sums: Sums = new Map();
  expect(readFolder(dir, sums).texts.map(({ file, sum }) => [file, sum])).toEqual([
    ['articles/a.md', sumOf('A')],
    ['people/b.yml', sumOf('B')],
    ['site.yml', sumOf('name: C')],
  ]);
  expect([...sums.keys()]).toEqual(['articles/a.md']);
  writeFiles(dir, { 'people/b.yml': 'D' });
  const again = readFolder(dir, sums).texts;
  expect(again.map(({ bytes }) => bytes?.toString())).toEqual([undefined, 'D', 'name: C']);
  writeFiles(dir, { 'articles/a.md': 'E' });
  expect(readFolder(dir, sums).texts[0]?.sum).toBe(sumOf('E'));
});
