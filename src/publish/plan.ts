import type { ArticleNode, Graph } from '../graph/graph.ts';
import { type Memory, noMemory } from '../graph/memory.ts';
import type { HtmlHash, TextHash } from '../parse/article.ts';
import { addresses, outputFile, type Place } from './addresses.ts';
import type { CardProps } from './cards.ts';
import type { CslItem } from './cite/item.ts';
import type { FeedProps } from './feeds/feed.ts';
import type { CsvProps } from './forms/csv.ts';
import type { NinjsProps } from './forms/ninjs.ts';
import { exportPages } from './forms/pages.ts';
import type { ArticleRecord } from './forms/record.ts';
import type { JoinedProps } from './joined.ts';
import type { LlmsProps } from './llms.ts';
import type { ManifestProps } from './manifest.ts';
import type { PictureProps } from './pictures.ts';
import { type IsWanted, type Piece, piecesNamed, piecesOf } from './pieces.ts';
import type { RedirectProps, RedirectsProps } from './redirects.ts';
import {
  type ListedPage,
  newsSitemapPages,
  type SitemapIndexProps,
  type SitemapProps,
  sitemapPages,
} from './sitemap.ts';
import type { Views } from './views.ts';

/** Views that are text of their own making, not HTML by Astro. */
export interface TextViews {
  rss: FeedProps;
  atom: FeedProps;
  'json-feed': FeedProps;
  sitemap: SitemapProps;
  'sitemap-index': SitemapIndexProps;
  robots: { sitemaps: string[] };
  data: object;
  csv: CsvProps;
  markdown: ArticleRecord;
  ninjs: NinjsProps;
  schema: { id: string };
  llms: LlmsProps;
  bibtex: CslItem;
  ris: CslItem;
  csl: CslItem;
  manifest: ManifestProps;
  redirect: RedirectProps;
  redirects: RedirectsProps;
}

/** Views that are no text of ours: pictures, and files put together from others. */
export interface MadeViews {
  joined: JoinedProps;
  picture: PictureProps;
  card: CardProps;
}

type AllViews = Views & TextViews & MadeViews;

/** A page to be: where it stands, what prints it, and all that it may see. A page is a function of these alone. */
export type PlannedPage = {
  [View in keyof AllViews]: {
    /** Path from the site's root, without base; with a slash at the end for pages that are an `index.html`. */
    path: string;
    view: View;
    /** Pages that follow one another and are made from the same value should share it: it is looked at once. */
    props: AllViews[View];
    /** The text of the page, by the hash of its HTML: the press puts it into `props.body`. */
    html?: HtmlHash;
    /** Texts that go into a page that is no HTML, by hash: the press reads them when it prints the page. */
    texts?: readonly TextHash[];
    /** Paths of pages, planned before, whose files one after the other are this one. */
    parts?: readonly string[];
  };
}[keyof AllViews];

/** A plan that would lose or mix up pages; a bug or a clash of names, never to be published. */
export class UnsoundPlan extends Error {}

/**
 * Every page, feed and data file of the site, one after the other, so that the first can be printed while the last is
 * still being planned. Pure: no files, and `now` is the only clock; `graph` is what is public. Throws `UnsoundPlan` when two pages claim one
 * path, or at the end when an article is without its page.
 */
export function* plan(graph: Graph, place: Place, now: number): Generator<PlannedPage> {
  for (const page of planWith(graph, place, now, { memory: noMemory() })) if (isPlanned(page)) yield page;
}

/** A page of which no more is said than where it stands: an earlier run has planned it, or others print it. */
export interface KnownPage {
  path: string;
  view: PlannedPage['view'];
  /** The language of its frame, where it has one. */
  lang?: string;
}

export function isPlanned(page: PlannedPage | KnownPage): page is PlannedPage {
  return 'props' in page;
}

export interface PlanAids {
  memory: Memory<KnownPage>;
  /** Where absent, all pages are wanted. */
  isWanted?: IsWanted;
}

/** The same, but for pages that an earlier plan knows already, and some that are not wanted: of those it says where they stand. */
export function* planWith(
  graph: Graph,
  place: Place,
  now: number,
  { memory, isWanted }: PlanAids,
): Generator<PlannedPage | KnownPage> {
  const ledger = openLedger(graph);
  for (const piece of piecesOf(graph, place, now, isWanted))
    for (const page of pagesOf(piece, memory)) {
      ledger.enter(page);
      yield page;
    }
  for (const overview of overviews(graph, place, now, ledger.listed))
    for (const page of learnt(overview, memory)) {
      ledger.enter(page);
      yield page;
    }
  ledger.close();
}

