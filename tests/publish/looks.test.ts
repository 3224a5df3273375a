import { expect, test } from 'vitest';
import { type Content, withAccepted } from '../../src/graph/content.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { during, watched } from '../../src/graph/witness.ts';
import type { Accepted } from '../../src/model/diagnostic.ts';
import { exportPages } from '../../src/publish/forms/pages.ts';
import { type Piece, piecesOf } from '../../src/publish/pieces.ts';
import { searchPartsOf } from '../../src/publish/search.ts';
import { newsSitemapPages } from '../../src/publish/sitemap.ts';
import { contentOf } from '../check/folder.ts';
import { eventfulArchive } from './archive.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const PLACE = { origin: 'https://standfirst.example', base: '/' };

const graph = buildGraph(withAcceptances(watched(contentOf(eventfulArchive(120)))));

function withAcceptances(content: Content): Content {
  const ruleId = 'claim-is-marked';
  const accepted = content.articles.slice(0, 2).map(({ file }) => ({ file, ruleId, reason: 'So.' }));
  return withAccepted(content, accepted as Accepted[]);
}

/** What comes of some work, and the files at whose texts, front matter or data it looked. */
function looksDuring<Made>(work: () => Made): { made: Made; looks: string[] } {
  const facts = new Set<string>();
  const made = during(facts, work);
  return { made, looks: [...new Set(Array.from(facts, (fact) => fact.replace(/#.*/, '')))] };
}

test('to list the pieces of the plan takes no look at what a file says', () => {
  expect(looksDuring(() => [...piecesOf(graph, PLACE, NOW)]).looks).toEqual([]);
});

test('a piece of the plan looks at no article but those that its pages show', () => {
  const looks = new Map<string, ReturnType<typeof looksOf>>();
  for (const piece of piecesOf(graph, PLACE, NOW)) looks.set(piece.piece, looksOf(piece));
  // Which pictures there are hangs on all texts, of which it is told by their heads.
  expect(looks.get('pictures')?.needless).toHaveLength(120);
  looks.delete('pictures');
  for (const [name, { needless }] of looks) expect(needless, name).toEqual([]);
  expect(looks.get('list /')?.shown.length).toBeGreaterThanOrEqual(24);
  for (const page of ['list /page/2/', 'list /forecasts/page/2/', 'list /sources/source-1/page/2/'])
    expect(looks.get(page)?.shown.length, page).toBeLessThanOrEqual(48);
  for (const index of ['archive/', 'sources/', 'people/', 'organisations/'])
    expect(looks.get(`list /${index}`)?.shown, index).toEqual([]);
});

/** The articles that the pages of a piece show, and those besides at which it looked. */
function looksOf(piece: Piece): { shown: string[]; needless: string[] } {
  const { made, looks } = looksDuring(() => [...piece.pages()]);
  const shown = new Set(Array.from(JSON.stringify(made).matchAll(ADDRESS), ([, id]) => `articles/${id}.md`));
  const articles = looks.filter((file) => file.startsWith('articles/'));
  return { shown: [...shown], needless: articles.filter((file) => !shown.has(file)) };
}

const ADDRESS = /\/articles\/(\d{4}\/\d\d\/[\w-]+)/g;

test('what is put together of all articles goes by their outlines', () => {
  expect(looksDuring(() => [...exportPages(graph, PLACE)]).looks).toEqual([]);
  expect(looksDuring(() => newsSitemapPages(graph, PLACE, NOW)).looks).toEqual([]);
  expect(looksDuring(() => searchPartsOf(graph, PLACE, NOW)).looks).toEqual([]);
});
