import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/graph.ts';
import { relatedFinder } from '../../src/publish/related.ts';
import { contentOf } from '../check/folder.ts';

/** An article that rests on followed claims and registered sources; its own source is nobody else's. */
function article(day: number, refs: string[], sources: string[], fields = ''): string {
  const claims = refs.map(
    (ref, index) => `  - {id: c${index}, text: A claim., kind: fact, confidence: low, ref: ${ref}}`,
  );
  return `---
title: Day ${day}
standfirst: What it shows.
published: 2025-01-${String(day).padStart(2, '0')}
authors: [Desk]
${fields}claims:
${claims.join('\n') || '  []'}
sources:
  - {id: own, type: report, role: primary, title: Own}
${sources.map((id) => `  - ref: ${id}`).join('\n')}
---
Text.
`;
}

function relatedIn(files: Record<string, string>): (id: string) => string[] {
  const sources = ['charter', 'report', 'speech'].map((id): [string, string] => [
    `sources/${id}.yml`,
    `type: report\nrole: primary\ntitle: ${id}\n`,
  ]);
  const graph = buildGraph(contentOf(new Map([...sources, ...Object.entries(files)])));
  const find = relatedFinder(graph);
  const nodes = new Map([...graph.articles.values()].map((node) => [String(node.article.id), node]));
  return (id) => {
    const node = nodes.get(id);
    if (!node) throw new Error(`there is no ${id}`);
    return find(node).map(({ node, claims, sources }) => `${node.article.id} ${claims}/${sources}`);
  };
}

test('claims in common come before sources in common, then the newest', () => {
  const related = relatedIn({
    'articles/a.md': article(1, ['lost'], ['charter', 'report']),
    'articles/b.md': article(2, [], ['charter', 'report']),
    'articles/c.md': article(3, ['lost'], []),
    'articles/d.md': article(4, [], ['charter']),
    'articles/e.md': article(5, [], ['report']),
    'articles/f.md': article(6, [], ['speech']),
  });
  expect(related('a')).toEqual(['c 1/0', 'b 0/2', 'e 0/1']);
  expect(related('f')).toEqual([]);
});

test('a text and its translations are one work, shown in the language of whoever asks', () => {
  const related = relatedIn({
    'articles/a.md': article(1, [], ['charter']),
    'articles/b.md': article(2, [], ['charter']),
    'articles/uk/a.md': article(3, [], ['charter'], 'lang: uk\ntranslationOf: a\n'),
    'articles/uk/b.md': article(4, [], ['charter'], 'lang: uk\ntranslationOf: b\n'),
    'articles/c.md': article(5, [], ['charter']),
  });
  expect(related('a')).toEqual(['c 0/1', 'b 0/1']);
  expect(related('uk/a')).toEqual(['c 0/1', 'uk/b 0/1']);
});

test('an article is shown by those near to it in time alone, however many cite the same source', () => {
  const days = Array.from({ length: 28 }, (_, index) => index + 1);
  const files = days.map((day): [string, string] => [`articles/d${day}.md`, article(day, [], ['charter'])]);
  const related = relatedIn(Object.fromEntries(files));
  const showing = (day: number) =>
    days.filter((other) => related(`d${other}`).some((one) => one === `d${day} 0/1`));
  for (const day of days) expect(showing(day).length, `d${day}`).toBeLessThanOrEqual(8);
});
