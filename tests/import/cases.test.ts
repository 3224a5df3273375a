import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/import/reading.ts';
import { checkFiles } from '../check/folder.ts';
import { importText, SITE } from './importing.ts';

/** A case is a folder: a text as it comes, the draft that it becomes, and what the editor is told: by import, and of its doing by `check`. */
const cases = join(import.meta.dirname, 'cases');
const FORMATS: Record<string, Format> = { '.txt': 'text', '.html': 'html', '.md': 'markdown' };

describe('a text becomes a draft', () => {
  for (const name of readdirSync(cases).sort()) {
    test(name.replaceAll('-', ' '), () => {
      const folder = join(cases, name);
      const input = readdirSync(folder).find((file) => file.startsWith('input.')) as string;
      const format = FORMATS[extname(input)] as Format;
      const { file, recognised } = importText(readFileSync(join(folder, input), 'utf8'), format);
      const problems = checkFiles(new Map([...SITE, ['articles/draft.md', file]])).filter(
        ({ severity, ruleId }) => severity === 'error' || ruleId === 'todo-is-done',
      );
      const said = problems.map(
        ({ line, column, severity, ruleId, message }) =>
          `${line}:${column} ${severity} ${ruleId}: ${message}`,
      );
      const told = [
        ...recognised.found.map(([what, found]) => `${what}: ${found}`),
        ...recognised.notes.map((note) => `note: ${note}`),
        '',
        ...said,
        '',
      ].join('\n');
      same(join(folder, 'draft.md'), file);
      same(join(folder, 'told.txt'), told);
    });
  }
});

function same(path: string, text: string): void {
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
