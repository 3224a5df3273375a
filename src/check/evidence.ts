import type { ArticleNode, EvidenceNode } from '../graph/graph.ts';
import type { Path } from '../model/finding.ts';

/** Every piece of evidence of an article that names a source it lists, with the field where it is written. */
export function* evidenceOf({ article, claims }: ArticleNode): Iterable<{ node: EvidenceNode; path: Path }> {
  for (const [index, claim] of article.data.claims.entries()) {
    const claimNode = claims.get(claim.id);
    if (claimNode?.claim !== claim) continue;
    for (const node of claimNode.evidence)
      yield { node, path: ['claims', index, 'evidence', claim.evidence.indexOf(node.evidence)] };
  }
}

/** The field where an article lists a source. */
export function sourcePath({ article }: ArticleNode, id: string): Path {
  const { sources } = article.data;
  const index = sources.findIndex((source) => ('ref' in source ? source.ref : source.id) === id);
  const entry = sources[index];
  return ['sources', index, entry && 'ref' in entry ? 'ref' : 'id'];
}
