import { expect, test } from 'vitest';
import { parseArticle } from '../../src/parse/article.ts';
import { headOf, shelvedArticle } from '../../src/parse/shelved.ts';

const SOURCE = `---
title: The canal is open again
published: 2025-03-01
---
The [port authority](https://port.example.org) reopened it.
`;

function articleOf(source: string) {
  const options = { lang: 'en', base: '/', articles: 'articles/' } as const;
  return parseArticle('articles/canal.md', source, options, () => ({ findings: [], names: [] })).parsed;
}

test('of an article on the shelf the front matter stays at hand, and its text is taken again', () => {
  const taken: string[] = [];
  const looked: string[] = [];
  const shelved = shelvedArticle(
    headOf(articleOf(SOURCE)),
    () => {
      taken.push('taken');
      return articleOf(SOURCE);
    },
    (file, part) => looked.push(`${part} of ${file}`),
  );

  expect(shelved.outline.published).toBe('2025-03-01');
  expect(taken).toEqual([]);
  expect(shelved.data.title).toBe('The canal is open again');
  expect(shelved.data).toBe(shelved.data);
  expect(taken).toEqual(['taken']);
  expect(shelved.body).toEqual(articleOf(SOURCE).body);
  expect(taken).toEqual(['taken', 'taken']);
  expect(looked).toEqual([...Array(3).fill('front of articles/canal.md'), 'text of articles/canal.md']);
});
