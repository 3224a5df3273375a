import { type AgentRecord, agentRecords } from '../graph/agents.ts';
import type { ArticleNode, SourceNode } from '../graph/graph.ts';
import { compareText } from '../model/diagnostic.ts';
import type { SectionId, TopicId } from '../model/ids.ts';
import { addresses } from './addresses.ts';
import { claimUse, leadOf, sourceView, teaserOf } from './article.ts';
import type { PageFrame } from './chrome.ts';
import { sectionsOf } from './chrome.ts';
import type { Edition } from './edition.ts';
import { agentId, agentNode } from './json-ld/agents.ts';
import { sourceId, sourceNode } from './json-ld/source.ts';
import type { AgentProps, Chrome, FrontProps, ListProps, Pagination, SourceProps } from './views.ts';

type Frame = (frame: PageFrame) => Chrome;

/** A list page before it is framed and placed. */
export interface Listed<Props> {
  path: string;
  props: Props;
}

const SECONDARY = 4;
const SECTION_BLOCK = 3;
const PAGE_SIZE = 24;

/** The front page and what lies behind it: the lead and secondary stories, blocks by section, then the river. */
export function frontPages(edition: Edition, frame: Frame): Listed<FrontProps>[] {
  const pathOf = (page: number) => addresses.front(edition.prefix, page);
  return paginate(edition.articles, pathOf, edition, (nodes, pagination, path) => {
    const teasers = nodes.map((node) => teaserOf(node, edition));
    const { page, pages } = pagination;
    if (page > 1) {
      const chrome = frame({ path, title: `${page}/${pages}`, data: { type: 'CollectionPage' } });
      return { chrome, secondary: [], river: teasers, sections: [], pagination };
    }
    const [lead, ...rest] = teasers;
    return {
      chrome: frame({ path, feedOf: path, data: { type: 'CollectionPage' } }),
      ...(lead ? { lead: leadOf(nodes[0] as ArticleNode, edition) } : {}),
      secondary: rest.slice(0, SECONDARY),
      river: rest.slice(SECONDARY),
      sections: sectionBlocks(edition),
      pagination,
    };
  });
}

/** Blocks by section earn their place only where a section holds more than the list above already shows. */
function sectionBlocks(edition: Edition): FrontProps['sections'] {
  if (edition.articles.length <= PAGE_SIZE) return [];
  return sectionsOf(edition).map((section) => ({
    section,
    articles: edition.articles
      .filter(({ article }) => edition.section(article.data.section)?.href === section.href)
      .slice(0, SECTION_BLOCK)
      .map((node) => teaserOf(node, edition)),
  }));
}

/** Every section that has articles in this edition. */
export function sectionPages(edition: Edition, frame: Frame): Listed<ListProps>[] {
  const groups = groupBy(edition.articles, ({ article }) =>
    article.data.section ? [article.data.section] : [],
  );
  const { sections } = edition.graph.content.site.data;
  return groups.flatMap(([id, nodes]) => {
    const description = sections.find((section) => section.id === id)?.description;
    const about = {
      name: edition.section(id)?.text ?? id,
      ...(description ? { description: edition.words(description) } : {}),
    };
    const pathOf = (page: number) => addresses.section(edition.prefix, id as SectionId, page);
    return listPages('section', about, nodes, pathOf, edition, frame);
  });
}

/** Every topic that has articles in this edition. */
export function topicPages(edition: Edition, frame: Frame): Listed<ListProps>[] {
  const groups = groupBy(edition.articles, ({ article }) => article.data.topics);
  const used = new Set(groups.map(([id]) => id));
  const { topics } = edition.graph.content;
  return groups.flatMap(([id, nodes]) => {
    const topic = topics.get(id)?.data;
    const children = [...topics]
      .filter(([child, { data }]) => data.parent === id && used.has(child))
      .map(([child]) => edition.topic(child));
    const about = {
      name: edition.topic(id).text,
      ...(topic?.description ? { description: edition.words(topic.description) } : {}),
      ...(topic?.parent && used.has(topic.parent) ? { parent: edition.topic(topic.parent) } : {}),
      children,
    };
    const pathOf = (page: number) => addresses.topic(edition.prefix, id as TopicId, page);
    return listPages('topic', about, nodes, pathOf, edition, frame);
  });
}

/** Everybody who wrote or claimed something in this edition. */
export function agentPages(edition: Edition, frame: Frame): Listed<AgentProps>[] {
  return agentRecords(edition.graph).flatMap((record) => {
    const own = (node: ArticleNode) => node.article.data.lang === edition.lang;
    const wrote = record.wrote.filter(own);
    const claimed = record.claimed.filter(({ article }) => own(article));
    if (wrote.length + claimed.length === 0) return [];
    return [agentPage({ ...record, wrote, claimed }, edition, frame)];
  });
}

