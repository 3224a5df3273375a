import { type AgentRecord, agentKey, agentRecords } from '../graph/agents.ts';
import type { ArticleNode, ClaimNode, Graph, SourceNode } from '../graph/graph.ts';
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
  sources: ReadonlyMap<SourceId, { source: SourceNode; articles: readonly ArticleNode[] }>;
  /** Followed claims that an article makes, each with the claims that are instances of it. */
  followed: ReadonlyMap<FollowedClaimId, readonly ClaimNode[]>;
  forecasts: readonly ClaimNode[];
  /** The newest first. */
  corrections: readonly CorrectionNode[];
}

export interface CorrectionNode {
  correction: Correction;
  article: ArticleNode;
}

/** Sorts out what an edition holds. `articles` are its own, the newest first. */
export function holdingsOf(articles: readonly ArticleNode[], graph: Graph): Holdings {
  const claims = articles.flatMap((node) => [...node.claims.values()]);
  const { claims: registry } = graph.content;
  return {
    sections: groupBy(articles, ({ article }) => article.data.section ?? []),
    topics: groupBy(articles, ({ article }) => article.data.topics),
    months: new Map(
      [...groupBy(articles, ({ article }) => article.data.published?.slice(0, 7) ?? [])].reverse(),
    ),
    agents: new Map(agentRecords(graph, articles).map((record) => [agentKey(record.agent), record])),
    sources: sourcesOf(articles),
    followed: groupBy(claims, ({ claim }) => (claim.ref && registry.has(claim.ref) ? claim.ref : [])),
    forecasts: claims.filter(({ claim }) => claim.kind === 'forecast'),
    corrections: articles.flatMap(correctionsOf).sort(newestCorrection),
  };
}

function sourcesOf(articles: readonly ArticleNode[]): Holdings['sources'] {
  const citing = groupBy(articles, ({ sources }) =>
    [...sources.values()].filter(({ owner }) => !owner).map(({ id }) => id),
  );
  return new Map(
    [...citing].map(([id, nodes]) => {
      const source = (nodes[0] as ArticleNode).sources.get(id) as SourceNode;
      return [id, { source, articles: nodes }];
    }),
  );
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
