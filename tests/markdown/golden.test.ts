import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { processMarkdown } from '../../src/markdown/process.ts';
import type { Range } from '../../src/model/diagnostic.ts';
import { contextIn } from './context.ts';
import { dangersIn } from './dangers.ts';

/**
 * `golden/NAME.md`, or `NAME.LANG.md` for another language than English, becomes `NAME.html` and `NAME.facts.json`.
 * `UPDATE_GOLDEN=1` writes them anew, never in CI; read what it wrote.
 */
const folder = new URL('golden/', import.meta.url);
const update = process.env.UPDATE_GOLDEN === '1' && !process.env.CI;
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -'.md'.length))
  .sort();

describe.each(names)('%s', (name) => {
  const markdown = readFileSync(new URL(`${name}.md`, folder), 'utf8');
  const lang = name.split('.')[1] ?? 'en';
  const { html, markdown: portable, passages: _, ...facts } = processMarkdown(markdown, contextIn(lang));

  test('renders', () => {
    expect(`${html}\n`).toBe(golden(`${name}.html`, `${html}\n`));
  });

  test('tells what it says of claims, sources, links and pictures', () => {
    const told = `${JSON.stringify(facts, shortRanges, 2)}\n`;
    expect(told).toBe(golden(`${name}.facts.json`, told));
  });

  test('reads as plain Markdown elsewhere', () => {
    expect(portable).toBe(golden(`${name}.portable.txt`, portable));
  });

  test('holds nothing that runs', () => {
    expect(dangersIn(html)).toEqual([]);
  });
});

function golden(file: string, actual: string): string {
  const url = new URL(file, folder);
  if (update) writeFileSync(url, actual);
  return existsSync(url) ? readFileSync(url, 'utf8') : 'no golden file; write it with UPDATE_GOLDEN=1';
}

/** Ranges as `line:column-line:column`, so that a golden file can be read. */
function shortRanges(key: string, value: unknown): unknown {
  if (key !== 'range') return value;
  const { line, column, endLine, endColumn } = value as Range;
  return `${line}:${column}-${endLine}:${endColumn}`;
}
