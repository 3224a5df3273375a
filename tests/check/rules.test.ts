import { readdirSync, readFileSync } from 'node:fs';
import pico from 'picocolors';
import { describe, expect, test } from 'vitest';
import { type Example, readExamples } from '../../src/check/examples.ts';
import { rules } from '../../src/check/rules/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { formatPretty } from '../../src/report/pretty.ts';
import { checkFiles } from './folder.ts';

const FOLDER = new URL('../../src/check/rules/', import.meta.url);

test('each rule is a .ts and a .md, and stands in the list, in order', () => {
  const files = readdirSync(FOLDER).filter((file) => file !== 'index.ts');
  const named = rules.flatMap(({ id }) => [`${id}.md`, `${id}.ts`]);
  expect(named).toEqual(files.sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const text = readFileSync(new URL(`${id}.md`, FOLDER), 'utf8');
  const examples = readExamples(text);

  test('its text begins with its name and has examples of both kinds', () => {
    expect(text.split('\n')[0]).toBe(`# ${id}`);
    expect(new Set(examples.map(({ isRight }) => isRight))).toEqual(new Set([true, false]));
  });

  test.each(examples.map((example) => [nameOf(example), example] as const))(
    '%s',
    (_, { files, isRight, output }) => {
      const diagnostics = checkFiles(files);
      expect(diagnostics.filter(isMistakeOfTheExample)).toEqual([]);
      const own = diagnostics.filter(({ ruleId }) => ruleId === rule.id);
      expect(printed(own)).toBe(output);
      expect(own.length === 0).toBe(isRight);
    },
  );
});

function nameOf({ isRight, title }: Example): string {
  const part = isRight ? 'Right' : 'Wrong';
  return title === '' ? part : `${part}: ${title}`;
}

const ruleIds = new Set(rules.map(({ id }) => id));

/** Examples leave fields out, but what they show must be well formed. */
function isMistakeOfTheExample({ ruleId }: Diagnostic): boolean {
  return !ruleIds.has(ruleId) && ruleId !== 'field-is-present';
}

/** What `check` prints, without code frames and sums. */
function printed(diagnostics: readonly Diagnostic[]): string {
  const none = { articles: 0, errors: 0, warnings: 0 };
  const report = { diagnostics, summary: none };
  const lines = formatPretty(report, () => undefined, pico.createColors(false)).split('\n');
  return lines
    .slice(0, -2)
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
}
