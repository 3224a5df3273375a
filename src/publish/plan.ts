import type { ArticleNode, Graph } from '../graph/graph.ts';
import { type Memory, noMemory } from '../graph/memory.ts';
import { messages } from '../i18n/messages.ts';
import type { HtmlHash, TextHash } from '../parse/article.ts';
import { absolute, addresses, outputFile, type Place } from './addresses.ts';
import { agentIndexPages, agentPages } from './agent-pages.ts';
import { archivePages, monthPages } from './archive.ts';
import { articleProps, shownPictures } from './article.ts';
import { type CardProps, cardPages, cardPlaces } from './cards.ts';
import { frameMaker } from './chrome.ts';
import type { CslItem } from './cite/item.ts';
import { correctionPages } from './corrections.ts';
import { type Edition, editionsOf } from './edition.ts';
import type { FeedProps } from './feeds/feed.ts';
import { feedPages } from './feeds/pages.ts';
import { followedClaimIndexPages, followedClaimPages } from './followed-claims.ts';
import { forecastPages } from './forecasts.ts';
import type { CsvProps } from './forms/csv.ts';
import type { NinjsProps } from './forms/ninjs.ts';
import { exportPages, formPages, formPlaces } from './forms/pages.ts';
import type { ArticleRecord } from './forms/record.ts';
import type { JoinedProps } from './joined.ts';
import { articleNodes } from './json-ld/article.ts';
import { frontPages, sectionPages, topicPages, topicsOf } from './lists.ts';
import { type LlmsProps, llmsProps } from './llms.ts';
import { type ManifestProps, manifestProps } from './manifest.ts';
import { type PictureProps, picturePages } from './pictures.ts';
import { type RedirectProps, type RedirectsProps, redirectPages } from './redirects.ts';
import { relatedFinder } from './related.ts';
import { hasSearch, searchPartPaths } from './search.ts';
import { articleShare, trailOf } from './share.ts';
import {
  type ListedPage,
  newsSitemapPages,
  type SitemapIndexProps,
  type SitemapProps,
  sitemapPages,
} from './sitemap.ts';
import { sourceIndexPages, sourcePages } from './source-pages.ts';
import { standardPages, standardsPages } from './standards.ts';
import type { Views } from './views.ts';

type Frame = ReturnType<typeof frameMaker>;
type RelatedFinder = ReturnType<typeof relatedFinder>;

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
  /** Whether a page is to be printed by its path; where absent, all are. Of others the plan may say less. */
  isWanted?: (path: string) => boolean;
}

/** The same, but for pages that an earlier plan knows already, and some that are not wanted: of those it says where they stand. */
export function* planWith(
  graph: Graph,
  place: Place,
  now: number,
  { memory, isWanted = () => true }: PlanAids,
): Generator<PlannedPage | KnownPage> {
  const ledger = openLedger(graph);
  for (const { piece, pages } of pieces(graph, place, now, isWanted)) {
    const known = memory.recall(piece);
    for (const page of known ?? memory.learn({ piece, make: pages, keep: knownPage })) {
      ledger.enter(page);
      yield page;
    }
  }
  for (const page of overviewPages(graph, place, now, ledger.listed)) {
    ledger.enter(page);
    yield page;
  }
  ledger.close();
}

/** What hangs on all other pages, and is therefore planned in every run. */
function* overviewPages(
  graph: Graph,
  place: Place,
  now: number,
  listed: readonly ListedPage[],
): Generator<PlannedPage> {
  const [first] = graph.content.site.data.languages;
  yield* sitemapPages(listed, first as string, place);
  yield* newsSitemapPages(graph, place, now);
  yield* exportPages(graph, place);
}

function knownPage(page: PlannedPage | KnownPage): KnownPage {
  if (!isPlanned(page)) return page;
  const { path, view, props } = page;
  return { path, view, ...('chrome' in props && { lang: props.chrome.lang }) };
}

/** A part of the plan that is made at one go. Its name tells it from all others, in this plan and in those before it. */
interface Piece {
  piece: string;
  pages: () => Iterable<PlannedPage | KnownPage>;
}

function* pieces(
  graph: Graph,
  place: Place,
  now: number,
  isWanted: (path: string) => boolean,
): Generator<Piece> {
  yield { piece: 'pictures', pages: () => picturePages(graph) };
  const editions = editionsOf(graph, place, now);
  const relatedTo = relatedFinder(graph);
  for (const edition of editions) {
    const frame = frameMaker(edition, editions);
    for (const node of edition.articles)
      yield {
        piece: `article ${node.article.file}`,
        pages: () => {
          const places = articlePlaces(node, edition);
          return places.some(({ path }) => isWanted(path))
            ? articlePages(node, edition, frame, relatedTo)
            : places;
        },
      };
    yield { piece: `lists ${edition.lang}`, pages: () => listPages(edition, frame) };
    yield { piece: `texts ${edition.lang}`, pages: () => textPages(edition, editions, frame) };
    yield { piece: `search ${edition.lang}`, pages: () => searchPages(edition, editions, frame) };
    yield { piece: `feeds ${edition.lang}`, pages: () => feedPages(edition) };
  }
  yield { piece: 'site', pages: () => sitePages(editions, place) };
}

