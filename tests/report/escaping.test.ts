import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { command, formatGithub } from '../../src/report/github.ts';
import { formatJobSummary } from '../../src/report/job-summary.ts';
import { summarise } from '../../src/report/summary.ts';

/** Text made of what Markdown, HTML and workflow commands live on. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('::', '%', '%0A', '\n', '\r\n', ',', ':', '=', '##[error]', '::endgroup::', '|', '`'),
      fc.constantFrom(
        '<script>',
        '</code>',
        '&lt;',
        '\\',
        '*',
        '_',
        '[a](b)',
        '@x',
        'https://a.b',
        '\t',
        '~~',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    ruleId: fc.constant('a-rule'),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    file: hostile,
    line: fc.integer({ min: 1, max: 99 }),
    column: fc.integer({ min: 1, max: 99 }),
    message: hostile,
    help: hostile,
  },
  { requiredKeys: ['ruleId', 'severity', 'file', 'line', 'column', 'message'] },
);

function reportOf(diagnostics: Diagnostic[]) {
  return { diagnostics, summary: summarise(1, diagnostics) };
}

/** What the runner makes of a line, after actions/runner, ActionCommand.TryParseV2. */
function parseCommand(line: string) {
  const end = line.indexOf('::', 2);
  if (!line.trimStart().startsWith('::') || end < 0) return undefined;
  const [, name = '', list = ''] = /^(\S+)(?: (.*))?$/s.exec(line.slice(2, end)) ?? [];
  const pairs = list.split(',').filter(Boolean);
  const properties = pairs.map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [
      key,
      unescaped(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%'),
    ];
  });
  return {
    name,
    properties: Object.fromEntries(properties),
    message: unescaped(line.slice(end + 2)).replaceAll('%25', '%'),
  };
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}

test('the runner reads back what a command says, on one line', () => {
  fc.assert(
    fc.property(hostile, hostile, (file, message) => {
      const line = command('error', { file, line: 3 }, message);
      expect(line).not.toMatch(/[\r\n]/);
      expect(parseCommand(line)).toEqual({ name: 'error', properties: { file, line: '3' }, message });
    }),
    { numRuns: 500 },
  );
});

test('every problem is on standard output once, and nothing in it is a command but ours', () => {
  fc.assert(
    fc.property(fc.array(diagnostic, { maxLength: 40 }), (diagnostics) => {
      const lines = formatGithub(reportOf(diagnostics))
        .slice(0, -1)
        .split(/\r\n|\r|\n/);
      const commands = lines.map(parseCommand).filter((one) => one !== undefined);
      const shown = commands.filter(({ name }) => name === 'error' || name === 'warning');
      const plain = lines.filter((line) => !line.startsWith('::'));
      for (const line of plain) expect(line).not.toContain('##[');
      expect(shown.length + plain.length - 1).toBe(diagnostics.length);
      for (const severity of ['error', 'warning'])
        expect(shown.filter(({ name }) => name === severity).length).toBeLessThanOrEqual(10);
      const others = commands
        .map(({ name }) => name)
        .filter((name) => name !== 'error' && name !== 'warning');
      const isCut = plain.length > 1;
      expect(others).toEqual(isCut ? ['notice', 'group', 'endgroup'] : []);
    }),
    { numRuns: 200 },
  );
});

test('in the summary of a job, content is text', () => {
  const parser = unified().use(remarkParse).use(remarkGfm);
  fc.assert(
    fc.property(fc.array(diagnostic, { minLength: 1, maxLength: 4 }), (diagnostics) => {
      const tree = parser.parse(formatJobSummary(reportOf(diagnostics))) as Root;
      const table = tree.children.at(-1);
      if (table?.type !== 'table') throw new Error('the summary does not end in a table');
      const sorted = ['error', 'warning'].flatMap((kind) =>
        diagnostics.filter(({ severity }) => severity === kind),
      );
      const cells = table.children.slice(1).map((row) => row.children.map(textOf));
      expect(cells).toEqual(
        sorted.map(({ severity, file, line, column, message, help, ruleId }) =>
          [
            severity,
            plain(`${file}:${line}:${column}`),
            help
              ? plain(message.replaceAll('`', '')) + plain(help.replaceAll('`', ''))
              : plain(message.replaceAll('`', '')),
            ruleId,
          ].map((text) => text.replaceAll('`', '').replace(/\s/g, '')),
        ),
      );
    }),
    { numRuns: 300 },
  );
});

/** The text of a cell, which holds no element but code and line breaks. White space and backticks are left aside. */
function textOf(node: Nodes): string {
  if (node.type === 'html') expect(['<code>', '</code>', '<br>', '<wbr>']).toContain(node.value);
  else if (node.type === 'text') return node.value.replaceAll('`', '').replace(/\s/g, '');
  else expect(node.type).toBe('tableCell');
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

test('a summary keeps to the room there is, and says how much it leaves out', () => {
  const many = Array.from(
    { length: 20_000 },
    (_, line): Diagnostic => ({
      ruleId: 'a-rule',
      severity: 'error',
      file: 'слово.md',
      line,
      column: 1,
      message: 'a message of some length, as most are',
    }),
  );
  const bytes = (text: string) => Buffer.byteLength(text);
  const full = formatJobSummary(reportOf(many));
  expect(bytes(full)).toBeLessThanOrEqual(1024 * 1024);
  const rows = full.match(/^\| error /gm)?.length ?? 0;
  expect(full.endsWith(`\n${20_000 - rows} more problems: the log of the step lists them all.\n`)).toBe(true);
  for (const room of [-5, 0, 100, 400, 1000])
    expect(bytes(formatJobSummary(reportOf(many), room))).toBeLessThanOrEqual(Math.max(0, room));
});
