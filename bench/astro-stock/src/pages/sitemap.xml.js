import { site } from '../site.js';

/** Articles and topics: what readers may be sent to. */
export function GET({ site: address }) {
  const topics = new Set(site.articles.flatMap(({ data }) => data.topics ?? []));
  const paths = ['/', ...site.articles.map(({ href }) => href), ...[...topics].map((id) => `/topics/${id}/`)];
  const urls = paths.map((path) => `<url><loc>${new URL(path, address).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
}
