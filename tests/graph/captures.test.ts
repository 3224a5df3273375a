import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteKey, quotesByCapture } from '../../src/graph/captures.ts';
import type { Content } from '../../src/graph/content.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { quoteOf } from '../../src/model/quote.ts';
import { randomFolder } from '../check/arbitrary-folder.ts';
import { contentOf, type Files } from '../check/folder.ts';
import { watched } from '../check/watched.ts';

/** Quotes and those who quote, by the capture's file, as whoever reads every article finds them. */
function quotesInAll(content: Content) {
  const found = new Map<string, { quotes: Set<string>; files: Set<string> }>();
  for (const { article, sources } of buildGraph(content).articles.values()) {
    for (const evidence of article.data.claims.flatMap((claim) => claim.evidence)) {
      const file = sources.get(evidence.source)?.captureFile;
      const quote = quoteOf(evidence);
      if (!quote || file === undefined) continue;
      const { quotes, files } = found.get(file) ?? { quotes: new Set(), files: new Set() };
      found.set(file, { quotes: quotes.add(quoteKey(quote)), files: files.add(article.file) });
    }
  }
  return found;
}

test('all quotes of a capture are found, and no article is read for them that quotes nothing from it', () => {
  fc.assert(
    fc.property(randomFolder(), (files) => {
      const looked = new Set<string>();
      const content = contentOf(files);
      const expected = quotesInAll(content);
      const found = quotesByCapture(watched(content, looked));
      expect([...looked]).toEqual([]);
      expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [file, { read }] of found) {
        looked.clear();
        expect(new Set(read().map(quoteKey))).toEqual(expected.get(file)?.quotes);
        expect(looked).toEqual(expected.get(file)?.files);
      }
    }),
  );
});

const article = (id: string, quote: string, more = '') => `---
title: Terms for talks
claims: [{id: terms, text: Terms., evidence: [{source: charter, quote: ${quote}}]}]
sources: [${id}]
${more}---
Text.
`;

test('the sum of what is quoted from a capture is another where words, locators or those who are quoted are', () => {
  const registry = ['sources/charter.yml', 'type: treaty\nrole: primary\ntitle: Charter\n'] as const;
  const sumOf = (...articles: string[]) => {
    const texts = articles.map((text, index) => [`articles/${index}.md`, text] as const);
    return quotesByCapture(contentOf(new Map([registry, ...texts]))).get('captures/charter.txt')?.sum;
  };
  const [one, two] = [article('{ref: charter}', 'all means'), article('{ref: charter}', 'any means')];
  expect(sumOf(one)).not.toBe(sumOf(two));
  expect(sumOf(one)).not.toBe(sumOf(article('{ref: charter}', 'all means, locator: p. 3')));
  expect(sumOf(one, two)).not.toBe(sumOf(one));
  expect(sumOf(one, two)).toBe(sumOf(two, one, one));
  expect(sumOf(one)).toBe(sumOf(article('{ref: charter}', 'all means', 'standfirst: What was asked.\n')));
  expect(sumOf(article('{id: charter}', 'all means'))).toBeUndefined();
});

test.each([
  ['an own source', '{id: charter}', {}, 'captures/a/charter.txt'],
  ['an own source that names a capture', '{id: charter, capture: un.txt}', {}, 'captures/un.txt'],
  ['a source of the registry', '{ref: charter}', { 'sources/charter.yml': '' }, 'captures/charter.txt'],
  [
    'the first of two',
    '{ref: charter}, {id: charter}',
    { 'sources/charter.yml': '' },
    'captures/charter.txt',
  ],
  ['the one that there is', '{ref: charter}, {id: charter}', {}, 'captures/a/charter.txt'],
])('the capture of %s is found', (_, sources, registry, file) => {
  const files: Files = new Map([
    ['articles/a.md', article(sources, 'all means')],
    ...Object.entries(registry),
  ]);
  expect([...quotesByCapture(contentOf(files)).keys()]).toEqual([file]);
});
