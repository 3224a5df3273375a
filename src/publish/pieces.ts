import type { ArticleNode, Graph } from '../graph/graph.ts';
import { once } from '../graph/once.ts';
import { messages } from '../i18n/messages.ts';
import { absolute, addresses, type Place } from './addresses.ts';
import { agentIndexPages, agentPages, agentPath } from './agent-pages.ts';
import { archivePages, monthPages } from './archive.ts';
import { articleProps } from './article.ts';
import { cardPages, cardPlaces } from './cards.ts';
import { frameMaker } from './chrome.ts';
import { correctionPages } from './corrections.ts';
import { type Edition, editionsOf } from './edition.ts';
import { feedsOf } from './feeds/pages.ts';
import { followedClaimIndexPages, followedClaimPages } from './followed-claims.ts';
import { forecastPages } from './forecasts.ts';
import { formPages, formPlaces } from './forms/pages.ts';
import { articleNodes } from './json-ld/article.ts';
import { frontPages, sectionPages, topicPages, topicsOf } from './lists.ts';
import { llmsProps } from './llms.ts';
import { manifestProps } from './manifest.ts';
import { type Listed, onOnePage } from './pagination.ts';
import { picturePages, shownPictures } from './pictures.ts';
import type { KnownPage, PlannedPage } from './plan.ts';
import { redirectsOf, redirectsPage } from './redirects.ts';
import { relatedFinder } from './related.ts';
import { hasSearch, searchPartPaths } from './search.ts';
import { articleShare, trailOf } from './share.ts';
import { sourceIndexPages, sourcePages } from './source-pages.ts';
import { standardPages, standardsPages } from './standards.ts';
import type { Views } from './views.ts';

type Frame = ReturnType<typeof frameMaker>;
type RelatedFinder = ReturnType<typeof relatedFinder>;

/** A part of the plan that is made at one go. */
export interface Piece {
  /** A name that no other piece has, in this plan and in those before it. */
  piece: string;
  /** Whether a page of it may stand at a path, which is sooner told than its pages are planned. */
  mayHold: (path: string) => boolean;
  pages: () => Iterable<PlannedPage | KnownPage>;
  /** Whether none of its pages is wanted: it says where they stand, which is no work worth remembering. */
  isUnwanted?: boolean;
}

/** Whether a page is to be printed, by its path. */
export type IsWanted = (path: string) => boolean;

/** All parts of the plan, but for what hangs on all other pages. Where not all pages are wanted, of others it may say less. */
export function* piecesOf(...of: Parameters<typeof trays>): Generator<Piece> {
  for (const { pieces } of trays(...of)) yield* pieces();
}

/** The pieces of some names. Pieces hang on the frame alone: on the same one they are the same, whatever texts say. */
export function piecesNamed(
  names: Pick<ReadonlySet<string>, 'has' | 'keys'>,
  ...of: Parameters<typeof trays>
): Piece[] {
  const wanted = [...names.keys()];
  return [...trays(...of)]
    .filter(({ mayHave }) => wanted.some(mayHave))
    .flatMap(({ pieces }) => [...pieces(wanted)])
    .filter(({ piece }) => names.has(piece));
}

/** Parts of the plan that are listed together: those of a tray that cannot hold a page need not be. */
export interface Tray {
  mayHold: Piece['mayHold'];
  /** Whether a piece of some name may be one of them. */
  mayHave: (piece: string) => boolean;
  /** Its pieces; where no more than some are wanted, it may leave out others. */
  pieces: (names?: readonly string[]) => Iterable<Piece>;
}

/** The plan in trays, in its order. */
export function* trays(graph: Graph, place: Place, now: number, isWanted?: IsWanted): Generator<Tray> {
  yield tray({ piece: 'pictures', mayHold: below('/media/'), pages: () => picturePages(graph) });
  const editions = editionsOf(graph, place, now);
  const relatedTo = relatedFinder(graph);
  for (const edition of editions) {
    const { lang, prefix } = edition;
    const frame = once(() => frameMaker(edition, editions));
    yield {
      mayHold: (path) => OF_ARTICLE.test(path),
      mayHave: (piece) => piece.startsWith('article '),
      pieces: () => edition.articles.map((node) => articlePiece(node, edition, frame(), relatedTo, isWanted)),
    };
    yield {
      mayHold: (path) => !OF_ARTICLE.test(path),
      mayHave: (piece) => piece.startsWith('list '),
      pieces: (names) => listPieces(edition, frame(), listMaker(edition, { names, isWanted })),
    };
    const texts = () => textPages(edition, editions, frame());
    yield tray({ piece: `texts ${lang}`, mayHold: below('/'), pages: texts });
    const search = addresses.search(prefix);
    const searched = () => searchPages(edition, editions, frame());
    yield tray({ piece: `search ${lang}`, mayHold: (path) => path === search, pages: searched });
    yield {
      mayHold: (path) => /\.(?:xml|json)$/.test(path),
      mayHave: (piece) => piece.startsWith('feed '),
      pieces: () => feedPieces(edition),
    };
  }
  yield {
    mayHold: (path) => !OF_ARTICLE.test(path),
    mayHave: (piece) => piece.startsWith('redirect '),
    pieces: () => redirectPieces(graph, place),
  };
  yield tray({ piece: 'site', mayHold: below('/'), pages: () => sitePages(editions, place) });
}

/** The address of an article in any of its forms, or of its card. */
const OF_ARTICLE = /^\/(?:articles|cards)\//;

