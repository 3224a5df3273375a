import { agentKey } from '../../graph/agents.ts';
import { originOf } from '../../graph/figures.ts';
import type { ClaimNode, SourceNode } from '../../graph/graph.ts';
import { messages } from '../../i18n/messages.ts';
import type { ClaimStatus } from '../../model/claim.ts';
import { absolute, addresses } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { claimId, isOfOthers } from './claim.ts';
import { type JsonLdNode, ref } from './node.ts';
import { publisherId } from './publisher.ts';

/** Verdicts on a scale from 1, false, to 5, true, as schema.org's Rating wants one. */
const RATINGS: Partial<Record<ClaimStatus, number>> = { refuted: 1, contested: 3, supported: 5 };

/** The review of a claim of others that carries a verdict; of any other claim there is none. */
export function* claimReview(node: ClaimNode, edition: Edition): Generator<JsonLdNode> {
  const { article, claim } = node;
  const ratingValue = RATINGS[claim.status];
  if (ratingValue === undefined || !isOfOthers(node, edition)) return;
  if (claim.status === 'supported' && !isBorneOut(node, edition)) return;
  const { id, data } = article.article;
  yield {
    '@type': 'ClaimReview',
    url: absolute(addresses.article(id), edition.place) + claimId(node),
    claimReviewed: edition.words(claim.text),
    itemReviewed: ref(claimId(node)),
    author: ref(publisherId(edition)),
    datePublished: data.updated ?? data.published,
    reviewRating: {
      '@type': 'Rating',
      ratingValue,
      worstRating: 1,
      bestRating: 5,
      alternateName: messages(edition.lang).status[claim.status],
    },
  };
}

/** What claimants say themselves bears out that they said it, and not that it is true. */
function isBorneOut({ claim, evidence }: ClaimNode, edition: Edition): boolean {
  const claimant = edition.agentOf(claim.claimant as string);
  const isOwn = ({ data }: SourceNode) =>
    [data.author ?? [], data.publisher ?? []]
      .flat()
      .some((name) => agentKey(edition.agentOf(name)) === agentKey(claimant));
  const supporting = evidence.filter(({ evidence: { stance } }) => stance === 'supports');
  return supporting.some(({ source }) => !isOwn(source) && !isOwn(originOf(source)));
}
