import type { ArticleNode, ClaimNode, EvidenceNode, SourceNode } from '../../graph/graph.ts';
import { compareText } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import { isBefore } from '../dates.ts';
import { evidenceOf, sourcePath } from '../evidence.ts';
import { listed } from '../names.ts';
import type { ArticleRule } from '../rule.ts';

export const sourceIsFresh: ArticleRule = {
  id: 'source-is-fresh',
  severity: 'warning',
  *article(article) {
    const { updated, corrections } = article.article.data;
    if (updated === undefined && corrections.length === 0) return;
    const stale = new Set<SourceNode>();
    for (const { node } of evidenceOf(article)) {
      const seen = lastSeen(node);
      const corrected = lastCorrection(article, node.claim);
      if (!seen || !corrected || stale.has(node.source) || !isBefore(seen, corrected)) continue;
      stale.add(node.source);
      yield afterCorrection(article, node, seen, corrected);
    }
    if (updated !== undefined && !isExplained(article, updated)) yield* afterUpdate(article, updated, stale);
  },
};

function afterCorrection(
  article: ArticleNode,
  { source, claim: { claim } }: EvidenceNode,
  seen: string,
  corrected: string,
): Finding {
  const path = sourcePath(article, source.id);
  const where = source.owner ? '' : ` in sources/${source.id}.yml`;
  return {
    place: { path: source.owner ? [...path.slice(0, -1), 'accessed'] : path },
    message: `source \`${source.id}\` was last seen on \`${seen}\`, before claim \`${claim.id}\` was corrected on \`${corrected}\``,
    help: `see whether it bears out what the claim says now, then set accessed:${where}`,
    restsOn: [['corrections']],
  };
}

/** An update that does not say which claims it touched may have touched them all; that is said once. */
function* afterUpdate(
  article: ArticleNode,
  updated: string,
  known: ReadonlySet<SourceNode>,
): Iterable<Finding> {
  const stale = new Set<string>();
  for (const { node } of evidenceOf(article)) {
    const seen = lastSeen(node);
    if (seen && isBefore(seen, updated) && !known.has(node.source)) stale.add(node.source.id);
  }
  if (stale.size === 0) return;
  yield {
    place: { path: ['updated'] },
    message: `the article changed on \`${dayOf(updated)}\`, after ${listed('source', [...stale])} ${stale.size === 1 ? 'was' : 'were'} last seen`,
    help: 'see whether they bear out what it says now and set their accessed:, or name the claims that changed under corrections:',
    restsOn: [['corrections']],
  };
}

/** A correction of the same day says which claims an update touched. */
function isExplained({ article }: ArticleNode, updated: string): boolean {
  return article.data.corrections.some(({ on, claims }) => claims.length > 0 && on === dayOf(updated));
}

function lastCorrection({ article }: ArticleNode, { claim }: ClaimNode): string | undefined {
  return latest(
    article.data.corrections.filter(({ claims }) => claims.includes(claim.id)).map(({ on }) => on),
  );
}

/** The last day on which somebody looked at the source; nothing where it does not say so. */
function lastSeen({ evidence, source }: EvidenceNode): string | undefined {
  const { accessed } = source.data;
  if (accessed === undefined) return undefined;
  const others = [source.capture?.data.capturedOn, evidence.reviewed?.on];
  return latest([accessed, ...others.filter((day) => day !== undefined)]);
}

/** The last of some days. */
function latest(days: readonly string[]): string | undefined {
  return [...days].sort(compareText).at(-1);
}

function dayOf(time: string): string {
  return time.slice(0, '2024-06-14'.length);
}
