import type { ArticleNode, Graph } from '../graph/graph.ts';
import { typographic } from '../markdown/typography.ts';
import { compareText } from '../model/diagnostic.ts';
import { addresses } from './addresses.ts';
import { type Edition, timeOf } from './edition.ts';
import type { RelatedView } from './views.ts';

/** An article that rests on the same as another, and how much they have in common. */
export interface Related {
  node: ArticleNode;
  /** Followed claims that both make. */
  claims: number;
  /** Sources of the registry that both cite. */
  sources: number;
}

/** So many articles before and after in time are looked at for each claim or source, however many more share it. */
const NEIGHBOURS = 4;
const SHOWN = 3;

/** A claim in common says more than a source in common: treaties are cited by everybody. */
const CLAIM_WEIGHT = 4;

/**
 * Finds related articles by what they rest on: followed claims and registered sources in common, not topics. A text and its
 * translations count as one work, shown in the language of the article that asks, else in its original one. Only the nearest
 * in time are compared, so that the work grows with the number of citations and not with its square, and an edit touches
 * few other pages.
 */
export function relatedFinder(graph: Graph): (node: ArticleNode) => Related[] {
  const works = [...graph.articles.values()].filter(({ original }) => !original);
  const times = new Map(works.map((work) => [work, timeOf(work)]));
  const time: TimeOf = (work) => times.get(work) as number;
  const places = shelve(works, time, graph);
  return (node) =>
    strongest(places.get(node.original ?? node) ?? [], time).map((related) => ({
      ...related,
      node: inLanguageOf(node, related.node),
    }));
}

/** A related article as a page of this edition shows it. */
export function relatedView({ node, claims, sources }: Related, edition: Edition): RelatedView {
  const { data, id } = node.article;
  const section = edition.section(data.section)?.text;
  return {
    title: typographic(data.title, data.lang),
    href: edition.href(addresses.article(id)),
    lang: data.lang,
    published: data.published ?? '',
    ...(section ? { section } : {}),
    claims,
    sources,
  };
}

/** A claim or source, with the works that rest on it in the order of time. */
interface Shelf {
  of: 'claims' | 'sources';
  works: ArticleNode[];
}

/** Where a work stands on a shelf. */
interface Place {
  shelf: Shelf;
  index: number;
}

/** When a work was published. Times are read once: finding would read them again and again. */
type TimeOf = (work: ArticleNode) => number;

function shelve(works: ArticleNode[], time: TimeOf, graph: Graph): ReadonlyMap<ArticleNode, Place[]> {
  works.sort((a, b) => time(a) - time(b) || compareText(a.article.id, b.article.id));
  const shelves = new Map<string, Shelf>();
  return new Map(
    works.map((work) => [
      work,
      [...keysOf(work, graph)].map(([key, of]) => putOn(shelfOf(key, of, shelves), work)),
    ]),
  );
}

/** The followed claims and registered sources of a work, under keys that tell them apart. */
function keysOf({ article: { outline } }: ArticleNode, { content }: Graph): Map<string, Shelf['of']> {
  const keys = new Map<string, Shelf['of']>();
  for (const id of outline.followed) keys.set(`claim ${id}`, 'claims');
  for (const id of outline.sources) if (content.sources.has(id)) keys.set(`source ${id}`, 'sources');
  return keys;
}

function shelfOf(key: string, of: Shelf['of'], shelves: Map<string, Shelf>): Shelf {
  const shelf = shelves.get(key) ?? { of, works: [] };
  shelves.set(key, shelf);
  return shelf;
}

function putOn(shelf: Shelf, work: ArticleNode): Place {
  return { shelf, index: shelf.works.push(work) - 1 };
}

function strongest(places: readonly Place[], time: TimeOf): Related[] {
  const bonds = new Map<ArticleNode, Related>();
  for (const { shelf, index } of places) {
    const near = shelf.works.slice(Math.max(0, index - NEIGHBOURS), index + 1 + NEIGHBOURS);
    const work = shelf.works[index];
    for (const node of near) {
      if (node === work) continue;
      const bond = bonds.get(node) ?? { node, claims: 0, sources: 0 };
      bonds.set(node, bond);
      bond[shelf.of] += 1;
    }
  }
  const weight = ({ claims, sources }: Related) => CLAIM_WEIGHT * claims + sources;
  return [...bonds.values()]
    .sort(
      (a, b) =>
        weight(b) - weight(a) ||
        time(b.node) - time(a.node) ||
        compareText(a.node.article.id, b.node.article.id),
    )
    .slice(0, SHOWN);
}

function inLanguageOf(node: ArticleNode, work: ArticleNode): ArticleNode {
  const { lang } = node.article.outline;
  return [work, ...work.translations].find(({ article }) => article.outline.lang === lang) ?? work;
}
