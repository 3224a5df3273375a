import { type AgentRecord, agentKey, agentRecords } from '../graph/agents.ts';
import type { ArticleNode, ClaimNode, Graph } from '../graph/graph.ts';
import type { Correction } from '../model/article.ts';
import { compareText } from '../model/diagnostic.ts';
import type { FollowedClaimId, SectionId, SourceId, TopicId } from '../model/ids.ts';

/** What an edition has pages of: each list by its key, in the order of keys, and within it the newest articles first. */
export interface Holdings {
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

export interface CorrectionNode {
  correction: Correction;
  article: ArticleNode;
}

/** Sorts out what an edition holds. `articles` are its own, the newest first. */
export function holdingsOf(articles: readonly ArticleNode[], graph: Graph): Holdings {
  const { claims, sources } = graph.content;
  return {
    sections: groupBy(articles, ({ article }) => article.outline.section ?? []),
    topics: groupBy(articles, ({ article }) => article.outline.topics),
    months: new Map(
      [...groupBy(articles, ({ article }) => article.outline.published?.slice(0, 7) ?? [])].reverse(),
    ),
    agents: new Map(agentRecords(graph, articles).map((record) => [agentKey(record.agent), record])),
    sources: groupBy(articles, ({ article }) => article.outline.sources.filter((id) => sources.has(id))),
    followed: groupBy(articles, ({ article }) => article.outline.followed.filter((id) => claims.has(id))),
    foretelling: articles.filter(({ article }) => article.outline.foretells),
    corrected: articles.filter(({ article }) => article.outline.isCorrected),
  };
}

/** The claims that are instances of a followed one. */
export function instancesOf(id: FollowedClaimId, articles: readonly ArticleNode[]): ClaimNode[] {
  return claimsOf(articles).filter(({ claim }) => claim.ref === id);
}

export function forecastsIn({ foretelling }: Holdings): ClaimNode[] {
  return claimsOf(foretelling).filter(({ claim }) => claim.kind === 'forecast');
}

function claimsOf(articles: readonly ArticleNode[]): ClaimNode[] {
  return articles.flatMap(({ claims }) => [...claims.values()]);
}

/** The newest first. */
export function correctionsIn({ corrected }: Holdings): CorrectionNode[] {
  return corrected.flatMap(correctionsOf).sort(newestCorrection);
}

function correctionsOf(article: ArticleNode): CorrectionNode[] {
  return article.article.data.corrections.map((correction) => ({ correction, article }));
}

function newestCorrection(a: CorrectionNode, b: CorrectionNode): number {
  return compareText(b.correction.on, a.correction.on);
}

function groupBy<Item, Key extends string>(
  items: readonly Item[],
  keysOf: (item: Item) => Key | readonly Key[],
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of new Set([keysOf(item)].flat() as Key[])) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return new Map([...groups].sort(([a], [b]) => compareText(a, b)));
}
