import type { Confidence } from '../model/claim.ts';
import type { ArticleNode, ClaimNode, EvidenceNode, SourceNode } from './graph.ts';

/** What the line on top of the ledger says. */
export interface Figures {
  claims: number;
  /** Independent origins of all evidence: sources that repeat one another count once. */
  origins: number;
  primarySources: number;
  /** Claims that are contested or refuted. */
  contested: number;
}

/**
 * The source that a source goes back to, through any number of steps. Where sources repeat each other in a circle, all
 * of the circle have one origin: the one that comes first by id.
 */
export function originOf(source: SourceNode): SourceNode {
  if (!source.repeats) return source;
  const seen = new Set<SourceNode>();
  let here = source;
  while (here.repeats && !seen.has(here)) {
    seen.add(here);
    here = here.repeats;
  }
  if (!here.repeats) return here;
  const circle = new Set<SourceNode>();
  for (let next = here; !circle.has(next); next = next.repeats as SourceNode) circle.add(next);
  return [...circle].reduce((first, next) => (next.id < first.id ? next : first));
}

/** How many independent origins support the claims taken together: refutation and context do not count. */
export function supportingOrigins(claims: Iterable<ClaimNode>): number {
  return countOrigins(claims, ({ evidence }) => evidence.stance === 'supports');
}

/** The figures of one article. */
export function figuresOf(node: ArticleNode): Figures {
  const claims = [...node.claims.values()];
  const sources = new Set(claims.flatMap((claim) => claim.evidence.map(({ source }) => source)));
  return {
    claims: claims.length,
    origins: countOrigins(claims, () => true),
    primarySources: [...sources].filter(({ role }) => role === 'primary').length,
    contested: claims.filter(isContested).length,
  };
}

export function isContested({ claim }: ClaimNode): boolean {
  return claim.status === 'contested' || claim.status === 'refuted';
}

const ORDER: readonly Confidence[] = ['low', 'moderate', 'high'];

/** The lowest confidence among claims: a point is no surer than the weakest claim under it. `low` for no claims. */
export function weakestConfidence(claims: readonly ClaimNode[]): Confidence {
  return ORDER.find((level) => claims.some(({ claim }) => claim.confidence === level)) ?? 'low';
}

function countOrigins(claims: Iterable<ClaimNode>, counts: (evidence: EvidenceNode) => boolean): number {
  const origins = new Set<SourceNode>();
  for (const claim of claims) {
    for (const evidence of claim.evidence) if (counts(evidence)) origins.add(originOf(evidence.source));
  }
  return origins.size;
}
