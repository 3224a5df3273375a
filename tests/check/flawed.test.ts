import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { checkFiles } from './folder.ts';

/** A fault in the flawed articles: the rule that must name it, in which file, and words of the line where it must. */
interface Fault {
  fault: string;
  rule: string;
  at: string;
  line: string;
}

const folder = join(import.meta.dirname, 'flawed');
const content = join(folder, 'content');
const files = new Map(
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map(
      (path) => [path.slice(content.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const,
    ),
);
const said = checkFiles(files).map(({ ruleId, file, line }) => {
  const lines = (files.get(file) as string).split('\n');
  return { rule: ruleId, at: file, line: lines[line - 1] as string };
});

describe('each fault of a flawed article is named at its line', () => {
  for (const { fault, rule, at, line } of load(readFileSync(join(folder, 'faults.yml'), 'utf8')) as Fault[]) {
    test(fault, () => {
      const lines = said.filter((one) => one.rule === rule && one.at === at).map((one) => one.line);
      expect(
        lines.some((one) => one.includes(line)),
        `${rule} speaks of:\n${lines.join('\n')}`,
      ).toBe(true);
    });
  }
});
