import { absolute, addresses } from './addresses.ts';
import type { Edition } from './edition.ts';
import { feedPaths } from './feeds/feed.ts';
import { graphMaker, type PageData } from './json-ld/page.ts';
import { present } from './present.ts';
import { hasSearch } from './search.ts';
import type { Chrome, FeedLink, LinkView, ListName, ShareView } from './views.ts';
import { directionOf, shareLocale } from './words.ts';

/** What a page says of itself to the frame around it. */
export interface PageFrame {
  /** Path from the site's root, without base. */
  path: string;
  title?: string;
  description?: string;
  /** The path of the list that the page shows, where there is a feed of it. */
  feedOf?: string;
  /** What the page says to machines. */
  data?: PageData;
  /** What a card of the page says, where it is more than any page's. */
  share?: Partial<ShareView>;
  /** The same text in other languages, this one included. */
  alternates?: Alternate[];
  /** For pages that each edition may have: the path of the same page in an edition, where it has one. */
  inEdition?: (other: Edition) => string | undefined;
}

/** A page in another language, by its path. */
interface Alternate {
  lang: string;
  path: string;
}

/** Makes the frame of an edition's pages; what all of them share is worked out once. */
export function frameMaker(edition: Edition, editions: readonly Edition[]): (frame: PageFrame) => Chrome {
  const { lang, prefix, place, words, href, graph } = edition;
  const { data: config } = graph.content.site;
  const shared = {
    lang,
    dir: directionOf(lang),
    siteName: words(config.name),
    ...(config.description ? { siteDescription: words(config.description) } : {}),
    home: href(addresses.front(prefix)),
    feed: href(addresses.feed(prefix)),
    ...(hasSearch(edition) ? { search: href(addresses.search(prefix)) } : {}),
    pages: pageLinks(edition),
    lists: listLinks(edition),
    base: place.base,
  };
  const sections = sectionsOf(edition);
  const graphOf = graphMaker(edition);
  const home = { text: shared.siteName, href: shared.home };
  const locale = shareLocale(lang);
  return ({
    path,
    title,
    description,
    feedOf,
    data,
    share,
    inEdition,
    alternates = alternatesIn(editions, inEdition),
  }) => ({
    ...shared,
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    canonical: absolute(path, place),
    graph: graphOf({ path, home, ...present({ title, description }) }, data),
    feeds: feedLinks(feedOf, title, edition),
    share: { type: 'website', locale, ...share },
    alternates:
      alternates.length < 2
        ? []
        : alternates.map((other) => ({ lang: other.lang, href: absolute(other.path, place) })),
    nav: sections.map((link) => ({ ...link, current: href(path) === link.href })),
    languages:
      editions.length < 2
        ? []
        : editions.map((other) => {
            const alternate = alternates.find((candidate) => candidate.lang === other.lang);
            return {
              lang: other.lang,
              href: href(alternate?.path ?? addresses.front(other.prefix)),
              current: other === edition,
            };
          }),
  });
}

function alternatesIn(editions: readonly Edition[], inEdition: PageFrame['inEdition']): Alternate[] {
  if (!inEdition) return [];
  return editions.flatMap((other) => {
    const path = inEdition(other);
    return path === undefined ? [] : [{ lang: other.lang, path }];
  });
}

/** The feed of the site, on every page; the page's own in every format. */
function feedLinks(feedOf: string | undefined, title: string | undefined, edition: Edition): FeedLink[] {
  const { graph, href, prefix, words } = edition;
  const site = words(graph.content.site.data.name);
  const front = addresses.front(prefix);
  const all = { type: 'application/rss+xml', title: site, href: href(feedPaths(front).rss) };
  if (feedOf === undefined) return [all];
  const { rss, atom, json } = feedPaths(feedOf);
  const name = feedOf === front || title === undefined ? site : `${title} – ${site}`;
  return [
    ...(feedOf === front ? [] : [all]),
    { type: 'application/rss+xml', title: name, href: href(rss) },
    { type: 'application/atom+xml', title: name, href: href(atom) },
    { type: 'application/feed+json', title: name, href: href(json) },
  ];
}

/** The lists that an edition has, for the foot of every page. */
function listLinks({ prefix, holds, href }: Edition): Chrome['lists'] {
  const lists: [name: ListName, path: string][] = [
    ['archive', addresses.archive(prefix)],
    ['followedClaims', addresses.followedClaims(prefix)],
    ['forecasts', addresses.forecasts(prefix)],
    ['sources', addresses.sources(prefix)],
    ['people', addresses.people(prefix)],
    ['organisations', addresses.organisations(prefix)],
    ['corrections', addresses.corrections(prefix)],
    ['standards', addresses.standards(prefix)],
  ];
  return lists.flatMap(([name, path]) => (holds.lists.has(name) ? [{ name, href: href(path) }] : []));
}

/** The sections that have articles, in the site's order, then those that `site.yml` does not list. */
export function sectionsOf({ graph, holds, section }: Edition): LinkView[] {
  const used = holds.sections;
  const listed = graph.content.site.data.sections.map(({ id }) => id).filter((id) => used.has(id));
  const others = [...used.keys()].filter((id) => !listed.includes(id));
  return [...listed, ...others].flatMap((id) => section(id) ?? []);
}

/** Pages in the edition's language; where it has none of its own, those of the site's first language. */
function pageLinks({ lang, graph, href, said }: Edition): Chrome['pages'] {
  const { pages, site } = graph.content;
  const own = pages.filter(({ data }) => data.lang === lang);
  const shown = own.length > 0 ? own : pages.filter(({ data }) => data.lang === site.data.languages[0]);
  return shown.map(({ data, slug }) => ({
    ...said({ [data.lang]: data.title }),
    href: href(addresses.page(slug)),
  }));
}
