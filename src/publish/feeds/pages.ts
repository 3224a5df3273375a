import type { ArticleNode } from '../../graph/graph.ts';
import { messages } from '../../i18n/messages.ts';
import type { LocalText } from '../../model/values.ts';
import type { HtmlHash } from '../../parse/article.ts';
import { addresses } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { type CorrectionNode, correctionsIn } from '../holdings.ts';
import {
  articleFeed,
  correctionsFeed,
  type FeedProps,
  type FeedSubject,
  feedPaths,
  type PlannedFeed,
} from './feed.ts';

/**
 * How many items a feed holds: what a reader who looks once in a while has missed. Full texts are heavy, and the feeds of
 * topics and authors are many.
 */
const SIZES = { site: 20, section: 10, topic: 5, author: 5, corrections: 50 };

export interface FeedPage {
  path: string;
  view: 'rss' | 'atom' | 'json-feed';
  props: FeedProps;
  texts: readonly HtmlHash[];
}

/** A feed in each format, by the path of its list. */
export interface Feed {
  path: string;
  pages: () => Iterable<FeedPage>;
}

/** Every feed of an edition: of the whole site, of its sections, topics and authors, and of corrections. */
export function* feedsOf(edition: Edition): Generator<Feed> {
  for (const { path, subject, nodes, size } of subjects(edition))
    yield {
      path,
      pages: () => inEachFormat(subject(), (of) => articleFeed(of, nodes.slice(0, size), edition)),
    };
  const path = addresses.corrections(edition.prefix);
  const subject = () => subjectOf(messages(edition.lang).corrections, undefined, path, edition);
  yield {
    path,
    pages: () => inEachFormat(subject(), (of) => correctionsFeed(of, newestCorrections(edition), edition)),
  };
}

function* inEachFormat(
  subject: FeedSubject,
  feedOf: (subject: FeedSubject) => PlannedFeed,
): Generator<FeedPage> {
  const { rss, atom, json } = feedPaths(subject.path);
  const feed = feedOf(subject);
  yield { path: rss, view: 'rss', ...feed };
  yield { path: atom, view: 'atom', ...feed };
  yield { path: json, view: 'json-feed', ...feed };
}

/** What there is a feed of, with its articles, newest first. */
interface Subject {
  path: string;
  subject: () => FeedSubject;
  nodes: readonly ArticleNode[];
  size: number;
}

function* subjects(edition: Edition): Generator<Subject> {
  const { articles, graph, prefix, words } = edition;
  const { description, name } = graph.content.site.data;
  const path = addresses.front(prefix);
  const subject = () => ({ title: words(name), description: words(description ?? name), path });
  yield { path, subject, nodes: articles, size: SIZES.site };
  yield* sections(edition);
  yield* topics(edition);
  yield* authors(edition);
}

function* sections(edition: Edition): Generator<Subject> {
  const { graph, holds, prefix } = edition;
  for (const [id, nodes] of holds.sections) {
    const known = graph.content.site.data.sections.find((section) => section.id === id);
    const path = addresses.section(prefix, id);
    const subject = () => subjectOf(edition.section(id)?.text ?? id, known?.description, path, edition);
    yield { path, subject, nodes, size: SIZES.section };
  }
}

function* topics(edition: Edition): Generator<Subject> {
  const { graph, holds, prefix } = edition;
  for (const [id, nodes] of holds.topics) {
    const path = addresses.topic(prefix, id);
    const text = () => graph.content.topics.get(id)?.data.description;
    const subject = () => subjectOf(edition.topic(id).text, text(), path, edition);
    yield { path, subject, nodes, size: SIZES.topic };
  }
}

function* authors(edition: Edition): Generator<Subject> {
  const { holds, prefix, words } = edition;
  for (const { agent, wrote } of holds.agents.values()) {
    if (wrote.length === 0) continue;
    const { data, id, kind, name } = agent;
    const path = (kind === 'person' ? addresses.person : addresses.organisation)(prefix, id);
    const subject = () => subjectOf(words(data?.name ?? name), data?.role, path, edition);
    yield { path, subject, nodes: wrote, size: SIZES.author };
  }
}

/** A part of the site goes by its own name and the site's. */
function subjectOf(
  name: string,
  description: LocalText | undefined,
  path: string,
  { graph, words }: Edition,
): FeedSubject {
  const title = `${name} – ${words(graph.content.site.data.name)}`;
  return { title, description: description ? words(description) : title, path };
}

function newestCorrections({ holds }: Edition): CorrectionNode[] {
  const published = correctionsIn(holds).filter(({ article }) => article.article.outline.published);
  return published.slice(0, SIZES.corrections);
}
