import { hash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type KnownFolder, readFolder, type ShelvedFile } from '../../src/press/read.ts';
import { contentFolder, settle, writeFiles } from '../setup/desk.ts';

const NOTHING: ShelvedFile = { kind: 'topics', parsed: { file: '', data: {}, diagnostics: [], unsound: [] } };
const sumOf = (text: string) => hash('sha256', text);

test('a file whose stamp is known is not opened again, and one that was changed just now always is', () => {
  const dir = contentFolder({ 'articles/a.md': 'A', 'people/b.yml': 'B', 'site.yml': 'name: C' });
  settle(join(dir, 'articles'));
  const texts = readFolder(dir).texts;
  expect(texts.map(({ file, sum }) => [file, sum])).toEqual([
    ['articles/a.md', sumOf('A')],
    ['people/b.yml', sumOf('B')],
    ['site.yml', sumOf('name: C')],
  ]);
  const stamped = texts.filter(({ stamp }) => stamp !== undefined);
  expect(stamped.map(({ file }) => file)).toEqual(['articles/a.md']);
  const known: KnownFolder['files'] = Object.fromEntries(
    stamped.map(({ file, sum, stamp = '' }) => [file, { sum, stamp, parsed: NOTHING }]),
  );
  writeFiles(dir, { 'people/b.yml': 'D' });
  const again = readFolder(dir, known).texts;
  expect(again.map(({ bytes }) => bytes?.toString())).toEqual([undefined, 'D', 'name: C']);
  writeFiles(dir, { 'articles/a.md': 'E' });
  expect(readFolder(dir, known).texts[0]?.sum).toBe(sumOf('E'));
});
