import { absolute, type Place } from './addresses.ts';

export interface SitemapProps {
  urls: { loc: string; lastmod?: string }[];
}

export interface SitemapIndexProps {
  sitemaps: string[];
}

/** A sitemap holds at most this many addresses (sitemaps.org protocol). */
const LIMIT = 50_000;

export type SitemapPage =
  | { path: string; view: 'sitemap'; props: SitemapProps }
  | { path: string; view: 'sitemap-index'; props: SitemapIndexProps };

/** The sitemap at `/sitemap.xml`: one file, or an index of several where there are more addresses than one may hold. */
export function sitemapPages(
  urls: readonly { path: string; lastmod?: string }[],
  place: Place,
): SitemapPage[] {
  const entries = urls.map(({ path, ...rest }) => ({ loc: absolute(path, place), ...rest }));
  if (entries.length <= LIMIT) return [{ path: '/sitemap.xml', view: 'sitemap', props: { urls: entries } }];
  const parts = Array.from({ length: Math.ceil(entries.length / LIMIT) }, (_, index) => ({
    path: `/sitemap-${index + 1}.xml`,
    view: 'sitemap' as const,
    props: { urls: entries.slice(index * LIMIT, (index + 1) * LIMIT) },
  }));
  const sitemaps = parts.map(({ path }) => absolute(path, place));
  return [{ path: '/sitemap.xml', view: 'sitemap-index', props: { sitemaps } }, ...parts];
}

export function formatSitemap({ urls }: SitemapProps): string {
  const entries = urls.map(
    ({ loc, lastmod }) =>
      `<url><loc>${xml(loc)}</loc>${lastmod ? `<lastmod>${xml(lastmod)}</lastmod>` : ''}</url>`,
  );
  return `${HEAD}<urlset ${NAMESPACE}>\n${entries.join('\n')}\n</urlset>\n`;
}

export function formatSitemapIndex({ sitemaps }: SitemapIndexProps): string {
  const entries = sitemaps.map((loc) => `<sitemap><loc>${xml(loc)}</loc></sitemap>`);
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('\n')}\n</sitemapindex>\n`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
