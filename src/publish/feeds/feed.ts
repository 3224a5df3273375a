import type { ArticleNode } from '../../graph/graph.ts';
import { messages } from '../../i18n/messages.ts';
import { FEED_FILES } from '../../model/ids.ts';
import type { HtmlHash } from '../../parse/article.ts';
import { absolute, addresses } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { CorrectionNode } from '../holdings.ts';
import { shownPictures } from '../pictures.ts';
import { present } from '../present.ts';
import type { PictureView } from '../views.ts';

/** A feed before it is written, the same for all formats: what stands on a list page, newest first. */
export interface FeedProps {
  title: string;
  description: string;
  lang: string;
  /** The list, and the feed itself in each format: complete addresses. */
  link: string;
  selves: { rss: string; atom: string; json: string };
  base: string;
  items: FeedItem[];
}

export interface FeedItem {
  title: string;
  link: string;
  summary: string;
  published: string;
  updated?: string;
  authors: { name: string; url?: string }[];
  tags: string[];
  /** The summary box, which comes before the text. */
  points?: { title: string; texts: string[] };
  /** Pictures of the text, by their file. */
  pictures?: Record<string, PictureView>;
}

/** A feed with the hashes of its items' texts, in their order: the press adds the texts when it prints. */
export interface PlannedFeed {
  props: FeedProps;
  texts: HtmlHash[];
}

/** What a feed is about. */
export interface FeedSubject {
  title: string;
  description: string;
  /** The path of its list page, below which the feed stands. */
  path: string;
}

/** A feed of articles with their full texts. Drafts have no time and stay out. */
export function articleFeed(
  { title, description, path }: FeedSubject,
  nodes: readonly ArticleNode[],
  edition: Edition,
): PlannedFeed {
  const shown = nodes.filter(({ article }) => article.outline.published);
  return {
    props: {
      ...feedHead({ title, description, path }, edition),
      items: shown.map((node) => articleItem(node, edition)),
    },
    texts: shown.map(({ article }) => article.body.html),
  };
}

/** A feed of corrections: what was wrong in which article. */
export function correctionsFeed(
  subject: FeedSubject,
  corrections: readonly CorrectionNode[],
  edition: Edition,
): PlannedFeed {
  const items = corrections.flatMap((correction) => correctionItem(correction, edition));
  return { props: { ...feedHead(subject, edition), items }, texts: [] };
}

function feedHead(
  { title, description, path }: FeedSubject,
  { lang, place }: Edition,
): Omit<FeedProps, 'items'> {
  const { rss, atom, json } = feedPaths(path);
  return {
    title,
    description,
    lang,
    link: absolute(path, place),
    selves: { rss: absolute(rss, place), atom: absolute(atom, place), json: absolute(json, place) },
    base: place.base,
  };
}

/** Where the feeds of a list stand. */
export function feedPaths(path: string): FeedProps['selves'] {
  const [rss, atom, json] = FEED_FILES;
  return { rss: path + rss, atom: path + atom, json: path + json };
}

function articleItem({ article, keyPoints }: ArticleNode, edition: Edition): FeedItem {
  const { body, data, id } = article;
  const { place, words } = edition;
  const points = keyPoints.map(({ text }) => words(text));
  return {
    title: words(data.title),
    link: absolute(addresses.article(id), place),
    summary: words(data.standfirst),
    published: data.published as string,
    ...present({ updated: data.updated }),
    authors: authorsOf(data.authors, edition),
    tags: data.topics.map((topic) => edition.topic(topic).text),
    ...(points.length > 0 ? { points: { title: messages(edition.lang).keyPoints, texts: points } } : {}),
    ...shownPictures(body, edition),
  };
}

function correctionItem({ article: { article }, index }: CorrectionNode, edition: Edition): FeedItem[] {
  const { data, id } = article;
  const { place, words } = edition;
  const { colon, severity } = messages(edition.lang);
  const correction = data.corrections[index];
  if (!correction) return [];
  return [
    {
      title: `${severity[correction.severity]}${colon} ${words(data.title)}`,
      link: `${absolute(addresses.article(id), place)}#correction-${index + 1}`,
      summary: words(correction.text),
      published: correction.on,
      authors: authorsOf(data.authors, edition),
      tags: [],
    },
  ];
}

function authorsOf(authors: readonly string[], { agent, place }: Edition): FeedItem['authors'] {
  return authors.map((author) => {
    const { name, href } = agent(author);
    return { name, ...(href ? { url: place.origin + href } : {}) };
  });
}
