import { type Agent, agentKey } from '../../graph/agents.ts';
import { originOf } from '../../graph/figures.ts';
import type { ClaimNode, EvidenceNode, SourceNode } from '../../graph/graph.ts';
import type { Path } from '../../model/finding.ts';
import type { ArticleRule } from '../rule.ts';

export const confidenceIsEarned: ArticleRule = {
  id: 'confidence-is-earned',
  severity: 'warning',
  *article({ article, claims }, { agents }) {
    for (const [index, claim] of article.data.claims.entries()) {
      const node = claims.get(claim.id);
      if (claim.confidence !== 'high' || node?.claim !== claim) continue;
      const lack = lackOf(node, agents());
      if (!lack) continue;
      const [message, help] = lack;
      yield {
        place: { path: ['claims', index, 'confidence'] },
        message: `claim \`${claim.id}\` is of high confidence, but ${message}`,
        help: `${help}, or set confidence: moderate`,
        restsOn: fieldsBehind(node, index),
      };
    }
  },
};

type Find = (text: string) => Agent;
type Lack = [message: string, help: string];

/** Documents that are themselves what a fact about them is about: nothing can bear them out better. */
const ACTS: readonly string[] = ['bill', 'legal_case', 'legislation', 'regulation', 'standard', 'treaty'];

/** Why the evidence does not carry high confidence; nothing where it does, or where there is none. */
function lackOf({ claim, evidence }: ClaimNode, find: Find): Lack | undefined {
  const stance = claim.status === 'refuted' ? 'refutes' : 'supports';
  const bearing = evidence.filter((one) => one.evidence.stance === stance);
  if (bearing.length === 0 || bearing.some((one) => isTheThingItself(one))) return undefined;
  const { claimant } = claim;
  if (
    !isAboutWords(claim.kind) &&
    claimant &&
    bearing.every(({ source }) => isWordOf(claimant, source, find))
  )
    return [
      `rests on the word of \`${claimant}\` alone`,
      'that shows that it was said, not that it is true: add an independent source',
    ];
  if (bearing.every((one) => one.evidence.directness === 'indirect'))
    return ['rests on indirect evidence alone', 'add a source that says so directly'];
  return oneOrigin(bearing);
}

/** What someone said, or holds, is shown by the words themselves; that a law or treaty says something, by its text. */
function isTheThingItself({ claim: { claim }, evidence, source: { data } }: EvidenceNode): boolean {
  if (evidence.directness !== 'direct' || data.role !== 'primary') return false;
  return isAboutWords(claim.kind) || (claim.kind === 'fact' && ACTS.includes(data.type));
}

function isAboutWords(kind: ClaimNode['claim']['kind']): boolean {
  return kind === 'statement' || kind === 'opinion';
}

function isWordOf(claimant: string, source: SourceNode, find: Find): boolean {
  const speaker = agentKey(find(claimant));
  return [source, originOf(source)].some(({ data: { author = [], publisher = [] } }) =>
    [author, publisher].flat().some((name) => agentKey(find(name)) === speaker),
  );
}

function oneOrigin(bearing: readonly EvidenceNode[]): Lack | undefined {
  const sources = new Set(bearing.map(({ source }) => source));
  const [origin, ...others] = new Set([...sources].map(originOf));
  if (!origin || others.length > 0) return undefined;
  const what = sources.size > 1 ? `its ${sources.size} sources go back to one origin` : 'rests on one origin';
  return [`${what}, \`${origin.id}\``, 'add a source that does not go back to it'];
}

/** Where one of these fields is unreadable, the evidence may be better than it looks. */
function fieldsBehind({ claim }: ClaimNode, index: number): Path[] {
  const own: Path = ['claims', index];
  const evidence = claim.evidence.flatMap((_, position): Path[] =>
    ['source', 'stance', 'directness'].map((field) => [...own, 'evidence', position, field]),
  );
  return [
    ['sources'],
    [...own, 'kind'],
    [...own, 'status'],
    [...own, 'claimant'],
    [...own, 'evidence'],
    ...evidence,
  ];
}
