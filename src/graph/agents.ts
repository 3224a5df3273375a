import { slug } from 'github-slugger';
import { compareText } from '../model/diagnostic.ts';
import type { AgentId } from '../model/ids.ts';
import type { Organisation, Person } from '../model/registry.ts';
import type { Content } from './content.ts';
import type { ArticleNode, Graph } from './graph.ts';

/** A person or body that articles name: by the id of a registry's entry, by one of its names, or by a plain name. */
export interface Agent {
  kind: 'person' | 'organisation';
  id: AgentId;
  /** Absent for one that no registry holds: then `name` is all that is known. */
  data?: Person | Organisation;
  /** The name as the article gives it. */
  name: string;
}

/** What an agent wrote and where it claims something, in the order of articles. */
export interface AgentRecord {
  agent: Agent;
  wrote: readonly ArticleNode[];
  /** The articles in which it claims something, and how many claims it makes in each of them. */
  speaksIn: readonly ArticleNode[];
  claims: readonly number[];
}

/** Finds who is meant by an author or claimant; the same text always means the same agent. */
export function agentFinder(content: Content): (text: string) => Agent {
  const known = new Map<string, Agent>();
  const add = (kind: Agent['kind'], entries: Content['people'] | Content['organisations']) => {
    for (const [id, { data }] of entries) {
      const names = [...namesOf(data.name), ...data.aliases];
      const agent: Agent = { kind, id, data, name: names[0] ?? id };
      for (const key of [id, ...names]) if (!known.has(key)) known.set(key, agent);
    }
  };
  add('person', content.people);
  add('organisation', content.organisations);
  return (text) => {
    const agent = known.get(text) ?? { kind: 'person', id: (slug(text) || 'unnamed') as AgentId, name: text };
    known.set(text, agent);
    return agent;
  };
}

/** Everybody who wrote or claimed something in some articles, those of all the site unless others are given; by kind and id. */
export function agentRecords(
  graph: Graph,
  articles: Iterable<ArticleNode> = graph.articles.values(),
): AgentRecord[] {
  const find = agentFinder(graph.content);
  const records = new Map<string, OpenRecord>();
  const recordOf = (text: string) => {
    const agent = find(text);
    const key = agentKey(agent);
    const record = records.get(key) ?? { agent, wrote: [], speaksIn: [], claims: [] };
    records.set(key, record);
    return record;
  };
  for (const node of articles) {
    const { authors, claimants, making } = node.article.outline;
    for (const author of new Set(authors)) recordOf(author).wrote.push(node);
    for (const [index, claimant] of claimants.entries())
      addSpeech(recordOf(claimant), node, making[index] ?? 0);
  }
  return [...records.values()].sort((a, b) => compareText(agentKey(a.agent), agentKey(b.agent)));
}

interface OpenRecord extends AgentRecord {
  wrote: ArticleNode[];
  speaksIn: ArticleNode[];
  claims: number[];
}

/** An article may name one agent in several ways. */
function addSpeech({ claims, speaksIn }: OpenRecord, node: ArticleNode, count: number): void {
  if (speaksIn.at(-1) === node) {
    claims.push((claims.pop() ?? 0) + count);
    return;
  }
  speaksIn.push(node);
  claims.push(count);
}

/** Tells agents apart. */
export function agentKey({ kind, id }: Agent): string {
  return `${kind}/${id}`;
}

function namesOf(name: Person['name']): string[] {
  return typeof name === 'string' ? [name] : Object.values(name);
}
