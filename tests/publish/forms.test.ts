import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvProps, formatCsv } from '../../src/publish/forms/csv.ts';
import { formatMarkdown } from '../../src/publish/forms/markdown.ts';
import type { ArticleRecord } from '../../src/publish/forms/record.ts';
import { joinTexts } from '../../src/publish/joined.ts';
import { ninjsSchema } from './ninjs-schema.ts';
import { DEMONSTRATION, expectGolden, FOLDER, NOW, plannedSite, propsAt, textAt } from './site.ts';

const ledger = await plannedSite(FOLDER, NOW);
const demonstration = await plannedSite(DEMONSTRATION, Date.parse('2026-12-01'));
const articles = [ledger, demonstration].flatMap((planned) =>
  [...planned.site.published.articles.keys()].map((id) => [id, planned] as const),
);

const ajv = addFormats.default(new Ajv2020({ strict: false }));
const schema = JSON.parse(await textAt(ledger, '/data/evidence.schema.json'));

describe.each(articles)('%s', (id, planned) => {
  it('is data as the published schema says', async () => {
    const validate = ajv.compile({ ...schema, $id: `${schema.$id}?${id}` });
    validate(JSON.parse(await textAt(planned, `/articles/${id}.json`)));
    expect(validate.errors).toBeNull();
  });

  it('is a news object by ninjs 3.1', async () => {
    const validate = ajv.compile(ninjsSchema);
    validate(JSON.parse(await textAt(planned, `/articles/${id}.ninjs.json`)));
    expect(validate.errors).toBeNull();
  });

  it('is Markdown without a trace of our own marks', async () => {
    const text = await textAt(planned, `/articles/${id}.md`);
    const prose = text.replace(/`[^`]*`/g, '');
    expect(prose.match(/:claim|\[@|^ *:::|\{#|(?<!\\)<script/gm)).toBeNull();
  });
});

it.each([
  'articles/river-treaty.json',
  'articles/river-treaty.csv',
  'articles/river-treaty.md',
  'articles/river-treaty.ninjs.json',
  'articles/uk/river-treaty.md',
  'articles/mill-song.md',
  'data/index.json',
  'data/evidence.schema.json',
  'llms.txt',
])('%s', async (file) => {
  const text = await textAt(ledger, `/${file}`);
  const shown = file.endsWith('.json') ? `${JSON.stringify(JSON.parse(text), null, 2)}\n` : text;
  expectGolden(`forms/${file.replaceAll('/', '-')}.txt`, shown);
});

describe('CSV', () => {
  const record = propsAt<ArticleRecord>(ledger, '/articles/river-treaty.json');
  const withText = (text: string) => {
    const [claim] = record.claims;
    return csvProps({
      ...record,
      claims: [{ ...(claim as ArticleRecord['claims'][number]), text, claimant: text }],
    });
  };

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('%j is no formula', (text) => {
    const [head, row] = rowsOf(formatCsv(withText(text)));
    expect(row?.[head?.indexOf('text') ?? 0]).toBe(`'${text}`);
  });

  it('gives back every text, by RFC 4180', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a"\',;\r\n =+Ї') }), (text) => {
        const [head = [], ...rows] = rowsOf(formatCsv(withText(text)));
        expect(rows).toHaveLength(record.claims[0]?.evidence.length ?? 0);
        for (const row of rows) {
          expect(row).toHaveLength(head.length);
          expect(row[head.indexOf('text')]?.replace(/^'(?=[\s=+-])/, '')).toBe(
            text.replace(/^'(?=[\s=+-])/, ''),
          );
          for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@]/);
        }
      }),
    );
  });
});

it('Markdown says texts of the front matter word by word', () => {
  const record = propsAt<ArticleRecord>(ledger, '/articles/river-treaty.md');
  const text = formatMarkdown({ ...record, title: '# [a](b) *c* `d` <e> :claim[f]{#g}' }, ['']);
  expect(text.split('\n')[0]).toBe('# \\# \\[a\\](b) \\*c\\* \\`d\\` \\<e\\> :claim\\[f\\]{#g}');
});

describe('files put together from others', () => {
  const json = { before: '{"articles":[\n', between: ',\n', after: '\n]}\n', hasHead: false };
  const csv = { before: '', between: '', after: '', hasHead: true };

  it.each([
    [json, [], '{"articles":[\n\n]}\n'],
    [json, ['{"a":1}\n', '{"b":2}\n'], '{"articles":[\n{"a":1},\n{"b":2}\n]}\n'],
    [csv, ['"h"\r\n"1"\r\n', '"h"\r\n', '"h"\r\n"2"\r\n'], '"h"\r\n"1"\r\n"2"\r\n'],
  ])('%#', (props, texts, whole) => {
    expect([...joinTexts(props, texts)].join('')).toBe(whole);
  });
});

/** Reads CSV by RFC 4180. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const { 1: quoted = '', 2: end = '' } of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    row.push(quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
