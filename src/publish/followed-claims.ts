import { agentKey } from '../graph/agents.ts';
import type { ArticleNode, ClaimNode } from '../graph/graph.ts';
import { once } from '../graph/once.ts';
import { compareText } from '../model/diagnostic.ts';
import type { FollowedClaimId } from '../model/ids.ts';
import type { FollowedClaim } from '../model/registry.ts';
import { addresses } from './addresses.ts';
import { claimUse } from './claim-views.ts';
import type { Edition } from './edition.ts';
import { claimsFrom, type InstanceNode, instancesOf } from './holdings.ts';
import { type Frame, listFrame } from './list-frame.ts';
import type { FollowedClaimProps, FollowedClaimsProps, ListedFollowedClaim } from './list-views.ts';
import { INDEX_SIZE, type Listed, paginate } from './pagination.ts';
import { inARow, type Sequence, sequence } from './sequence.ts';
import type { AgentLink } from './views.ts';

/** A claim that is followed, and where an edition makes it. */
interface Followed {
  id: FollowedClaimId;
  data: FollowedClaim;
  uses: readonly InstanceNode[];
}

/** A followed claim that articles of this edition make: its history, and where it is made. */
export function followedClaimPages(
  id: FollowedClaimId,
  articles: readonly ArticleNode[],
  edition: Edition,
  frame: Frame,
): Listed<FollowedClaimProps>[] {
  const data = edition.graph.content.claims.get(id)?.data;
  if (!data) return [];
  const claim = edition.said(data.text);
  const inEdition = ({ prefix, holds }: Edition) =>
    holds.followed.has(id) ? addresses.followedClaim(prefix, id) : undefined;
  return paginate(
    usesIn(articles, id),
    (page) => addresses.followedClaim(edition.prefix, id, page),
    edition,
    ({ items, pagination, path }) => ({
      chrome: frame({ path, title: claim.text, ...(pagination.page === 1 && { inEdition }) }),
      all: edition.href(addresses.followedClaims(edition.prefix)),
      claim,
      status: data.status,
      ...(data.kind && { kind: data.kind }),
      ...(data.on && { on: data.on }),
      claimants: claimantsOf(data, instancesOf(id, articles), edition),
      history: historyOf(data, edition),
      uses: items.map((claim) => claimUse(claim, edition)),
      pagination,
    }),
  );
}

/** The claims of some articles that are instances of a followed one. */
function usesIn(articles: readonly ArticleNode[], id: FollowedClaimId): Sequence<ClaimNode> {
  return inARow(
    articles.map((node) => instancesOf(id, [node]).length),
    (place) => claimsFrom(articles[place] as ArticleNode).filter(({ claim }) => claim.ref === id),
  );
}

/** The followed claims of this edition, the last to change first; no page where there are none. */
export function followedClaimIndexPages(edition: Edition, frame: Frame): Listed<FollowedClaimsProps>[] {
  const { size } = edition.holds.followed;
  if (size === 0) return [];
  const sorted = once(() => lastToChange(edition));
  const pathOf = (page: number) => addresses.followedClaims(edition.prefix, page);
  const inEdition = ({ prefix, holds }: Edition) =>
    holds.followed.size > 0 ? addresses.followedClaims(prefix) : undefined;
  return paginate(
    sequence(size, sorted),
    pathOf,
    edition,
    ({ items, pagination, path }) => ({
      chrome: frame({
        ...listFrame('followedClaims', path, edition),
        ...(pagination.page === 1 && { inEdition }),
      }),
      claims: items.map(({ followed, changed }) => listedClaim(followed, changed, edition)),
      pagination,
    }),
    INDEX_SIZE,
  );
}

function lastToChange(edition: Edition): { followed: Followed; changed: string }[] {
  const listed = followedClaims(edition).map((followed) => ({
    followed,
    changed: lastChange(followed, edition),
  }));
  return listed.sort(
    (a, b) => compareText(b.changed, a.changed) || compareText(a.followed.id, b.followed.id),
  );
}

function listedClaim({ id, data, uses }: Followed, changed: string, edition: Edition): ListedFollowedClaim {
  return {
    ...edition.said(data.text),
    href: edition.href(addresses.followedClaim(edition.prefix, id)),
    ...(data.kind && { kind: data.kind }),
    status: data.status,
    claimants: claimantsOf(data, uses, edition),
    ...(changed && { changed }),
    articles: new Set(uses.map(({ article }) => article)).size,
  };
}

function followedClaims({ holds, graph }: Edition): Followed[] {
  const { claims } = graph.content;
  return [...holds.followed].flatMap(([id, articles]) => {
    const data = claims.get(id)?.data;
    return data ? [{ id, data, uses: instancesOf(id, articles) }] : [];
  });
}

/** Everybody who makes the claim, each once: the one that the registry names first, then those of the articles. */
function claimantsOf(
  data: FollowedClaim,
  uses: readonly InstanceNode[],
  { agent, agentOf }: Edition,
): AgentLink[] {
  const named = [data.claimant, ...uses.map(({ claimant }) => claimant)].flatMap((name) => name ?? []);
  return [...new Map(named.map((name) => [agentKey(agentOf(name)), agent(name)])).values()];
}

/** The history without what only an article that is not public reports. */
function historyOf(data: FollowedClaim, edition: Edition): FollowedClaimProps['history'] {
  return shownHistory(data, edition).map(({ on, status, text, article }) => {
    const node = article && inOwnLanguage(edition.graph.articles.get(article), edition);
    return {
      on,
      status,
      what: edition.said(text),
      ...(node && {
        article: {
          ...edition.said({ [node.article.data.lang]: node.article.data.title }),
          href: edition.href(addresses.article(node.article.id)),
        },
      }),
    };
  });
}

/** An article's translation into the edition's language, where there is one. */
function inOwnLanguage(node: ArticleNode | undefined, { lang }: Edition): ArticleNode | undefined {
  const group = node?.original ? [node.original, ...node.original.translations] : (node?.translations ?? []);
  return group.find(({ article }) => article.outline.lang === lang) ?? node;
}

function shownHistory({ history }: FollowedClaim, { graph }: Edition): FollowedClaim['history'] {
  return history
    .filter(({ article }) => article === undefined || graph.articles.has(article))
    .toSorted((a, b) => compareText(a.on, b.on));
}

/** The day on which a claim last changed or was last made. */
function lastChange({ data, uses }: Followed, edition: Edition): string {
  const made = uses.map(({ article }) => article.article.outline.published?.slice(0, 10) ?? '');
  const days = [...made, ...shownHistory(data, edition).map(({ on }) => on)];
  return days.reduce((last, day) => (day > last ? day : last), '');
}
