import { hash } from 'node:crypto';
import type { ArticleNode, Graph, SourceNode } from '../graph/graph.ts';
import { formatDate } from '../i18n/format.ts';
import { messages, wordFor } from '../i18n/messages.ts';
import type { HtmlHash } from '../parse/article.ts';
import { addresses, type Place } from './addresses.ts';
import { type Edition, editionsOf } from './edition.ts';

/**
 * What can be found as one result: an article with its claims and sources, or a source of the registry. Texts are as
 * readers see them.
 */
export interface SearchRecord {
  kind: 'article' | 'source';
  /** The page, as a path from the site's root without base. */
  path: string;
  /** Stands above the title. */
  kicker: string;
  title: string;
  standfirst: string;
  date: string;
  /** Of articles: the text, by hash. */
  html?: HtmlHash;
  /** In the article's order, each with the words quoted for it. The page has the anchors `claim-<id>` and `source-<id>`. */
  claims: { id: string; text: string; quotes: string[] }[];
  sources: { id: string; text: string }[];
  /** By what results can be narrowed down, in words. */
  filters: Record<string, string[]>;
}

/**
 * A part of an edition's index, made and published by itself, so that an edit costs one part. What is found in all parts
 * together is ranked alike, because a part is a random sample of the edition.
 */
export interface SearchPart {
  lang: string;
  /** The folder of the part, as a path from the site's root without base. */
  path: string;
  /** The files of what is in it and of the sources that it names: beside these, records hang on what every page may look at. */
  files: string[];
  records: () => Iterable<SearchRecord>;
}

/** The parts of the index of every edition. */
export function searchPartsOf(graph: Graph, place: Place, now: number): SearchPart[] {
  if (!graph.content.site.data.search) return [];
  return editionsOf(graph, place, now).flatMap(searchParts);
}

/** The parts of an edition's index; none where `site.yml` wants no search. */
function searchParts(edition: Edition): SearchPart[] {
  const { articles, lang } = edition;
  if (!hasSearch(edition)) return [];
  const count = partCount(articles.length);
  const ofArticles = split(articles, ({ article }) => article.id, count);
  const ofSources = split(citedSources(edition), ({ id }) => id, count);
  return ofArticles.map((nodes, index) => ({
    lang,
    path: addresses.searchPart(lang, index),
    files: filesOf(nodes, ofSources[index] ?? [], edition),
    *records() {
      for (const node of nodes) yield articleRecord(node, edition);
      for (const source of ofSources[index] ?? []) yield sourceRecord(source, edition);
    },
  }));
}

function filesOf(nodes: readonly ArticleNode[], own: readonly SourceNode[], { graph }: Edition): string[] {
  const listed = nodes.flatMap(({ article }) => article.outline.sources);
  const ids = new Set([...listed, ...own.map(({ id }) => id)]);
  const sources = [...ids].flatMap((id) => graph.content.sources.get(id)?.file ?? []);
  return [...nodes.map(({ article }) => article.file), ...sources];
}

/** Whether an edition can be searched: not where `site.yml` wants no search, nor where there is nothing to find. */
export function hasSearch({ articles, graph }: Edition): boolean {
  return graph.content.site.data.search && articles.length > 0;
}

/** Where the parts of an edition's index stand. */
export function searchPartPaths({ articles, lang }: Edition): string[] {
  return Array.from({ length: partCount(articles.length) }, (_, index) => addresses.searchPart(lang, index));
}

/** A part of this size is made in a third of a second; more than so many parts are too many to ask for one word. */
const PART_SIZE = 128;
const MOST_PARTS = 16;

/** Always a power of two, so that an archive that grows is divided anew but a few times. */
function partCount(articles: number): number {
  let count = 1;
  while (count < MOST_PARTS && articles > count * PART_SIZE) count *= 2;
  return count;
}

function split<Node>(nodes: Iterable<Node>, idOf: (node: Node) => string, count: number): Node[][] {
  const parts: Node[][] = Array.from({ length: count }, () => []);
  for (const node of nodes) parts[count === 1 ? 0 : draw(idOf(node)) % count]?.push(node);
  return parts;
}

function draw(id: string): number {
  return Number.parseInt(hash('md5', id).slice(0, 8), 16);
}

function citedSources({ graph, lang }: Edition): SourceNode[] {
  return [...graph.sources.values()].filter(({ articles }) =>
    articles.some(({ article }) => article.outline.lang === lang),
  );
}

function articleRecord(node: ArticleNode, edition: Edition): SearchRecord {
  const { lang, words } = edition;
  const { id, data, body } = node.article;
  const section = edition.section(data.section)?.text;
  const type = wordFor(messages(lang).articleType, data.type);
  return {
    kind: 'article',
    path: addresses.article(id),
    kicker: [section, type].filter(Boolean).join(' · '),
    title: words(data.title),
    standfirst: words(data.standfirst),
    date: data.published ? formatDate(data.published, lang) : '',
    html: body.html,
    claims: [...node.claims.values()].map(({ claim }) => ({
      id: claim.id,
      text: words(claim.text),
      quotes: claim.evidence.flatMap(({ quote }) => quote ?? []),
    })),
    sources: [...node.sources.values()].map((source) => ({ id: source.id, text: sourceText(source) })),
    filters: {
      kind: ['article'],
      section: section ? [section] : [],
      topic: data.topics.map((topic) => edition.topic(topic).text),
      author: data.authors.map((author) => edition.agent(author).name),
      year: data.published ? [data.published.slice(0, 4)] : [],
      corrected: data.corrections.length > 0 ? ['yes'] : [],
    },
  };
}

function sourceRecord(source: SourceNode, edition: Edition): SearchRecord {
  const { data, id } = source;
  const type = wordFor(messages(edition.lang).sourceType, data.type);
  return {
    kind: 'source',
    path: addresses.source(edition.prefix, id),
    kicker: type,
    title: data.title,
    standfirst: [authorsOf(source), data.publisher].filter(Boolean).join('. '),
    date: data.issued ? formatDate(data.issued, edition.lang) : '',
    claims: [],
    sources: [],
    filters: { kind: ['source'], year: data.issued ? [data.issued.slice(0, 4)] : [] },
  };
}

function sourceText(source: SourceNode): string {
  return [source.data.title, authorsOf(source), source.data.publisher].filter(Boolean).join('. ');
}

function authorsOf({ data }: SourceNode): string {
  return [data.author ?? []].flat().join(', ');
}
