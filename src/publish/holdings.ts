import { type AgentRecord, agentFinder, agentKey, agentRecords } from '../graph/agents.ts';
import type { ArticleNode, ClaimNode, Graph } from '../graph/graph.ts';
import { lazily } from '../graph/once.ts';
import { compareText } from '../model/diagnostic.ts';
import type { FollowedClaimId, SectionId, SourceId, TopicId } from '../model/ids.ts';
import {
  followedIn,
  type Instance,
  type Outline,
  type OutlinedCorrection,
  type OutlinedForecast,
  type Unsupported,
} from '../parse/outline.ts';
import type { ListName } from './views.ts';

/** What an edition has pages of: each list by its key, in the order of keys, and within it the newest articles first. */
export interface Holdings {
  /** The lists that have a page of their own, at the foot of every page. */
  lists: ReadonlySet<ListName>;
  sections: ReadonlyMap<SectionId, readonly ArticleNode[]>;
  topics: ReadonlyMap<TopicId, readonly ArticleNode[]>;
  /** Months in which something was published, `2024-06`, the newest first. */
  months: ReadonlyMap<string, readonly ArticleNode[]>;
  /** Everybody who wrote or claimed something, by `agentKey`. */
  agents: ReadonlyMap<string, AgentRecord>;
  /** Sources of the registry, with the articles that list them. */
  sources: ReadonlyMap<SourceId, readonly ArticleNode[]>;
  /** Followed claims, with the articles that make them. */
  followed: ReadonlyMap<FollowedClaimId, readonly ArticleNode[]>;
  /** The articles that foretell something, and those that were corrected. */
  foretelling: readonly ArticleNode[];
  corrected: readonly ArticleNode[];
}

/** A correction as its outline has it. What it says is looked up where it is shown. */
export interface CorrectionNode extends OutlinedCorrection {
  article: ArticleNode;
  /** Its place among the corrections of the article, from 0. */
  index: number;
}

/** The same of a forecast, whose claim has its id. */
export interface ForecastNode extends OutlinedForecast {
  article: ArticleNode;
}

/** And of a claim that is an instance of a followed one. */
export interface InstanceNode extends Instance {
  article: ArticleNode;
}

/** Sorts out what an edition holds, list by list as they are asked for. `articles` are its own, the newest first. */
export function holdingsOf(articles: readonly ArticleNode[], graph: Graph): Holdings {
  const { claims, sources } = graph.content;
  return lazily<Holdings>({
    lists: () => listsOf(articles, graph),
    sections: () => groupBy(articles, ({ section }) => section ?? []),
    topics: () => groupBy(articles, ({ topics }) => topics),
    months: () => new Map([...groupBy(articles, ({ published }) => published?.slice(0, 7) ?? [])].reverse()),
    agents: () => new Map(agentRecords(graph, articles).map((record) => [agentKey(record.agent), record])),
    sources: () => groupBy(articles, (outline) => outline.sources.filter((id) => sources.has(id))),
    followed: () => groupBy(articles, (outline) => followedIn(outline).filter((id) => claims.has(id))),
    foretelling: () => articles.filter(({ article }) => article.outline.forecasts),
    corrected: () => articles.filter(({ article }) => article.outline.corrections),
  });
}

/** Whether there is a list shows with the first article that stands in it. */
function listsOf(articles: readonly ArticleNode[], { content }: Graph): ReadonlySet<ListName> {
  const find = agentFinder(content);
  const names = ({ authors, claimants }: Outline) => [...authors, ...claimants];
  const isIn: Record<ListName, (outline: Outline) => boolean> = {
    archive: ({ published }) => published !== undefined,
    followedClaims: ({ instances = [] }) => instances.some(({ of }) => content.claims.has(of)),
    forecasts: ({ forecasts }) => forecasts !== undefined,
    sources: ({ sources }) => sources.some((id) => content.sources.has(id)),
    people: (outline) => names(outline).some((name) => find(name).kind === 'person'),
    organisations: (outline) => names(outline).some((name) => find(name).kind === 'organisation'),
    corrections: ({ corrections }) => corrections !== undefined,
    standards: () => true,
  };
  const lists = Object.keys(isIn) as ListName[];
  return new Set(
    lists.filter(
      (list) => list === 'standards' || articles.some(({ article }) => isIn[list](article.outline)),
    ),
  );
}

/** What an article claims, in its order. */
export function claimsFrom({ claims }: ArticleNode): ClaimNode[] {
  return [...claims.values()];
}

/** The instances of a followed claim, in the order of articles and claims. */
export function instancesOf(id: FollowedClaimId, articles: readonly ArticleNode[]): InstanceNode[] {
  return articles.flatMap((article) =>
    (article.article.outline.instances ?? [])
      .filter(({ of }) => of === id)
      .map((instance) => ({ ...instance, article })),
  );
}

/** In the order of articles and claims. */
export function forecastsIn(articles: readonly ArticleNode[]): ForecastNode[] {
  return articles.flatMap((article) =>
    (article.article.outline.forecasts ?? []).map((forecast) => ({ ...forecast, article })),
  );
}

/** The claims in some articles that stand otherwise than supported, as their outlines have them. */
export function unsupportedIn(articles: readonly ArticleNode[]): Unsupported[] {
  return articles.flatMap(({ article }) => article.outline.unsupported ?? []);
}

/** The newest first. */
export function correctionsIn({ corrected }: Holdings): CorrectionNode[] {
  return corrected.flatMap(correctionsOf).sort((a, b) => compareText(b.on, a.on));
}

function correctionsOf(article: ArticleNode): CorrectionNode[] {
  const { corrections = [] } = article.article.outline;
  return corrections.map((correction, index) => ({ ...correction, article, index }));
}

function groupBy<Key extends string>(
  nodes: readonly ArticleNode[],
  keysOf: (outline: Outline) => Key | readonly Key[],
): ReadonlyMap<Key, readonly ArticleNode[]> {
  const groups = new Map<Key, ArticleNode[]>();
  for (const node of nodes) {
    for (const key of new Set([keysOf(node.article.outline)].flat() as Key[])) {
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
    }
  }
  return new Map([...groups].sort(([a], [b]) => compareText(a, b)));
}
