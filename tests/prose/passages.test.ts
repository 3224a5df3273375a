import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processMarkdown } from '../../src/markdown/process.ts';
import { type Passage, placeIn } from '../../src/prose/passage.ts';

const FIRST_LINE = 4;

function passagesOf(markdown: string): Passage[] {
  return processMarkdown(markdown, {
    file: 'articles/talks.md',
    bodyLine: FIRST_LINE,
    lang: 'en',
    sources: ['charter'],
    claims: [],
    base: '/',
  }).passages;
}

const TEXT = `## What *was* asked

Four regions were asked
for [@charter, art. 2], "all
of them", says :claim[a
**long** reading]{#four}; see [the text](https://un.org/x) and \`code\`.

- One \\* item &amp; more
- Two

> Quoted
> words[^1]

:::counterpoint{by=kyiv}
Not so.
:::

| Region | Share |
|---|---|
| Donetsk | 40 % |

[^1]: A note.
`;

test('prose is told from all that is none, passage by passage', () => {
  const told = passagesOf(TEXT).map(({ kind, text, aside }) =>
    `${aside?.name ?? ''} ${kind}: ${text}`.trim(),
  );
  expect(told).toEqual([
    'heading: What was asked',
    'paragraph: Four regions were asked for, "all of them", says a long reading; see the text and \uFFFC.',
    'item: One * item & more',
    'item: Two',
    'blockquote: Quoted words',
    'counterpoint paragraph: Not so.',
    'cell: Region',
    'cell: Share',
    'cell: Donetsk',
    'cell: 40 %',
    'footnote: A note.',
  ]);
});

test('marks, links and citations keep their places in a passage', () => {
  const passage = passagesOf(TEXT)[1] as Passage;
  const words = ({ start, end }: { start: number; end: number }) => passage.text.slice(start, end);
  expect(passage.marks.map((mark) => [mark.claim, words(mark)])).toEqual([['four', 'a long reading']]);
  expect(passage.links.map((link) => [link.href, words(link)])).toEqual([['https://un.org/x', 'the text']]);
  expect(passage.citations).toEqual([{ at: 'Four regions were asked for'.length, source: 'charter' }]);
});

test('every word of every passage is found at its place in the file', () => {
  const words = fc.stringMatching(/^[a-zї]{1,6}$/);
  const joint = fc.constantFrom(
    ...[' ', '\n', ' *', '* ', '\n> ', '\\* ', ' &amp; ', ' [@charter]. ', '\n\n- ', '\n\n## ', '\n\n'],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(joint, words), { minLength: 1, maxLength: 40 }), (parts) => {
      const markdown = parts.map(([before, word]) => before + word).join('');
      const lines = markdown.split('\n');
      for (const passage of passagesOf(markdown)) {
        for (const { index, 0: word } of passage.text.matchAll(/[a-zї]+/g)) {
          const place = placeIn(passage, { start: index, end: index + word.length });
          if ('path' in place) throw new Error('the body has no fields');
          const line = lines[place.line - FIRST_LINE - 1] ?? '';
          expect(line.slice(place.column - 1, place.endColumn - 1)).toBe(word);
        }
      }
    }),
    { numRuns: 500 },
  );
});
