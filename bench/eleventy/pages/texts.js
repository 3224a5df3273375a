import { dateToRfc822 } from '@11ty/eleventy-plugin-rss';
import { esc } from '../site/words.js';
import { Entry } from './entry.js';

const FEED_SIZE = 50;

/** Every article as data, under the field names of the content model. */
export const articleData = {
  name: 'article-data',
  collection: ({ articles }) =>
    [...articles.values()].map((article) => new Entry({ path: `/articles/${article.id}.json`, article })),
  template: ({ article }, { origin, editions }) =>
    `${JSON.stringify(dataOf(article, editions.get(article.lang), origin), undefined, 2)}\n`,
};

/** The feed of every edition: its newest articles, each with its standfirst. */
export const feeds = {
  name: 'feeds',
  collection: ({ editions }) =>
    [...editions.values()].map((edition) => new Entry({ path: edition.feed, edition })),
  template: ({ path, edition }, { origin }) => {
    const shown = edition.articles.slice(0, FEED_SIZE);
    return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${esc(edition.name)}</title>
<link>${origin}${edition.home}</link>
<description>${esc(edition.description)}</description>
<language>${edition.lang}</language>
${shown[0] ? `<lastBuildDate>${dateToRfc822(new Date(shown[0].time))}</lastBuildDate>` : ''}
<atom:link href="${origin}${path}" rel="self" type="application/rss+xml"/>
${shown.map((article) => feedItem(article, edition, origin)).join('\n')}
</channel>
</rss>
`;
  },
};

/** Every page that readers may be sent to. */
export const sitemap = {
  name: 'sitemap',
  data: { layout: false, permalink: '/sitemap.xml', eleventyExcludeFromCollections: true },
  render: ({ collections: { site, fronts, lists, agents, sources } }) => {
    const articles = [...site.articles.values()].map(({ href, data }) => [
      href,
      data.updated ?? data.published,
    ]);
    const others = [[...site.prose.values()], fronts, lists, agents, sources]
      .flat()
      .map(({ path }) => [path]);
    const urls = [...articles, ...others].map(
      ([path, changed]) =>
        `<url><loc>${esc(site.origin + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  },
};

export const robots = {
  name: 'robots',
  data: { layout: false, permalink: '/robots.txt', eleventyExcludeFromCollections: true },
  render: ({ collections: { site } }) => `User-agent: *\nAllow: /\n\nSitemap: ${site.origin}/sitemap.xml\n`,
};

function feedItem({ data, href, time }, edition, origin) {
  const link = esc(origin + href);
  const creators = data.authors.map(
    (author) => `<dc:creator>${esc(edition.agent(author).name)}</dc:creator>`,
  );
  const categories = (data.topics ?? []).map((id) => `<category>${esc(edition.topic(id).text)}</category>`);
  return `<item><title>${esc(edition.words(data.title))}</title><link>${link}</link><description>${esc(edition.words(data.standfirst))}</description><pubDate>${dateToRfc822(new Date(time))}</pubDate><guid isPermaLink="true">${link}</guid>${creators.join('')}${categories.join('')}</item>`;
}

function dataOf(article, edition, origin) {
  const { data, keyPoints, claims, sources, figures, text } = article;
  const {
    title,
    standfirst,
    published,
    updated,
    lang,
    translationOf,
    type,
    section,
    topics,
    dateline,
    corrections,
  } = data;
  return {
    id: article.id,
    url: origin + article.href,
    ...{
      title,
      standfirst,
      published,
      updated,
      lang,
      translationOf,
      type,
      section,
      topics,
      dateline,
      corrections,
    },
    authors: data.authors.map((author) => edition.agent(author).name),
    words: text.split(/\s+/).length,
    figures,
    keyPoints: keyPoints.map((point) => ({
      ...point,
      claims: point.claims.map(({ id }) => id),
      contested: undefined,
    })),
    claims: claims.map(({ article: _, keyPoints: __, evidence, ...claim }) => ({
      ...claim,
      evidence: evidence.map((entry) => ({ ...entry, source: entry.source.id })),
    })),
    sources: sources.map(({ citedBy: _, isRegistered: __, number: ___, id, ...source }) => ({
      id,
      ...source,
    })),
  };
}
