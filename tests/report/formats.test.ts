import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pico from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Accepted, Diagnostic } from '../../src/model/diagnostic.ts';
import { formatGithub } from '../../src/report/github.ts';
import { formatJobSummary } from '../../src/report/job-summary.ts';
import { formatJson } from '../../src/report/json.ts';
import { formatPretty } from '../../src/report/pretty.ts';
import { ruleText } from '../../src/report/rule-text.ts';
import { formatSarif } from '../../src/report/sarif.ts';
import { type Report, summarise } from '../../src/report/summary.ts';
import { sarifLog } from './sarif-schema.ts';

/** A case is a folder: what was found, the files that it was found in, and a golden file for each format. */
interface Case {
  title: string;
  articles: number;
  /** How many times all of it was found, each time on the next line. */
  repeat?: number;
  diagnostics: Diagnostic[];
  accepted?: Accepted[];
}

const cases = join(import.meta.dirname, 'cases');

const rule = `# key-point-has-claim

Each key point names at least one **claim**. Each claim
that it names exists.

Behind every sentence stands a claim: see [the guide](https://example.org/).

- one
- two

## Right

Nothing here is part of the plain text.
`;

const formats: Record<string, (report: Report, folder: string) => string> = {
  'github.txt': formatGithub,
  'job-summary.md': (report) => formatJobSummary(report),
  'report.json': (report) =>
    formatJson({ ...report, diagnostics: report.diagnostics.map(({ fix: _, ...shown }) => shown) }),
  'pretty.txt': (report, folder) => formatPretty(report, reader(folder), pico.createColors(false)),
  'report.sarif': (report, folder) =>
    formatSarif(report, {
      version: '1.2.3',
      rules: [{ id: 'key-point-has-claim', severity: 'error', text: ruleText(rule) }],
      readSource: reader(folder),
    }),
};

describe.each(readdirSync(cases).sort())('%s', (name) => {
  const folder = join(cases, name);
  const {
    title,
    articles,
    repeat = 1,
    diagnostics,
    accepted = [],
  } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;
  const found = Array.from({ length: repeat }, (_, round) =>
    diagnostics.map((one) => ({ ...one, line: one.line + round, ...endOf(one, round) })),
  ).flat();
  const report = { diagnostics: found, accepted, summary: summarise(articles, found, accepted) };

  test.each(Object.entries(formats))(`${title}: %s`, (file, format) => {
    const got = format(report, folder);
    if (process.env.UPDATE_GOLDEN) writeFileSync(join(folder, file), got);
    expect(got).toBe(readFileSync(join(folder, file), 'utf8'));
  });

  test('the SARIF log keeps to the schema', () => {
    const log = JSON.parse(formats['report.sarif']?.(report, folder) as string);
    expect(sarifLog.safeParse(log).error?.issues).toBe(undefined);
    const { results, tool } = log.runs[0];
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const prints = results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );
    expect(new Set(prints).size).toBe(results.length);
  });
});

function endOf({ endLine }: Diagnostic, round: number): { endLine?: number } {
  return endLine === undefined ? {} : { endLine: endLine + round };
}

function reader(folder: string): (file: string) => string | undefined {
  return (file) => {
    const path = join(folder, 'files', file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}

test('fingerprints outlive a shift of lines', () => {
  const problem = (line: number): Diagnostic => ({
    ruleId: 'a-rule',
    severity: 'error',
    file: 'a.md',
    ...{ line, column: 3, endLine: line, endColumn: 6 },
    message: `on line ${line}`,
  });
  const printOf = (line: number, source: string) => {
    const report = { diagnostics: [problem(line)], summary: summarise(1, [problem(line)]) };
    const log = JSON.parse(formatSarif(report, { version: '1', rules: [], readSource: () => source }));
    return log.runs[0].results[0].partialFingerprints;
  };
  expect(printOf(1, '> one <\n')).toEqual(printOf(3, 'new\r\nnew\r\n> one more\r\n'));
  expect(printOf(1, '> one <\n')).not.toEqual(printOf(1, '> two <\n'));
});

test('a rule’s text comes in pieces', () => {
  expect(ruleText(rule)).toEqual({
    short: 'Each key point names at least one claim.',
    full: 'Each key point names at least one claim. Each claim that it names exists.',
    plain:
      'Each key point names at least one claim. Each claim that it names exists.\n\nBehind every sentence stands a claim: see the guide.\n\n- one\n- two',
    markdown: rule.replace('# key-point-has-claim\n\n', ''),
  });
});
