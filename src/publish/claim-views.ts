import { supportingOrigins } from '../graph/figures.ts';
import type { ClaimNode, EvidenceNode, SourceNode } from '../graph/graph.ts';
import { type LikelihoodTerm, likelihoodOf } from '../model/likelihood.ts';
import { addresses } from './addresses.ts';
import type { Edition } from './edition.ts';
import { passageAddress } from './passage.ts';
import { present } from './present.ts';
import type { ClaimUse, ClaimView, EvidenceView, LikelihoodView } from './views.ts';

export function claimView(
  node: ClaimNode,
  numbers: ReadonlyMap<SourceNode, number>,
  marked: boolean,
  edition: Edition,
): ClaimView {
  const { claim } = node;
  return {
    id: claim.id,
    text: edition.words(claim.text),
    kind: claim.kind,
    confidence: claim.confidence,
    status: claim.status,
    ...present({
      claimant: claim.claimant && edition.agent(claim.claimant),
      on: claim.on,
      scope: claim.scope && edition.words(claim.scope),
      likelihood: claim.likelihood && likelihoodView(claim.likelihood as LikelihoodTerm),
      forecast: claim.forecast,
      changesMind: claim.changesMind && edition.words(claim.changesMind),
      followed: followedHref(claim.ref, edition),
    }),
    origins: supportingOrigins([node]),
    evidence: node.evidence.map((evidence) => evidenceView(evidence, numbers)),
    marked,
    keyPoints: node.keyPoints.map(({ index }) => index + 1),
  };
}

/** A claim as pages other than its article's show it; with `of`, what it takes from that source. */
export function claimUse(node: ClaimNode, edition: Edition, of?: SourceNode): ClaimUse {
  const { claim, article } = node;
  const page = edition.href(addresses.article(article.article.id));
  const evidence = of ? node.evidence.filter(({ source }) => source === of) : [];
  return {
    text: edition.words(claim.text),
    kind: claim.kind,
    status: claim.status,
    confidence: claim.confidence,
    ...present({ claimant: claim.claimant && edition.agent(claim.claimant), on: claim.on }),
    href: `${page}#claim-${claim.id}`,
    article: { text: edition.words(article.article.data.title), href: page },
    evidence: evidence.map((one) => {
      const { quote, locator, stance } = one.evidence;
      return { stance, ...present({ quote, locator, passage: passageAddress(one) }) };
    }),
  };
}

/** A word of estimative probability with its band. */
export function likelihoodView(term: LikelihoodTerm): LikelihoodView {
  const { from, to } = likelihoodOf(term);
  return { term, from: Math.round(from * 100), to: Math.round(to * 100) };
}

function followedHref(id: ClaimNode['claim']['ref'], { graph, href, prefix }: Edition): string | undefined {
  return id && graph.content.claims.has(id) ? href(addresses.followedClaim(prefix, id)) : undefined;
}

function evidenceView(node: EvidenceNode, numbers: ReadonlyMap<SourceNode, number>): EvidenceView {
  const { evidence, source } = node;
  const { data } = source;
  return {
    source: source.id,
    number: numbers.get(source) ?? 0,
    title: data.title,
    stance: evidence.stance,
    directness: evidence.directness,
    ...present({
      publisher: data.publisher,
      quote: evidence.quote,
      lang: evidence.quote && data.lang,
      locator: evidence.locator,
      reviewed: evidence.reviewed,
      passage: passageAddress(node),
      archive: data.archiveUrl,
    }),
  };
}
