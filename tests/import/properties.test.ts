import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { blocksOf } from '../../src/capture/blocks.ts';
import { parsePage } from '../../src/capture/html.ts';
import { textOf } from '../../src/import/inline.ts';
import { walk } from '../../src/markdown/walk.ts';
import { checkFiles } from '../check/folder.ts';
import { hasCorpora, readCorpora } from '../markdown/corpora.ts';
import { importText } from './importing.ts';
import { draftWords, lost } from './words.ts';

const RUNS = { numRuns: Number(process.env.STANDFIRST_RUNS ?? 150) };

/** What a text itself can have wrong, which import leaves as it is. */
const OWN_FAULTS =
  /^`title` has \d+ characters|^`keyPoints` must hold at most|^`keyPoints\[\d+\]\.text` (?:is yet|is empty)/;

test('no sentence of a plain text is lost, and the draft has no errors but those of the text', () => {
  fc.assert(
    fc.property(plainText(), (text) => {
      const { file } = importText(text, 'text');
      expect(lost(linesOf(text), draftWords(file)), file).toEqual([]);
      expect(errorsIn(file), file).toEqual([]);
    }),
    RUNS,
  );
});

test('no text of a page is lost, and none of it becomes markup', () => {
  fc.assert(
    fc.property(page(), (html) => {
      const { file } = importText(html, 'html');
      const document = parsePage(html);
      for (const hidden of document.querySelectorAll('[hidden]')) hidden.remove();
      const blocks = blocksOf(document.body).flatMap((block) => block.split(/[\n\t]/));
      expect(lost(blocks, draftWords(file)), file).toEqual([]);
      expect(errorsIn(file), file).toEqual([]);
    }),
    RUNS,
  );
});

const wikinews = fileURLToPath(new URL('../../../shared/corpora/wikinews-txt', import.meta.url));
const corpus = existsSync(wikinews) ? readdirSync(wikinews).sort() : [];

test.skipIf(corpus.length === 0)('no sentence of a news text is lost', () => {
  for (const name of corpus) {
    const text = readFileSync(join(wikinews, name), 'utf8');
    const { file } = importText(text, 'text');
    expect(lost(linesOf(text), draftWords(file)), name).toEqual([]);
    expect(errorsIn(file), name).toEqual([]);
  }
});

test.skipIf(!hasCorpora)('no words of a Markdown file are lost', { timeout: 60_000 }, () => {
  const samples = readCorpora().filter(
    ({ name, markdown }, index) => name.endsWith('.md') && index % 40 === 0 && /\p{L}/u.test(markdown),
  );
  for (const { name, markdown } of samples) {
    const { file } = importText(markdown, 'markdown');
    expect(lost(textsOf(markdown), draftWords(file)), name).toEqual([]);
  }
});

/** The texts of a Markdown file, a paragraph, heading or cell each. */
function textsOf(markdown: string): string[] {
  const texts: string[] = [];
  walk<Nodes>(markdownToMdast(markdown, { features: { gfm: true, directive: false } }) as Root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    texts.push(textOf(node));
    return false;
  });
  return texts;
}

/** Lines as they stand, without the bullets and numbers that make items of them. */
function linesOf(text: string): string[] {
  return text.split(/[\n\r\f]/).map((line) => line.replace(/^\s*(?:[-–—•*·]|\d{1,3}[.)])\s+(?=\S)/, ''));
}

function errorsIn(file: string): string[] {
  const said = checkFiles(new Map([['articles/draft.md', file]]));
  return said
    .filter(({ severity, message }) => severity === 'error' && !OWN_FAULTS.test(message))
    .map(({ line, message }) => `${line}: ${message}`);
}

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'the',
      'bridge',
      'міст',
      'мост',
      'said',
      'that',
      'Nora',
      'Lind',
      'of',
      '9,000',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('told', 'Reuters', 'заявила,', 'що', 'according', 'to', 'experts', 'believe'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '“we',
      'wait”',
      '"so',
      'far,"',
      '«так»,',
      '10:30',
      'a.',
      'b!',
      'c,',
      'D.C.',
      'TODO',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '[@nobody]',
      ':claim[x]{#y}',
      ':::',
      '# a',
      '*',
      '_b_',
      '`c`',
      '<b>',
      '&amp;',
      '|',
      '~~d~~',
      '\\',
      '[e](f)',
      '![g](h)',
      '[^1]',
      '---',
      '$',
      '1.',
      '2)',
      '-->',
      'https://a.example/b_c?d=e&f',
      'javascript:g',
      'h@i.example',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
const line = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const start = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '— ',
  '* ',
  '1. ',
  '2. ',
  '  ',
  '\t',
  '# ',
  '> ',
  '+ ',
  '::: ',
  '    ',
);
const fixed = fc.constantFrom(
  'Points of attention',
  'Головне:',
  '14 June 2024',
  'By Ada Winter',
  '',
  '',
  '---',
  'Who pays',
);

function plainText(): fc.Arbitrary<string> {
  const lines = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(start, line).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: fixed },
  );
  return fc
    .array(fc.tuple(lines, fc.constantFrom('\n', '\n\n', '\r\n')), { minLength: 1, maxLength: 14 })
    .map((parts) => `A${parts.flat().join('')}`);
}

function page(): fc.Arbitrary<string> {
  const safe = line.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const inline = fc
    .tuple(
      fc.constantFrom(
        '$',
        '<b>$</b>',
        '<i>$</i> ',
        '<a href="https://a.example/x">$</a>',
        '<a href="javascript:a">$</a>',
        '<code>$</code>',
        '<span hidden>$</span>',
      ),
      safe,
    )
    .map(([form, text]) => form.replace('$', () => text));
  const block = fc
    .tuple(
      fc.constantFrom(
        '<p>$</p>',
        '<p>$</p>',
        '<h2>$</h2>',
        '<ul><li>$</li><li>x</li></ul>',
        '<blockquote><p>$</p></blockquote>',
        '<table><tr><td>$</td><td>y</td></tr></table>',
        '<pre>$</pre>',
        '<div>$</div>',
        '<nav>$</nav>',
        '<script>$</script>',
        '<aside>$</aside>',
        '<header>$</header>',
        '<section>$</section>',
        '<details><summary>x</summary>$</details>',
        '$',
        '<div></div>',
        '<b>x<p>$</p></b>',
        '<table><caption>$</caption><tr><td><p>x</p><p>$</p></td><td><ul><li>$</li><li>y</li></ul></td></tr></table>',
        '<p><strong>Key points</strong></p><ul><li>$</li></ul>',
        '<figure><figcaption>$</figcaption></figure>',
      ),
      fc.array(inline, { minLength: 1, maxLength: 3 }),
    )
    .map(([form, texts]) => form.replaceAll('$', () => texts.join(' ')));
  return fc
    .array(block, { minLength: 1, maxLength: 12 })
    .map(
      (blocks) =>
        `<html lang="en"><head><title>A page</title></head><body><article><h1>A page</h1><p>word</p>${blocks.join('\n')}</article></body></html>`,
    );
}