function tray(piece: Piece): Tray {
  return { mayHold: piece.mayHold, mayHave: (name) => name === piece.piece, pieces: () => [piece] };
}

function* feedPieces(edition: Edition): Generator<Piece> {
  for (const { path, pages } of feedsOf(edition))
    yield { piece: `feed ${path}`, mayHold: below(path), pages };
}

function* redirectPieces(graph: Graph, place: Place): Generator<Piece> {
  for (const { file, paths, pages } of redirectsOf(graph, place))
    yield { piece: `redirect ${file}`, mayHold: (path) => paths.includes(path), pages };
}

function below(stem: string): Piece['mayHold'] {
  return (path) => path.startsWith(stem);
}

function articlePiece(
  node: ArticleNode,
  edition: Edition,
  frame: Frame,
  relatedTo: RelatedFinder,
  isWanted?: IsWanted,
): Piece {
  const { file, id } = node.article;
  const places = () => articlePlaces(node, edition);
  const isUnwanted = isWanted !== undefined && !places().some(({ path }) => isWanted(path));
  return {
    piece: `article ${file}`,
    mayHold: (path) => path.includes(id) && places().some((one) => one.path === path),
    pages: () => (isUnwanted ? places() : articlePages(node, edition, frame, relatedTo)),
    isUnwanted,
  };
}

function* listPieces(edition: Edition, frame: Frame, list: ListMaker): Generator<Piece> {
  const { holds, prefix } = edition;
  yield* list('front', addresses.front(prefix), () => frontPages(edition, frame));
  for (const [id, nodes] of holds.sections)
    yield* list('list', addresses.section(prefix, id), () => sectionPages(id, nodes, edition, frame));
  for (const [id, nodes] of holds.topics)
    yield* list('list', addresses.topic(prefix, id), () => topicPages(id, nodes, edition, frame));
  yield* list('archive', addresses.archive(prefix), () => archivePages(edition, frame));
  for (const month of holds.months.keys())
    yield* list('list', addresses.month(prefix, month), () => monthPages(month, edition, frame));
  yield* agentPieces(edition, frame, list);
  for (const [id, nodes] of holds.sources)
    yield* list('source', addresses.source(prefix, id), () => sourcePages(id, nodes, edition, frame));
  yield* list('sources', addresses.sources(prefix), () => sourceIndexPages(edition, frame));
  yield* claimPieces(edition, frame, list);
  yield* list('corrections', addresses.corrections(prefix), () => correctionPages(edition, frame));
  const standards = addresses.standards(prefix);
  yield* list('standards', standards, () => standardsPages(edition, frame));
  yield* list('standard', standards, () => standardPages(edition, frame));
  const missing = addresses.notFound(prefix);
  yield* list('not-found', missing, () => missingPages(missing, edition, frame));
}

function* agentPieces(edition: Edition, frame: Frame, list: ListMaker): Generator<Piece> {
  const { holds, prefix } = edition;
  for (const record of holds.agents.values())
    yield* list('agent', agentPath(record.agent, edition), () => agentPages(record, edition, frame));
  for (const kind of ['people', 'organisations'] as const)
    yield* list('agents', addresses[kind](prefix), () => agentIndexPages(kind, edition, frame));
}

function* claimPieces(edition: Edition, frame: Frame, list: ListMaker): Generator<Piece> {
  const { holds, prefix } = edition;
  for (const [id, nodes] of holds.followed) {
    const path = addresses.followedClaim(prefix, id);
    yield* list('followed-claim', path, () => followedClaimPages(id, nodes, edition, frame));
  }
  const claims = addresses.followedClaims(prefix);
  yield* list('followed-claims', claims, () => followedClaimIndexPages(edition, frame));
  yield* list('forecasts', addresses.forecasts(prefix), () => forecastPages(edition, frame));
}

/** Makes the pieces of a list that stands at a path and below it, one for each page, which goes by its own path. */
type ListMaker = <View extends keyof Views>(
  view: View,
  path: string,
  pages: () => readonly Listed<Views[View]>[],
) => Piece[];

/** Which pieces are to be made, where not all are, and which pages are to be printed. */
interface Wanted {
  names: readonly string[] | undefined;
  isWanted: IsWanted | undefined;
}

function listMaker({ lang }: Edition, { names, isWanted = () => true }: Wanted): ListMaker {
  const mayBeNamed = (path: string) => names?.some((name) => name.startsWith(`list ${path}`)) ?? true;
  return (view, below, pages) =>
    (mayBeNamed(below) ? pages() : []).map((page) => {
      const { path } = page;
      const isUnwanted = !isWanted(path);
      return {
        piece: `list ${path}`,
        mayHold: (at) => at === path,
        pages: () => [isUnwanted ? { path, view, lang } : ({ ...page, view } as PlannedPage)],
        isUnwanted,
      };
    });
}

function missingPages(path: string, edition: Edition, frame: Frame): Listed<Views['not-found']>[] {
  return onOnePage(path, () => ({ chrome: frame({ path, title: messages(edition.lang).notFound }) }));
}

function* sitePages(editions: readonly Edition[], place: Place): Generator<PlannedPage> {
  const [first] = editions as [Edition];
  yield redirectsPage(first.graph, place);
  yield { path: '/llms.txt', view: 'llms', props: llmsProps(editions, place) };
  yield { path: '/site.webmanifest', view: 'manifest', props: manifestProps(first) };
  const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'].map((path) => absolute(path, place));
  yield { path: '/robots.txt', view: 'robots', props: { sitemaps } };
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
    lang: article.outline.lang,
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
