import { formatRis } from './cite/ris.ts';
import { formatCsv } from './forms/csv.ts';
import { formatMarkdown } from './forms/markdown.ts';
import { formatNinjs } from './forms/ninjs.ts';
import { formatData } from './forms/record.ts';
import { formatLlms } from './llms.ts';
import type { PlannedPage, TextViews } from './plan.ts';
import { formatRedirect, formatRedirects } from './redirects.ts';
import { formatSitemap, formatSitemapIndex } from './sitemap.ts';

/** How each view that is not HTML is written. */
const formats: {
  [View in keyof TextViews]: (props: TextViews[View], texts: readonly string[]) => string | Promise<string>;
} = {
  rss: async (feed, texts) => (await feedFormats()).rss(feed, texts),
  atom: async (feed, texts) => (await feedFormats()).atom(feed, texts),
  'json-feed': async (feed, texts) => (await feedFormats()).json(feed, texts),
  sitemap: formatSitemap,
  'sitemap-index': formatSitemapIndex,
  robots: ({ sitemaps }) =>
    `User-agent: *\nAllow: /\n\n${sitemaps.map((address) => `Sitemap: ${address}\n`).join('')}`,
  data: formatData,
  csv: formatCsv,
  markdown: formatMarkdown,
  ninjs: formatNinjs,
  schema: async (props) => (await import('./forms/schema.ts')).formatSchema(props),
  llms: formatLlms,
  bibtex: async (item) => (await import('./cite/bibtex.ts')).formatBibtex(item),
  ris: formatRis,
  csl: (item) => formatData([item]),
  manifest: formatData,
  redirect: formatRedirect,
  redirects: formatRedirects,
};

/** Loaded by whoever prints a feed, and by nobody else. */
async function feedFormats() {
  return (await import('./feeds/format.ts')).feedFormats;
}

/** Whether a view is text of our own making. */
export function isTextView(view: PlannedPage['view']): view is keyof TextViews {
  return Object.hasOwn(formats, view);
}

/** Writes a page of such a view; `texts` are those that the plan names by hash. */
export async function formatText<View extends keyof TextViews>(
  view: View,
  props: TextViews[View],
  texts: readonly string[] = [],
): Promise<string> {
  return formats[view](props, texts);
}