export interface ChangedPlan {
  memory: Memory<KnownPage>;
  /** The pieces that looked at texts that are others now, with the pages that they had. */
  outdated: ReadonlyMap<string, readonly KnownPage[]>;
}

/**
 * The pages of an earlier plan, made on the same frame, that may be others now. `undefined` where pages have come or gone,
 * so that all have to be gone through.
 */
export function planChanges(
  graph: Graph,
  place: Place,
  now: number,
  { memory, outdated }: ChangedPlan,
): PlannedPage[] | undefined {
  const pieces = piecesNamed(outdated, graph, place, now);
  if (pieces.length !== outdated.size) return undefined;
  const changed: PlannedPage[] = [];
  for (const piece of pieces) {
    const pages = [...learnt(piece, memory)];
    if (JSON.stringify(pages.map(knownPage)) !== JSON.stringify(outdated.get(piece.piece))) return undefined;
    changed.push(...pages.filter(isPlanned));
  }
  return [...changed, ...latest(graph, place, now).flatMap((piece) => [...learnt(piece, memory)])];
}

function pagesOf(piece: Piece, memory: PlanAids['memory']): Iterable<PlannedPage | KnownPage> {
  if (piece.isUnwanted) return piece.pages();
  return memory.recall(piece.piece) ?? learnt(piece, memory);
}

/** A part of the plan with the pages that it is made of. */
interface Part<Page> {
  piece: string;
  pages: () => Iterable<Page>;
}

function learnt<Page extends PlannedPage | KnownPage>(
  { piece, pages }: Part<Page>,
  memory: PlanAids['memory'],
): Iterable<Page> {
  return memory.learn({ piece, make: pages, keep: knownPage });
}

/** What hangs on all other pages, and is therefore planned whenever they are gone through. */
function overviews(
  graph: Graph,
  place: Place,
  now: number,
  listed: readonly ListedPage[],
): Part<PlannedPage>[] {
  const [first] = graph.content.site.data.languages;
  const pages = () => sitemapPages(listed, first as string, place);
  return [{ piece: 'sitemap', pages }, ...latest(graph, place, now)];
}

/** What hangs on the clock, or on the files of other pages, and is therefore planned in every run. */
function latest(graph: Graph, place: Place, now: number): Part<PlannedPage>[] {
  return [
    { piece: LATEST[0], pages: () => newsSitemapPages(graph, place, now) },
    { piece: LATEST[1], pages: () => exportPages(graph, place) },
  ];
}

/** The names of the pieces that `planChanges` makes whatever has changed. */
export const LATEST = ['news', 'exports'] as const;

function knownPage(page: PlannedPage | KnownPage): KnownPage {
  if (!isPlanned(page)) return page;
  const { path, view, props } = page;
  return { path, view, ...('chrome' in props && { lang: props.chrome.lang }) };
}

/** What no sitemap names. The texts of the rules are the same on every site; their list leads to them. */
const UNLISTED: readonly PlannedPage['view'][] = ['not-found', 'search', 'standard'];

/** Keeps count of the pages as they are planned, and sees to it that none is lost and none stands in another's place. */
function openLedger(graph: Graph) {
  const listed: ListedPage[] = [];
  const files = new Map<string, string>();
  const articles = new Map(
    [...graph.articles.values()].map((node) => [addresses.article(node.article.id), node]),
  );
  let planned = 0;
  return {
    listed,
    enter: (page: PlannedPage | KnownPage) => {
      const { path, view, lang } = knownPage(page);
      const file = outputFile(path).toLowerCase().normalize('NFC');
      const other = files.get(file);
      if (other !== undefined) throw new UnsoundPlan(clash(path, other));
      files.set(file, path);
      if (view === 'article') planned += 1;
      if (lang !== undefined && !UNLISTED.includes(view))
        listed.push(listedPage(path, lang, articles.get(path)));
    },
    close: () => {
      if (planned === articles.size) return;
      throw new UnsoundPlan(
        `${articles.size} articles are public, but ${planned} pages were planned for them`,
      );
    },
  };
}

/** Articles are alike by translation, lists by their path; the further pages of a list differ from language to language. */
function listedPage(path: string, lang: string, node: ArticleNode | undefined): ListedPage {
  if (!node) {
    const bare = path.startsWith(`/${lang}/`) ? path.slice(lang.length + 1) : path;
    return { path, lang, ...(/\/page\/\d+\/$/.test(path) ? {} : { group: bare }) };
  }
  const { updated, published } = node.article.outline;
  const lastmod = updated ?? published;
  const group = addresses.article((node.original ?? node).article.id);
  return { path, lang, group, ...(lastmod ? { lastmod } : {}) };
}

function clash(path: string, other: string): string {
  return `two pages claim ${path}${other === path ? '' : ` (the other is ${other})`}; rename one of their files`;
}
