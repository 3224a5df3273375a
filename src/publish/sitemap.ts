import type { Graph } from '../graph/graph.ts';
import { NEWS_AGE } from '../graph/publication.ts';
import { typographic } from '../markdown/typography.ts';
import { absolute, addresses, type Place } from './addresses.ts';
import { inLanguage } from './words.ts';

export interface SitemapProps {
  urls: SitemapUrl[];
}

/** An address, with what search engines are told of it. */
export interface SitemapUrl {
  loc: string;
  lastmod?: string;
  /** The same page in other languages, this one included. */
  alternates?: { lang: string; href: string }[];
  /** For articles of the last days. */
  news?: { name: string; language: string; published: string; title: string };
}

export interface SitemapIndexProps {
  sitemaps: string[];
}

/** A page that a sitemap is to name. */
export interface ListedPage {
  path: string;
  lang: string;
  lastmod?: string;
  /** What pages have in common that are one page in several languages; a page that stands alone has none. */
  group?: string;
}

/** How many addresses a sitemap holds at most (sitemaps.org protocol), and one of news (Google). */
const LIMIT = 50_000;
const NEWS_LIMIT = 1_000;

export type SitemapPage =
  | { path: string; view: 'sitemap'; props: SitemapProps }
  | { path: string; view: 'sitemap-index'; props: SitemapIndexProps };

/** The sitemap at `/sitemap.xml`, in which the languages of a page know one another. `first` is the site's first language. */
export function sitemapPages(pages: readonly ListedPage[], first: string, place: Place): SitemapPage[] {
  const groups = Map.groupBy(pages, ({ group, path }) => group ?? path);
  const alternatesOf = new Map(
    [...groups].flatMap(([key, group]) => (group.length < 2 ? [] : [[key, alternates(group, first, place)]])),
  );
  const urls = pages.map(({ path, lastmod, group = '' }) => {
    const others = alternatesOf.get(group);
    return {
      loc: absolute(path, place),
      ...(lastmod ? { lastmod } : {}),
      ...(others ? { alternates: others } : {}),
    };
  });
  return inFiles('/sitemap', urls, LIMIT, place);
}

function alternates(
  group: readonly ListedPage[],
  first: string,
  place: Place,
): NonNullable<SitemapUrl['alternates']> {
  const links = group.map(({ lang, path }) => ({ lang, href: absolute(path, place) }));
  const main = links.find(({ lang }) => lang === first);
  return [...links, ...(main ? [{ lang: 'x-default', href: main.href }] : [])];
}

/**
 * The sitemap of news at `/news-sitemap.xml`: what was published within two days before `now`, as Google asks. It is there
 * when nothing is, too, because search engines are told of it once. The clock is the build's: a page is a function of its
 * props, and these name the articles that were news when the site was built. A build that changes nothing else still
 * prints this one anew when an article has grown old.
 */
export function newsSitemapPages({ articles, content }: Graph, place: Place, now: number): SitemapPage[] {
  const { languages, name } = content.site.data;
  const recent = [...articles.values()].flatMap(({ article }) => {
    const time = Date.parse(article.outline.published ?? '');
    return time <= now && time > now - NEWS_AGE ? [{ article, time }] : [];
  });
  const urls = recent
    .sort((a, b) => b.time - a.time)
    .map(({ article: { id, data } }) => ({
      loc: absolute(addresses.article(id), place),
      news: {
        name: typographic(inLanguage(name, data.lang, languages), data.lang),
        language: newsLanguage(data.lang),
        published: data.published as string,
        title: typographic(data.title, data.lang),
      },
    }));
  return inFiles('/news-sitemap', urls, NEWS_LIMIT, place);
}

/** Google wants the bare language, but for Chinese. */
function newsLanguage(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

/** One file, or an index of several where there are more addresses than one may hold. */
function inFiles(stem: string, urls: SitemapUrl[], limit: number, place: Place): SitemapPage[] {
  if (urls.length <= limit) return [{ path: `${stem}.xml`, view: 'sitemap', props: { urls } }];
  const parts = Array.from({ length: Math.ceil(urls.length / limit) }, (_, index) => ({
    path: `${stem}-${index + 1}.xml`,
    view: 'sitemap' as const,
    props: { urls: urls.slice(index * limit, (index + 1) * limit) },
  }));
  const sitemaps = parts.map(({ path }) => absolute(path, place));
  return [{ path: `${stem}.xml`, view: 'sitemap-index', props: { sitemaps } }, ...parts];
}

export function formatSitemap({ urls }: SitemapProps): string {
  const entries = urls.map(({ loc, lastmod, alternates = [], news }) => {
    const parts = [
      `<loc>${xml(loc)}</loc>`,
      ...(lastmod ? [`<lastmod>${xml(lastmod)}</lastmod>`] : []),
      ...alternates.map(
        ({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${xml(lang)}" href="${xml(href)}"/>`,
      ),
      ...(news ? [formatNews(news)] : []),
    ];
    return `<url>${parts.join('')}</url>`;
  });
  return `${HEAD}<urlset ${NAMESPACES}>\n${entries.join('\n')}\n</urlset>\n`;
}

function formatNews({ name, language, published, title }: NonNullable<SitemapUrl['news']>): string {
  const publication = `<news:publication><news:name>${xml(name)}</news:name><news:language>${xml(language)}</news:language></news:publication>`;
  return `<news:news>${publication}<news:publication_date>${xml(published)}</news:publication_date><news:title>${xml(title)}</news:title></news:news>`;
}

export function formatSitemapIndex({ sitemaps }: SitemapIndexProps): string {
  const entries = sitemaps.map((loc) => `<sitemap><loc>${xml(loc)}</loc></sitemap>`);
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('\n')}\n</sitemapindex>\n`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const NAMESPACES = `${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`;

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