function* sitePages(editions: readonly Edition[], place: Place): Generator<PlannedPage> {
  const [first] = editions as [Edition];
  yield* redirectPages(first.graph, place);
  yield { path: '/llms.txt', view: 'llms', props: llmsProps(editions, place) };
  yield { path: '/site.webmanifest', view: 'manifest', props: manifestProps(first) };
  const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'].map((path) => absolute(path, place));
  yield { path: '/robots.txt', view: 'robots', props: { sitemaps } };
}

function* listPages(edition: Edition, frame: Frame): Generator<PlannedPage> {
  for (const page of frontPages(edition, frame)) yield { ...page, view: 'front' };
  for (const page of sectionPages(edition, frame)) yield { ...page, view: 'list' };
  for (const page of topicPages(edition, frame)) yield { ...page, view: 'list' };
  for (const page of archivePages(edition, frame)) yield { ...page, view: 'archive' };
  for (const page of monthPages(edition, frame)) yield { ...page, view: 'list' };
  for (const page of agentPages(edition, frame)) yield { ...page, view: 'agent' };
  for (const page of agentIndexPages(edition, frame)) yield { ...page, view: 'agents' };
  for (const page of sourcePages(edition, frame)) yield { ...page, view: 'source' };
  for (const page of sourceIndexPages(edition, frame)) yield { ...page, view: 'sources' };
  for (const page of followedClaimPages(edition, frame)) yield { ...page, view: 'followed-claim' };
  for (const page of followedClaimIndexPages(edition, frame)) yield { ...page, view: 'followed-claims' };
  for (const page of forecastPages(edition, frame)) yield { ...page, view: 'forecasts' };
  for (const page of correctionPages(edition, frame)) yield { ...page, view: 'corrections' };
  for (const page of standardsPages(edition, frame)) yield { ...page, view: 'standards' };
  for (const page of standardPages(edition, frame)) yield { ...page, view: 'standard' };
  const missing = addresses.notFound(edition.prefix);
  yield {
    path: missing,
    view: 'not-found',
    props: { chrome: frame({ path: missing, title: messages(edition.lang).notFound }) },
  };
}

/** Where the pages of an article stand, which is sooner told than what is on them. */
function articlePlaces(node: ArticleNode, edition: Edition): KnownPage[] {
  const { id } = node.article;
  return [
    { path: addresses.article(id), view: 'article', lang: edition.lang },
    ...formPlaces(node, edition),
    ...cardPlaces(node, edition),
  ];
}

function articlePages(
  node: ArticleNode,
  edition: Edition,
  frame: Frame,
  relatedTo: RelatedFinder,
): PlannedPage[] {
  const { id, data, body } = node.article;
  const path = addresses.article(id);
  const group = node.original ? [node.original, ...node.original.translations] : [node, ...node.translations];
  const alternates = group.map(({ article }) => ({
    lang: article.data.lang,
    path: addresses.article(article.id),
  }));
  const chrome = frame({
    path,
    title: edition.words(data.title),
    description: edition.words(data.standfirst),
    alternates,
    data: { type: 'none', nodes: articleNodes(node, edition), trail: trailOf(node, edition) },
    share: articleShare(node, edition),
  });
  return [
    { path, view: 'article', props: articleProps(node, edition, chrome, relatedTo(node)), html: body.html },
    ...formPages(node, edition),
    ...cardPages(node, edition),
  ];
}

/** Where an edition can be searched; its switch of languages leads to the search of other editions. */
function searchPages(edition: Edition, editions: readonly Edition[], frame: Frame): PlannedPage[] {
  if (!hasSearch(edition)) return [];
  const path = addresses.search(edition.prefix);
  const alternates = editions
    .filter(hasSearch)
    .map(({ lang, prefix }) => ({ lang, path: addresses.search(prefix) }));
  const chrome = frame({ path, title: messages(edition.lang).search.title, alternates });
  const parts = searchPartPaths(edition).map(edition.href);
  return [{ path, view: 'search', props: { chrome, parts, topics: topicsOf(edition) } }];
}

/** Pages such as About, in the edition of their language; those in a language without an edition join the first. */
function textPages(edition: Edition, editions: readonly Edition[], frame: Frame): PlannedPage[] {
  const { pages } = edition.graph.content;
  const homeOf = (lang: string) => editions.find((candidate) => candidate.lang === lang) ?? editions[0];
  const own = pages.filter(({ data }) => homeOf(data.lang) === edition);
  return own.map(({ slug, data, body }) => {
    const path = addresses.page(slug);
    const title = edition.words(data.title);
    const chrome = frame({
      path,
      title,
      ...(data.description ? { description: edition.words(data.description) } : {}),
    });
    const props = { chrome, title, ...shownPictures(body, edition), body: '' };
    return { path, view: 'page', props, html: body.html };
  });
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
