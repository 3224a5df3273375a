import type { ArticleNode, Graph } from '../graph/graph.ts';
import { once } from '../graph/once.ts';
import { typographic } from '../markdown/typography.ts';
import { compareText } from '../model/diagnostic.ts';
import type { FollowedClaimId, SourceId } from '../model/ids.ts';
import { followedIn, type Outline } from '../parse/outline.ts';
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
  const shelfOf = shelves(graph);
  return (node) => {
    const work = node.original ?? node;
    const { outline } = work.article;
    const places = [
      ...followedIn(outline).map((id) => shelfOf(id, 'claims')),
      ...outline.sources.filter((id) => graph.sources.has(id)).map((id) => shelfOf(id, 'sources')),
    ];
    return strongest(work, places).map((related) => ({ ...related, node: inLanguageOf(node, related.node) }));
  };
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

/** A claim or source, with the works that rest on it in the order of time, and where each of them stands. */
interface Shelf {
  of: 'claims' | 'sources';
  works: readonly Work[];
  index: ReadonlyMap<ArticleNode, number>;
}

/** An article with its time, which is read once: comparisons would read it again and again. */
interface Work {
  node: ArticleNode;
  time: number;
}

/** Finds shelves, which are filled when they are first asked for. */
function shelves(graph: Graph): (id: FollowedClaimId | SourceId, of: Shelf['of']) => Shelf {
  const filled = new Map<string, Shelf>();
  const making = once(() => articlesBy(graph, followedIn));
  const citing = once(() => articlesBy(graph, ({ sources }) => sources));
  return (id, of) => {
    const key = `${of} ${id}`;
    const nodes = (of === 'claims' ? making() : citing()).get(id) ?? [];
    const shelf = filled.get(key) ?? fill(of, nodes);
    filled.set(key, shelf);
    return shelf;
  };
}

function articlesBy(
  { articles }: Graph,
  idsOf: (outline: Outline) => readonly string[],
): ReadonlyMap<string, readonly ArticleNode[]> {
  const found = new Map<string, ArticleNode[]>();
  for (const node of articles.values()) {
    if (node.original) continue;
    for (const id of idsOf(node.article.outline)) {
      const nodes = found.get(id);
      if (nodes) nodes.push(node);
      else found.set(id, [node]);
    }
  }
  return found;
}

function fill(of: Shelf['of'], nodes: readonly ArticleNode[]): Shelf {
  const works = nodes.map((node) => ({ node, time: timeOf(node) }));
  works.sort((a, b) => a.time - b.time || compareText(a.node.article.id, b.node.article.id));
  return { of, works, index: new Map(works.map(({ node }, index) => [node, index])) };
}

function strongest(work: ArticleNode, shelves: readonly Shelf[]): Related[] {
  const bonds = new Map<ArticleNode, Related & Work>();
  for (const { of, works, index } of shelves) {
    const at = index.get(work) ?? 0;
    for (const { node, time } of works.slice(Math.max(0, at - NEIGHBOURS), at + 1 + NEIGHBOURS)) {
      if (node === work) continue;
      const bond = bonds.get(node) ?? { node, time, claims: 0, sources: 0 };
      bonds.set(node, bond);
      bond[of] += 1;
    }
  }
  const weight = ({ claims, sources }: Related) => CLAIM_WEIGHT * claims + sources;
  return [...bonds.values()]
    .sort(
      (a, b) => weight(b) - weight(a) || b.time - a.time || compareText(a.node.article.id, b.node.article.id),
    )
    .slice(0, SHOWN);
}

function inLanguageOf(node: ArticleNode, work: ArticleNode): ArticleNode {
  const { lang } = node.article.outline;
  return [work, ...work.translations].find(({ article }) => article.outline.lang === lang) ?? work;
}
