import { formatRis } from './cite/ris.ts';
import { formatData } from './data.ts';
import { formatFeed } from './feed.ts';
import type { PlannedPage, TextViews } from './plan.ts';
import { formatSitemap, formatSitemapIndex } from './sitemap.ts';

/** How each view that is not HTML is written. */
const formats: { [View in keyof TextViews]: (props: TextViews[View]) => string | Promise<string> } = {
  feed: formatFeed,
  sitemap: formatSitemap,
  'sitemap-index': formatSitemapIndex,
  robots: ({ sitemap }) => `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`,
  data: formatData,
  bibtex: async (item) => (await import('./cite/bibtex.ts')).formatBibtex(item),
  ris: formatRis,
  csl: (item) => formatData([item]),
  manifest: formatData,
};

/** Whether a view is text of our own making. */
export function isTextView(view: PlannedPage['view']): view is keyof TextViews {
  return Object.hasOwn(formats, view);
}

/** Writes a page of such a view. */
export async function formatText<View extends keyof TextViews>(
  view: View,
  props: TextViews[View],
): Promise<string> {
  return formats[view](props);
}
