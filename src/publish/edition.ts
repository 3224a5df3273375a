import { type Agent, agentFinder } from '../graph/agents.ts';
import type { ArticleNode, Graph } from '../graph/graph.ts';
import { typographic } from '../markdown/typography.ts';
import { compareText } from '../model/diagnostic.ts';
import type { ArticleForm, ArticleId, SectionId, TopicId } from '../model/ids.ts';
import type { LocalText } from '../model/values.ts';
import { addresses, hrefOf, type Place } from './addresses.ts';
import { type Holdings, holdingsOf } from './holdings.ts';
import { countRules } from './standards.ts';
import type { AgentLink, LinkView, Said, TeaserView } from './views.ts';
import { inLanguage, otherLanguage } from './words.ts';

/**
 * A site in one of its languages: the articles written in it, newest first, and how it names and addresses things. List
 * pages are planned once an edition.
 */
export interface Edition {
  lang: string;
  /** Path before the edition's list pages: empty for the site's first language, `/uk` for others. */
  prefix: string;
  place: Place;
  graph: Graph;
  /** The build's clock, in milliseconds since 1970 UTC: a forecast whose day has passed is due. */
  now: number;
  articles: readonly ArticleNode[];
  /** What it has pages of. */
  holds: Holdings;
  /** A text of the content, in the edition's language and ready to show. */
  words: (text: LocalText) => string;
  /** The same, with the language that it is in where that is not the edition's. */
  said: (text: LocalText) => Said;
  href: (path: string) => string;
  /** The path of an article in one of its forms, where the site has it in that. */
  form: (id: ArticleId, form: ArticleForm) => string | undefined;
  /** Who is meant by an author or claimant, and how pages name and address them. */
  agentOf: (text: string) => Agent;
  agent: (text: string) => AgentLink;
  section: (id: SectionId | undefined) => LinkView | undefined;
  topic: (id: TopicId) => LinkView;
  /** How many rules the site holds its articles to. */
  rulesInForce: number;
  /** Teasers, each made once: an article stands in several lists. */
  teasers: Map<ArticleNode, () => TeaserView>;
}

/** The editions of a site: one for each language that has public articles, and always one for its first language. */
export function editionsOf(graph: Graph, place: Place, now: number): Edition[] {
  const { languages } = graph.content.site.data;
  const first = languages[0] as string;
  const byLanguage = new Map<string, ArticleNode[]>([[first, []]]);
  for (const node of graph.articles.values()) {
    const { lang } = node.article.outline;
    const list = byLanguage.get(lang);
    if (list) list.push(node);
    else byLanguage.set(lang, [node]);
  }
  const order = (lang: string) => (languages.includes(lang) ? languages.indexOf(lang) : languages.length);
  const langs = [...byLanguage.keys()].sort((a, b) => order(a) - order(b) || compareText(a, b));
  const shared = {
    graph,
    place,
    now,
    agentOf: agentFinder(graph.content),
    rulesInForce: countRules(graph.content.site),
  };
  return langs.map((lang) => edition(lang, first, byLanguage.get(lang) ?? [], shared));
}

type Shared = Pick<Edition, 'graph' | 'place' | 'now' | 'agentOf' | 'rulesInForce'>;

function edition(lang: string, first: string, articles: ArticleNode[], shared: Shared): Edition {
  const { graph, place, agentOf } = shared;
  const { data: config } = graph.content.site;
  const prefix = lang === first ? '' : `/${lang}`;
  const href = (path: string) => hrefOf(path, place);
  const said = (text: LocalText): Said => {
    const other = otherLanguage(text, lang, config.languages);
    const words = typographic(inLanguage(text, lang, config.languages), other ?? lang);
    return { text: words, ...(other && { lang: other }) };
  };
  const words = (text: LocalText) => (typeof text === 'string' ? typographic(text, lang) : said(text).text);
  const links = new Map<Agent, AgentLink>();
  sortNewestFirst(articles);
  return {
    ...shared,
    lang,
    prefix,
    articles,
    holds: holdingsOf(articles, graph),
    words,
    said,
    href,
    form: (id, form) => (config.forms.includes(form) ? addresses.articleAs(id, form) : undefined),
    agent: (text) => {
      const agent = agentOf(text);
      const link = links.get(agent) ?? agentLink(agent, prefix, words, href);
      links.set(agent, link);
      return link;
    },
    section: (id) => id && { text: sectionName(id, graph, words), href: href(addresses.section(prefix, id)) },
    topic: (id) => ({
      text: words(graph.content.topics.get(id)?.data.name ?? unslug(id)),
      href: href(addresses.topic(prefix, id)),
    }),
    teasers: new Map(),
  };
}

function agentLink(agent: Agent, prefix: string, words: Edition['words'], href: Edition['href']): AgentLink {
  const path =
    agent.kind === 'person' ? addresses.person(prefix, agent.id) : addresses.organisation(prefix, agent.id);
  return { name: words(agent.data?.name ?? agent.name), href: href(path) };
}

function sectionName(id: SectionId, graph: Graph, words: Edition['words']): string {
  const section = graph.content.site.data.sections.find((candidate) => candidate.id === id);
  return words(section?.name ?? unslug(id));
}

/** A readable name for a section or topic that no registry names: `war-in-ukraine` becomes "War in ukraine". */
function unslug(id: string): string {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Times are read once: a comparison would read them again and again. */
function sortNewestFirst(articles: ArticleNode[]): void {
  const times = new Map(articles.map((node) => [node, timeOf(node)]));
  const time = (node: ArticleNode) => times.get(node) as number;
  articles.sort((a, b) => time(b) - time(a) || compareText(a.article.id, b.article.id));
}

/** When an article was published, in milliseconds since 1970 UTC; drafts, which have no time yet, come first. */
export function timeOf({ article }: ArticleNode): number {
  const { published } = article.outline;
  return published ? Date.parse(published) : Number.MAX_SAFE_INTEGER;
}
