import { once } from '../graph/once.ts';
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
  rss: async (feed, texts) => (await feedFormats()).feedFormats.rss(feed, texts),
  atom: async (feed, texts) => (await feedFormats()).feedFormats.atom(feed, texts),
  'json-feed': async (feed, texts) => (await feedFormats()).feedFormats.json(feed, texts),
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
  bibtex: async (item) => (await bibtex()).formatBibtex(item),
  ris: formatRis,
  csl: (item) => formatData([item]),
  manifest: formatData,
  redirect: formatRedirect,
  redirects: formatRedirects,
};

/**
 * Loaded by whoever writes such files, and by nobody else. Asked for once: the module loader takes longer to answer than a
 * citation to write.
 */
const feedFormats = once(() => import('./feeds/format.ts'));
const bibtex = once(() => import('./cite/bibtex.ts'));

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
