import { describe, expect, test } from 'vitest';
import { processMarkdown } from '../../src/markdown/process.ts';
import { contextIn } from './context.ts';

const context = { ...contextIn('en'), bodyLine: 20 };

const abysses: [string, string][] = [
  ['quotes', '>'.repeat(100_000)],
  ['quotes with spaces', '> '.repeat(5_000)],
  ['lists', '- '.repeat(20_000)],
  ['numbered lists', '1. '.repeat(5_000)],
  ['lists line by line', Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- item`).join('\n')],
  ['emphasis', `${'*'.repeat(1_000)}a${'*'.repeat(1_000)}`],
  [
    'directives',
    Array.from({ length: 150 }, (_, level) => `${':'.repeat(200 - level)}background`).join('\n'),
  ],
  ['HTML blocks', '<div>'.repeat(20_000)],
  ['HTML in lines', `a ${'<b>'.repeat(20_000)}`],
  ['HTML tags that differ', Array.from({ length: 3_000 }, (_, index) => `<b title=${index}>`).join('')],
  ['misnested HTML', '<div><table><tr><td></div>'.repeat(3_000)],
];

describe('a text that nests without end', () => {
  test.each(abysses)('%s: is shown as it is, with one problem', (_, abyss) => {
    const body = processMarkdown(`First.\n\n${abyss} <end>\n\nLast.`, context);
    expect(body.problems).toEqual([
      {
        ruleId: 'markdown-is-shallow',
        severity: 'error',
        message:
          'quotes, lists or tags nest more than 100 levels deep here, so the text is shown unformatted',
        help: expect.any(String),
        range: expect.objectContaining({ line: expect.any(Number) }),
      },
    ]);
    expect(body.problems[0]?.range.line).toBeGreaterThan(20);
    expect(body.html).toMatch(/^<p>First\.<\/p><p>.*&#x3C;end><\/p><p>Last\.<\/p>$/s);
  });
});

test('names the line of the first node that is too deep', () => {
  const { problems } = processMarkdown(`First.\n\n${'>'.repeat(120)} deep`, context);
  expect(problems[0]?.range).toMatchObject({ line: 23, column: 101 });
});

test('ninety levels are rendered', () => {
  const { html, problems } = processMarkdown(`${'>'.repeat(90)} "deep"`, context);
  expect(problems).toEqual([]);
  expect(html.match(/<blockquote>/g)).toHaveLength(90);
  expect(html).toContain('“deep”');
});

test('places are places in the file', () => {
  const { problems, citations, headings, links } = processMarkdown('# A [@x]\n\n[b](c.md) ![](d)', context);
  expect(headings[0]?.range).toEqual({ line: 21, column: 1, endLine: 21, endColumn: 9 });
  expect(citations[0]?.range).toEqual({ line: 21, column: 6, endLine: 21, endColumn: 8 });
  expect(links[0]?.range).toEqual({ line: 23, column: 1, endLine: 23, endColumn: 10 });
  expect(problems[0]?.range).toEqual({ line: 23, column: 11, endLine: 23, endColumn: 17 });
});

test('a site without base has addresses from the root', () => {
  const { html } = processMarkdown('[b](c.md)', { ...context, base: '/' });
  expect(html).toBe('<p><a href="/articles/en/c/">b</a></p>');
});
