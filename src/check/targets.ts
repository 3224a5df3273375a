import { agentRecords } from '../graph/agents.ts';
import type { ArticleNode, Graph } from '../graph/graph.ts';
import { ARTICLE_FORMS, FEED_FILES } from '../model/ids.ts';
import type { Article, Page } from '../parse/article.ts';

/** What stands at an address of the site. */
export interface Target {
  /** The path from the site's root, without base. */
  address: string;
  /** What stands there, in words for messages. */
  what: string;
  /** From when on it is public, in milliseconds since 1970 UTC; `Infinity` for drafts and for lists of drafts alone. */
  since: number;
  /** The file that it is made from; absent for lists and feeds. */
  file?: string;
  /** The article or page whose text stands there. */
  text?: Article | Page;
}

/**
 * All that a site has addresses for, media, cards and old addresses apart. Lists are there once a language, and only where an
 * article of that language fills them. The later pages of a list are left out: what stands on them changes daily.
 */
export function targetsOf(graph: Graph): Target[] {
  const { articles, pages } = graph.content;
  return [
    ...articles.map(articleTarget),
    ...pages.map(pageTarget),
    ...articles.flatMap(formTargets),
    ...listTargets(graph),
    ...FIXED.map(([address, what]) => ({ address, what, since: -Infinity })),
  ];
}

const FIXED = [
  ['/404.html', 'the page for what is not found'],
  ['/robots.txt', 'the note to crawlers'],
  ['/sitemap.xml', 'the sitemap'],
  ['/news-sitemap.xml', 'the sitemap of news'],
  ['/site.webmanifest', 'the manifest of the site'],
] as const;

function articleTarget(text: Article): Target {
  const { id, file } = text;
  return { address: `/articles/${id}/`, what: `article \`${id}\``, since: publicSince(text), file, text };
}

function formTargets(article: Article): Target[] {
  const { id } = article;
  const since = publicSince(article);
  return ARTICLE_FORMS.map((form) => ({
    address: `/articles/${id}.${form}`,
    what: `article \`${id}\` as .${form}`,
    since,
  }));
}

function pageTarget(text: Page): Target {
  const { slug, file, data } = text;
  const since = data.draft ? Infinity : -Infinity;
  return { address: `/${slug}/`, what: `page \`${slug}\``, since, file, text };
}

/** An article without a readable time of publication counts as public, lest its links be called broken as well. */
function publicSince({ data }: Article): number {
  if (data.draft) return Infinity;
  return data.published === undefined ? -Infinity : Date.parse(data.published);
}

/** Front pages, sections, topics, people, bodies, sources and feeds: each is public from its first article on. */
function listTargets(graph: Graph): Iterable<Target> {
  const lists = new Lists(graph);
  for (const node of graph.articles.values()) {
    const { section, topics } = node.article.data;
    lists.add('/', 'the front page', [node]);
    lists.addFeeds('/', 'the site', [node]);
    lists.addFeeds('/corrections/', 'corrections', [node]);
    if (section !== undefined) lists.addWithFeeds(`/sections/${section}/`, `section \`${section}\``, [node]);
    for (const topic of topics) lists.addWithFeeds(`/topics/${topic}/`, `topic \`${topic}\``, [node]);
  }
  for (const { id, articles } of graph.sources.values())
    lists.add(`/sources/${id}/`, `source \`${id}\``, articles);
  for (const { agent, wrote, claimed } of agentRecords(graph)) {
    const folder = agent.kind === 'person' ? 'people' : 'organisations';
    const articles = new Set([...wrote, ...claimed.map(({ article }) => article)]);
    lists.add(`/${folder}/${agent.id}/`, `${agent.kind} \`${agent.id}\``, articles);
    lists.addFeeds(`/${folder}/${agent.id}/`, `${agent.kind} \`${agent.id}\``, wrote);
  }
  return lists.targets();
}

/** Lists by address, once for each language of the articles in them. */
class Lists {
  private readonly first: string;
  private readonly since: ReadonlyMap<Article, number>;
  private readonly byAddress = new Map<string, Target>();

  constructor({ content }: Graph) {
    this.since = new Map(content.articles.map((article) => [article, publicSince(article)]));
    this.first = content.site.data.languages[0] as string;
    const always = (address: string, what: string) =>
      this.byAddress.set(address, { address, what, since: -Infinity });
    always('/', 'the front page');
    for (const file of FEED_FILES) {
      always(`/${file}`, 'the feed of the site');
      always(`/corrections/${file}`, 'the feed of corrections');
    }
  }

  addWithFeeds(path: string, what: string, articles: Iterable<ArticleNode>): void {
    this.add(path, what, articles);
    this.addFeeds(path, what, articles);
  }

  /** The feeds of a list. */
  addFeeds(path: string, what: string, articles: Iterable<ArticleNode>): void {
    for (const file of FEED_FILES) this.add(path + file, `the feed of ${what}`, articles);
  }

  add(path: string, what: string, articles: Iterable<ArticleNode>): void {
    for (const { article } of articles) {
      const { lang } = article.data;
      const address = lang === this.first ? path : `/${lang}${path}`;
      const since = this.since.get(article) as number;
      const list = this.byAddress.get(address);
      if (!list) this.byAddress.set(address, { address, what, since });
      else if (since < list.since) list.since = since;
    }
  }

  targets(): Iterable<Target> {
    return this.byAddress.values();
  }
}
