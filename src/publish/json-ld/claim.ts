import { agentKey } from '../../graph/agents.ts';
import type { ClaimNode, EvidenceNode, SourceNode } from '../../graph/graph.ts';
import { compareText } from '../../model/diagnostic.ts';
import type { Edition } from '../edition.ts';
import { present } from '../present.ts';
import { agentId } from './agents.ts';
import { type JsonLdNode, one, ref } from './node.ts';
import { sourceId } from './source.ts';

/** The id of the article on its own page, and of a claim: the anchor of its row. */
export const ARTICLE_ID = '#article';
export const claimId = ({ claim }: ClaimNode): string => `#claim-${claim.id}`;

/**
 * A claim, with the evidence for and against it. Its author is whoever asserts it: the claimant, else the article's
 * authors. A claim of others appeared first in the oldest of the sources that carry it; one of the article's own, there.
 */
export function claimNode(node: ClaimNode, edition: Edition): JsonLdNode {
  const { claim, article, evidence } = node;
  const by = claim.claimant ? [claim.claimant] : article.article.data.authors;
  const first = isOfOthers(node, edition) ? firstHearing(node) : undefined;
  return {
    '@type': 'Claim',
    '@id': claimId(node),
    text: edition.words(claim.text),
    ...present({ datePublished: claim.on }),
    author: one(by.map((name) => ref(agentId(edition.agentOf(name), edition)))),
    appearance: ref(ARTICLE_ID),
    firstAppearance: ref(first ? sourceId(first) : ARTICLE_ID),
    ...(evidence.length > 0 ? { citation: one(evidence.map(citationOf)) } : {}),
  };
}

/** Whether somebody else than the article's authors asserts a claim. */
export function isOfOthers({ claim, article }: ClaimNode, { agentOf }: Edition): boolean {
  if (claim.claimant === undefined) return false;
  const claimant = agentKey(agentOf(claim.claimant));
  return article.article.data.authors.every((author) => agentKey(agentOf(author)) !== claimant);
}

/** The oldest source that carries a claim itself; those without a date come last. */
function firstHearing({ evidence }: ClaimNode): SourceNode | undefined {
  const carrying = evidence.filter(
    ({ evidence: { stance, directness } }) => stance === 'supports' && directness === 'direct',
  );
  const age = ({ data }: SourceNode) => data.issued ?? '9999';
  return carrying.map(({ source }) => source).toSorted((a, b) => compareText(age(a), age(b)))[0];
}

/** Quoted words as a quotation from their source; a source that is paraphrased as itself. */
function citationOf({ evidence, source }: EvidenceNode): JsonLdNode {
  if (evidence.quote === undefined) return ref(sourceId(source));
  return { '@type': 'Quotation', text: evidence.quote, isPartOf: ref(sourceId(source)) };
}
