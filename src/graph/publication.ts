import type { Outline } from '../parse/outline.ts';
import type { Content } from './content.ts';
import { buildGraph, type Graph } from './graph.ts';

/** Publication: which articles are public at a given time. */
export interface PublicationOptions {
  /** The build's clock, in milliseconds since 1970 UTC. */
  now: number;
  /** Treat drafts and scheduled articles as public, for looking at them. */
  drafts: boolean;
}

/** An article is public when it is no draft and its time of publication is not after the clock. */
export function isPublic(outline: Outline, { now, drafts }: PublicationOptions): boolean {
  if (drafts) return true;
  const { draft, published } = outline;
  return !draft && published !== undefined && Date.parse(published) <= now;
}

/** The content that may be published: nothing that is planned from it can name what is not public. */
export function publicContent(content: Content, options: PublicationOptions): Content {
  return {
    ...content,
    articles: content.articles.filter(({ outline }) => isPublic(outline, options)),
    pages: content.pages.filter(({ data }) => options.drafts || !data.draft),
  };
}

/** The graph of what is public. */
export function publicGraph(graph: Graph, options: PublicationOptions): Graph {
  const content = publicContent(graph.content, options);
  const same =
    content.articles.length === graph.content.articles.length &&
    content.pages.length === graph.content.pages.length;
  return same ? graph : buildGraph(content);
}

/** For how long an article is news to search engines that ask for a sitemap of them: two days, in milliseconds. */
export const NEWS_AGE = 2 * 24 * 60 * 60 * 1000;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Until when content that nobody changes says the same: the next time at which something is published or no longer news,
 * and at the latest the end of the day (UTC), since all else that is dated is dated by days. In milliseconds since 1970 UTC.
 */
export function sameUntil({ articles }: Content, now: number): number {
  let until = (Math.floor(now / DAY) + 1) * DAY;
  for (const { outline } of articles) {
    const published = Date.parse(outline.published ?? '');
    for (const time of [published, published + NEWS_AGE]) if (time > now && time < until) until = time;
  }
  return until;
}
