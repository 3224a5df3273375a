import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '..', 'src');

/** The house, from top to bottom: what stands in one row may import from its own and from any row above it. */
const ROWS = [
  'model',
  'prose',
  'markdown',
  'parse',
  'capture',
  'import',
  'graph',
  'check',
  'report',
  'publish',
  'press',
  'site.ts',
  'build.ts',
  'astro',
  'cli',
];

/** Rows that may touch files, the clock or the network. */
const EDGE = ['press', 'site.ts', 'build.ts', 'astro', 'cli'];
const EFFECTS =
  /node:(?:fs|http|https|net|child_process|worker_threads|sqlite|os)|Date\.now\(\)|new Date\(\)|\bfetch\(/;

test('imports point up, never down', () => {
  const wrong = modules().flatMap(({ file, row, text }) =>
    importsOf(file, text).flatMap((target) => {
      const isAllowed =
        ROWS.indexOf(rowOf(target)) <= ROWS.indexOf(row) && !(row === 'cli' && rowOf(target) === 'astro');
      return isAllowed ? [] : [`${file} imports ${target}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('only the edge touches files, the clock or the network', () => {
  const wrong = modules().filter(({ row, text }) => !EDGE.includes(row) && EFFECTS.test(text));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('templates see their props and one another, the words of the interface and the types of views', () => {
  const allowed =
    /^(?:pages|layouts|components|scripts|styles|i18n)\/|^publish\/(?:list-)?views\.ts$|^model\//;
  const templates = filesOf(/\.astro$|^i18n\/.*\.ts$/).map((file) => ({ file, text: read(file) }));
  const wrong = templates.flatMap(({ file, text }) =>
    importsOf(file, text).flatMap((target) => (allowed.test(target) ? [] : [`${file} imports ${target}`])),
  );
  expect(wrong).toEqual([]);
});

function modules(): { file: string; row: string; text: string }[] {
  const files = filesOf(/\.ts$/).filter((file) => ROWS.includes(rowOf(file)));
  return files.map((file) => ({ file, row: rowOf(file), text: read(file) }));
}

function filesOf(pattern: RegExp): string[] {
  const entries = readdirSync(src, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return entries
    .map((entry) => relative(src, join(entry.parentPath, entry.name)))
    .filter((file) => pattern.test(file));
}

/** Every module named in an import, static or dynamic, or in a `new URL(…, import.meta.url)`, by its path below src/. */
function importsOf(file: string, text: string): string[] {
  const named = [...text.matchAll(/(?:from|import|import\(|new URL\()\s*'(\.[^']+)'/g)].map(
    (match) => match[1] as string,
  );
  return named.map((name) => join(dirname(file), name)).filter((target) => !target.startsWith('..'));
}

function rowOf(file: string): string {
  return file.split('/')[0] as string;
}

function read(file: string): string {
  return readFileSync(join(src, file), 'utf8');
}