function agentPage(
  { agent, wrote, claimed }: AgentRecord,
  edition: Edition,
  frame: Frame,
): Listed<AgentProps> {
  const link = agent.kind === 'person' ? addresses.person : addresses.organisation;
  const path = link(edition.prefix, agent.id);
  const name = edition.words(agent.data?.name ?? agent.name);
  const role = agent.data?.role && edition.words(agent.data.role);
  const order = new Map(edition.articles.map((node, index) => [node, index]));
  const newest = (a: ArticleNode, b: ArticleNode) => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  const props: AgentProps = {
    chrome: frame({
      path,
      title: name,
      ...(role ? { description: role } : {}),
      ...(wrote.length > 0 ? { feedOf: path } : {}),
      data: {
        type: 'ProfilePage',
        mainEntity: agentId(agent, edition),
        nodes: [agentNode(agent, edition)],
      },
    }),
    kind: agent.kind,
    name,
    ...(role ? { role } : {}),
    aliases: agent.data?.aliases ?? [],
    disclosures: (agent.data?.disclosures ?? []).map(edition.words),
    sameAs: agent.data?.sameAs ?? [],
    wrote: wrote.toSorted(newest).map((node) => teaserOf(node, edition)),
    claimed: claimed
      .toSorted((a, b) => newest(a.article, b.article))
      .map((claim) => claimUse(claim, edition)),
  };
  return { path, props };
}

/** Every source of the registry that an article of this edition lists, with what rests on it. */
export function sourcePages(edition: Edition, frame: Frame): Listed<SourceProps>[] {
  const own = (node: ArticleNode) => node.article.data.lang === edition.lang;
  return [...edition.graph.sources.values()].flatMap((source) => {
    const articles = source.articles.filter(own);
    return articles.length === 0 ? [] : [sourcePage(source, articles, edition, frame)];
  });
}

function sourcePage(
  source: SourceNode,
  articles: ArticleNode[],
  edition: Edition,
  frame: Frame,
): Listed<SourceProps> {
  const path = addresses.source(edition.prefix, source.id);
  const resting = source.evidence
    .map(({ claim }) => claim)
    .filter(({ article }) => articles.includes(article));
  const claims = [...new Set(resting)].map((claim) => claimUse(claim, edition, source));
  const data = { mainEntity: sourceId(source), nodes: [sourceNode(source, edition)] };
  const chrome = frame({ path, title: source.data.title, data });
  const teasers = articles.map((node) => teaserOf(node, edition));
  return { path, props: { chrome, source: sourceView(source, 0, edition), claims, articles: teasers } };
}

type About = Pick<ListProps, 'name' | 'description' | 'parent'> & { children?: ListProps['children'] };

function listPages(
  kind: ListProps['kind'],
  about: About,
  nodes: readonly ArticleNode[],
  pathOf: (page: number) => string,
  edition: Edition,
  frame: Frame,
): Listed<ListProps>[] {
  return paginate(nodes, pathOf, edition, (shown, pagination, path) => ({
    chrome: frame({
      path,
      title: about.name,
      feedOf: pathOf(1),
      data: { type: 'CollectionPage' },
      ...(about.description ? { description: about.description } : {}),
    }),
    kind,
    children: [],
    ...about,
    articles: shown.map((node) => teaserOf(node, edition)),
    pagination,
  }));
}

function paginate<Props>(
  nodes: readonly ArticleNode[],
  pathOf: (page: number) => string,
  { href }: Edition,
  propsOf: (nodes: readonly ArticleNode[], pagination: Pagination, path: string) => Props,
): Listed<Props>[] {
  const pages = Math.max(1, Math.ceil(nodes.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const pagination: Pagination = {
      page,
      pages,
      ...(page > 1 ? { newer: href(pathOf(page - 1)) } : {}),
      ...(page < pages ? { older: href(pathOf(page + 1)) } : {}),
    };
    return {
      path: pathOf(page),
      props: propsOf(nodes.slice(index * PAGE_SIZE, page * PAGE_SIZE), pagination, pathOf(page)),
    };
  });
}

/** Groups articles by key, in order of the keys; an article may have several. */
export function groupBy<Key extends string>(
  nodes: readonly ArticleNode[],
  keysOf: (node: ArticleNode) => readonly Key[],
): [Key, ArticleNode[]][] {
  const groups = new Map<Key, ArticleNode[]>();
  for (const node of nodes) {
    for (const key of new Set(keysOf(node))) {
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
    }
  }
  return [...groups].sort(([a], [b]) => compareText(a, b));
}
