import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../src/publish/cite/bibtex.ts';
import type { CslItem } from '../../src/publish/cite/item.ts';
import { formatRis } from '../../src/publish/cite/ris.ts';
import { citationText } from '../../src/publish/cite/text.ts';
import { formatText } from '../../src/publish/formats.ts';

const talks: CslItem = {
  id: 'uk/peace-talks',
  type: 'article-newspaper',
  title: 'Вимоги Москви: «спершу» 100 % & _поступки_',
  author: [{ literal: 'Редакція Standfirst' }, { literal: 'Ann {and} Co' }],
  issued: { 'date-parts': [[2026, 11, 2]] },
  'container-title': 'Standfirst',
  publisher: 'Standfirst & Söhne',
  language: 'uk',
  URL: 'https://standfirst.example/articles/uk/peace_talks/',
};
const draft: CslItem = { ...talks, title: 'A "sound" article', language: 'en' };
delete draft.issued;

describe('a citation in words', () => {
  it.each([
    [
      { ...talks, title: 'Terms for talks', language: 'en' },
      'Редакція Standfirst and Ann {and} Co, “Terms for talks”, Standfirst, 2 November 2026, https://standfirst.example/articles/uk/peace_talks/',
    ],
    [
      talks,
      'Редакція Standfirst і Ann {and} Co. «Вимоги Москви: «спершу» 100 % & _поступки_» // Standfirst. 2 листопада 2026. URL: https://standfirst.example/articles/uk/peace_talks/',
    ],
    [
      draft,
      'Редакція Standfirst and Ann {and} Co, “A ‘sound’ article”, Standfirst, https://standfirst.example/articles/uk/peace_talks/',
    ],
  ])('%#', (item, text) => {
    expect(citationText(item)).toBe(text);
  });
});

describe('RIS', () => {
  it('has a tag a line', () => {
    expect(formatRis(talks).split('\r\n')).toEqual([
      'TY  - NEWS',
      'AU  - Редакція Standfirst',
      'AU  - Ann {and} Co',
      'TI  - Вимоги Москви: «спершу» 100 % & _поступки_',
      'T2  - Standfirst',
      'PB  - Standfirst & Söhne',
      'PY  - 2026',
      'DA  - 2026/11/02/',
      'LA  - uk',
      'UR  - https://standfirst.example/articles/uk/peace_talks/',
      'ER  - ',
      '',
    ]);
  });

  it('leaves out what a draft does not know', () => {
    expect(formatRis(draft)).not.toMatch(/^(?:PY|DA)/m);
  });
});

describe('BibTeX', () => {
  it('keeps every script and gives TeX nothing to run', () => {
    expect(formatBibtex(talks)).toBe(`@article{uk-peace-talks-2026,
	author = {{Редакція Standfirst} and {Ann \\textbraceleft{}and\\textbraceright{} Co}},
	journal = {Standfirst},
	year = {2026},
	month = {nov 2},
	publisher = {Standfirst \\& Söhne},
	title = {Вимоги Москви: «спершу» 100 \\% \\& \\_поступки\\_},
	url = {https://standfirst.example/articles/uk/peace_talks/},
}
`);
  });

  it('keeps its braces balanced and its commands escaped, whatever a headline holds', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'aЇ{}\\%&$#_~^<>" /\'') });
    fc.assert(
      fc.property(texts, texts, (title, literal) => {
        const bibtex = formatBibtex({ ...talks, title, author: [{ literal }] });
        const commands = /\\(?:text[a-z]+\{\}|[&%$#_])/g;
        const rest = bibtex.replace(commands, '').replace(/^\turl = .*$/m, '');
        expect(rest).not.toMatch(/[\\%&$#_~^<>]/);
        expect(rest.split('{').length).toBe(rest.split('}').length);
      }),
    );
  });
});

/** Of CSL-JSON's own schema (csl-data.json 1.0.2) what an article makes use of. */
const schema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: { type: ['string', 'number'] },
      type: { const: 'article-newspaper' },
      title: { type: 'string' },
      author: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['literal'],
          properties: { literal: { type: 'string' } },
        },
      },
      issued: {
        type: 'object',
        additionalProperties: false,
        properties: {
          'date-parts': {
            type: 'array',
            maxItems: 2,
            items: { type: 'array', maxItems: 3, items: { type: ['string', 'number'] } },
          },
        },
      },
      'container-title': { type: 'string' },
      publisher: { type: 'string' },
      language: { type: 'string' },
      URL: { type: 'string' },
    },
  },
};

it.each([talks, draft])('CSL-JSON is a list of one item: %#', async (item) => {
  const list = JSON.parse(await formatText('csl', item));
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  validate(list);
  expect(validate.errors).toBeNull();
  expect(list).toEqual([item]);
});
