import { generateRssFeed } from 'feedsmith';
import { absolute, addresses } from './addresses.ts';
import type { Edition } from './edition.ts';

/** A feed before it is written: an edition's newest articles. */
export interface FeedProps {
  title: string;
  description: string;
  lang: string;
  link: string;
  self: string;
  items: {
    title: string;
    link: string;
    description: string;
    published: string;
    authors: string[];
    categories: string[];
  }[];
}

const FEED_SIZE = 50;

/** The feed of an edition: its newest articles, each with its standfirst. */
export function feedProps(edition: Edition): FeedProps {
  const { data: config } = edition.graph.content.site;
  const { place, prefix, words } = edition;
  const shown = edition.articles.filter(({ article }) => article.data.published).slice(0, FEED_SIZE);
  return {
    title: words(config.name),
    description: words(config.description ?? config.name),
    lang: edition.lang,
    link: absolute(addresses.front(prefix), place),
    self: absolute(addresses.feed(prefix), place),
    items: shown.map(({ article }) => ({
      title: words(article.data.title),
      link: absolute(addresses.article(article.id), place),
      description: words(article.data.standfirst),
      published: article.data.published as string,
      authors: article.data.authors.map((author) => edition.agent(author).name),
      categories: article.data.topics.map((id) => edition.topic(id).text),
    })),
  };
}

/** Writes a feed as RSS 2.0, dated by its newest article: the same articles give the same bytes on any day. */
export function formatFeed({ title, description, lang, link, self, items }: FeedProps): string {
  const newest = items[0]?.published;
  return generateRssFeed({
    title,
    link,
    description,
    language: lang,
    ...(newest ? { lastBuildDate: new Date(newest) } : {}),
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map((item) => ({
      title: item.title,
      link: item.link,
      description: item.description,
      pubDate: new Date(item.published),
      guid: { value: item.link, isPermaLink: true },
      dc: { creators: item.authors },
      categories: item.categories.map((name) => ({ name })),
    })),
  });
}
