import { type Agent, agentRecords } from '../graph/agents.ts';
import type { ArticleNode, Graph } from '../graph/graph.ts';
import { FEED_FILES } from '../model/ids.ts';
import { followedIn } from '../parse/outline.ts';
import { rules } from './rules/index.ts';
import { publicSince, type Target } from './target.ts';

/** What every edition has: in the site's first language always, in others from their first article on. */
const EVERYWHERE: readonly (readonly [path: string, what: string])[] = [
  ['/', 'the front page'],
  ['/404.html', 'the page for what is not found'],
  ['/standards/', 'the list of rules'],
  ...FEED_FILES.flatMap((file) => [
    [`/${file}`, 'the feed of the site'] as const,
    [`/corrections/${file}`, 'the feed of corrections'] as const,
  ]),
  ...rules.map(({ id }) => [`/standards/${id}/`, `rule \`${id}\``] as const),
];

/** Lists and what they list, once for each language of the articles that fill them, and public from the first of these on. */
export function listTargets(graph: Graph): Iterable<Target> {
  const lists = new Lists(graph);
  for (const node of graph.articles.values()) addArticle(node, graph, lists);
  for (const { id, articles } of graph.sources.values()) {
    lists.add('/sources/', 'the list of sources', articles);
    lists.add(`/sources/${id}/`, `source \`${id}\``, articles);
  }
  for (const { agent, wrote, speaksIn } of agentRecords(graph)) {
    const articles = new Set([...wrote, ...speaksIn]);
    lists.add(`/${FOLDERS[agent.kind]}/`, LISTS[agent.kind], articles);
    const [path, what] = [`/${FOLDERS[agent.kind]}/${agent.id}/`, `${agent.kind} \`${agent.id}\``];
    lists.add(path, what, articles);
    lists.addFeeds(path, what, wrote);
  }
  return lists.targets();
}

const FOLDERS: Record<Agent['kind'], string> = { person: 'people', organisation: 'organisations' };
const LISTS: Record<Agent['kind'], string> = {
  person: 'the list of people',
  organisation: 'the list of organisations',
};

function addArticle(node: ArticleNode, { content }: Graph, lists: Lists): void {
  const { outline } = node.article;
  const { section, topics, forecasts, corrections, published } = outline;
  if (content.site.data.search) lists.add('/search/', 'the search', [node]);
  if (section !== undefined) lists.addWithFeeds(`/sections/${section}/`, `section \`${section}\``, [node]);
  for (const topic of topics) lists.addWithFeeds(`/topics/${topic}/`, `topic \`${topic}\``, [node]);
  if (forecasts) lists.add('/forecasts/', 'the list of forecasts', [node]);
  for (const ref of followedIn(outline)) {
    if (!content.claims.has(ref)) continue;
    lists.add('/claims/', 'the list of followed claims', [node]);
    lists.add(`/claims/${ref}/`, `followed claim \`${ref}\``, [node]);
  }
  if (corrections) lists.add('/corrections/', 'the list of corrections', [node]);
  if (published === undefined) return;
  const month = published.slice(0, 7);
  lists.add('/archive/', 'the archive', [node]);
  lists.add(`/archive/${month}/`, `the archive of \`${month}\``, [node]);
}

/** Lists by address. */
class Lists {
  private readonly first: string;
  private readonly since: ReadonlyMap<ArticleNode, number>;
  private readonly byAddress = new Map<string, Target>();

  constructor({ articles, content }: Graph) {
    const nodes = [...articles.values()];
    this.since = new Map(nodes.map((node) => [node, publicSince(node.article)]));
    this.first = content.site.data.languages[0] as string;
    const firsts = new Map<string, number>();
    for (const [{ article }, since] of this.since)
      firsts.set(article.outline.lang, Math.min(since, firsts.get(article.outline.lang) ?? Infinity));
    firsts.set(this.first, -Infinity);
    for (const [lang, since] of firsts)
      for (const [path, what] of EVERYWHERE) this.put(this.addressOf(path, lang), what, since);
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
    for (const node of articles) {
      const since = this.since.get(node) as number;
      this.put(this.addressOf(path, node.article.outline.lang), what, since);
    }
  }

  targets(): Iterable<Target> {
    return this.byAddress.values();
  }

  private addressOf(path: string, lang: string): string {
    return lang === this.first ? path : `/${lang}${path}`;
  }

  private put(address: string, what: string, since: number): void {
    const list = this.byAddress.get(address);
    if (!list) this.byAddress.set(address, { address, what, since });
    else if (since < list.since) list.since = since;
  }
}
