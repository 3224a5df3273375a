import type { Agent, AgentRecord } from '../graph/agents.ts';
import { agentKey } from '../graph/agents.ts';
import { scoreOf } from '../graph/forecasts.ts';
import type { ArticleNode, ClaimNode } from '../graph/graph.ts';
import { once } from '../graph/once.ts';
import { CLAIM_STATUSES, type ClaimStatus, FORECAST_OUTCOMES } from '../model/claim.ts';
import { compareText } from '../model/diagnostic.ts';
import type { Unsupported } from '../parse/outline.ts';
import { addresses } from './addresses.ts';
import { claimUse } from './claim-views.ts';
import type { Edition } from './edition.ts';
import { claimsFrom, type ForecastNode, forecastsIn, unsupportedIn } from './holdings.ts';
import { agentId, agentNode } from './json-ld/agents.ts';
import { type Frame, listFrame } from './list-frame.ts';
import type { AgentsProps } from './list-views.ts';
import { INDEX_SIZE, type Listed, paginate } from './pagination.ts';
import { inARow, type Sequence, sequence, sideBySide } from './sequence.ts';
import { teaserOf } from './teaser.ts';
import type { AgentProps, ClaimUse } from './views.ts';

/** Somebody who wrote or claimed something in this edition. */
export function agentPages(record: AgentRecord, edition: Edition, frame: Frame): Listed<AgentProps>[] {
  const { agent, wrote } = record;
  const about = once(() => ({ ...aboutAgent(agent, edition), ...faring(record, edition) }));
  const inEdition = (other: Edition) =>
    other.holds.agents.has(agentKey(agent)) ? agentPath(agent, other) : undefined;
  return paginate(
    sideBySide(wrote, claimedBy(record, edition)),
    (page) => agentPath(agent, edition, page),
    edition,
    ({ items, pagination, path }) => {
      const shared = about();
      const chrome = frame({
        path,
        title: shared.name,
        ...(wrote.length > 0 ? { feedOf: agentPath(agent, edition) } : {}),
        data: {
          type: 'ProfilePage',
          mainEntity: agentId(agent, edition),
          nodes: [agentNode(agent, edition)],
        },
        ...(shared.role ? { description: shared.role.text } : {}),
        ...(pagination.page === 1 && { inEdition }),
      });
      return {
        chrome,
        ...shared,
        wrote: items.flatMap(({ one }) => (one ? teaserOf(one, edition) : [])),
        claimed: items.flatMap(({ other }) => (other ? unnamed(claimUse(other, edition)) : [])),
        pagination,
      };
    },
  );
}

/** A claim as the page of its claimant shows it: whose it is stands above. */
function unnamed({ claimant: _, ...claim }: ClaimUse): ClaimUse {
  return claim;
}

function aboutAgent({ kind, name, data }: Agent, { said, words }: Edition) {
  return {
    kind,
    name: words(data?.name ?? name),
    ...(data?.role ? { role: said(data.role) } : {}),
    aliases: data?.aliases ?? [],
    disclosures: (data?.disclosures ?? []).map(said),
    sameAs: data?.sameAs ?? [],
  };
}

/** Where the page of somebody stands. */
export function agentPath({ kind, id }: Agent, { prefix }: Pick<Edition, 'prefix'>, page = 1): string {
  return kind === 'person' ? addresses.person(prefix, id, page) : addresses.organisation(prefix, id, page);
}

/** What somebody claimed, in the order of articles and claims. */
function claimedBy({ agent, claims, speaksIn }: AgentRecord, edition: Edition): Sequence<ClaimNode> {
  const isOwn = isBy(agent, edition);
  return inARow(claims, (place) =>
    claimsFrom(speaksIn[place] as ArticleNode).filter(({ claim }) => isOwn(claim)),
  );
}

function isBy(agent: Agent, { agentOf }: Edition): (one: { claimant?: string | undefined }) => boolean {
  const key = agentKey(agent);
  return ({ claimant }) => Boolean(claimant) && agentKey(agentOf(claimant as string)) === key;
}

/** How what somebody claimed and foretold fared. */
function faring(record: AgentRecord, edition: Edition): Pick<AgentProps, 'fared' | 'foretold' | 'score'> {
  const isOwn = isBy(record.agent, edition);
  const foretold = forecastsIn(record.speaksIn).filter(isOwn);
  const unsupported = unsupportedIn(record.speaksIn).filter(isOwn);
  const score = scoreOf(foretold);
  return {
    fared: faredOf(claimsOf(record) - foretold.length, unsupported),
    foretold: foretoldOf(foretold),
    ...(score && { score: { forecasts: score.forecasts, brier: score.brier } }),
  };
}

/** How many claims stand where, in the order of the model. */
function faredOf(claims: number, unsupported: readonly Unsupported[]): AgentProps['fared'] {
  const count = (status: ClaimStatus) =>
    status === 'supported'
      ? claims - unsupported.length
      : unsupported.filter((claim) => claim.status === status).length;
  return CLAIM_STATUSES.map((status) => ({ status, count: count(status) })).filter(({ count }) => count > 0);
}

/** What came of forecasts, in the order of the model. */
function foretoldOf(forecasts: readonly ForecastNode[]): AgentProps['foretold'] {
  return FORECAST_OUTCOMES.map((outcome) => ({
    outcome,
    count: forecasts.filter((forecast) => (forecast.outcome ?? 'pending') === outcome).length,
  })).filter(({ count }) => count > 0);
}

/** The people, or the bodies, of this edition; no page where there is none of them. */
export function agentIndexPages(
  kind: AgentsProps['kind'],
  edition: Edition,
  frame: Frame,
): Listed<AgentsProps>[] {
  const of = kind === 'people' ? 'person' : 'organisation';
  const recordsOf = ({ holds }: Edition) =>
    [...holds.agents.values()].filter(({ agent }) => agent.kind === of);
  const records = recordsOf(edition);
  if (records.length === 0) return [];
  const named = once(() => byName(records, edition));
  const inEdition = (other: Edition) =>
    recordsOf(other).length > 0 ? addresses[kind](other.prefix) : undefined;
  return paginate(
    sequence(records.length, named),
    (page) => addresses[kind](edition.prefix, page),
    edition,
    ({ items, pagination, path }) => ({
      chrome: frame({ ...listFrame(kind, path, edition), ...(pagination.page === 1 && { inEdition }) }),
      kind,
      agents: items.map(({ record, name }) => listedAgent(record, name, edition)),
      pagination,
    }),
    INDEX_SIZE,
  );
}

function byName(
  records: readonly AgentRecord[],
  { lang, words }: Edition,
): { record: AgentRecord; name: string }[] {
  const named = records.map((record) => ({
    record,
    name: words(record.agent.data?.name ?? record.agent.name),
  }));
  const order = new Intl.Collator([lang, 'en']);
  return named.sort(
    (a, b) => order.compare(a.name, b.name) || compareText(a.record.agent.id, b.record.agent.id),
  );
}

function listedAgent(record: AgentRecord, name: string, edition: Edition): AgentsProps['agents'][number] {
  const { agent, wrote } = record;
  return {
    name,
    href: edition.href(agentPath(agent, edition)),
    ...(agent.data?.role ? { role: edition.said(agent.data.role) } : {}),
    articles: wrote.length,
    claims: claimsOf(record),
  };
}

function claimsOf({ claims }: AgentRecord): number {
  return claims.reduce((sum, count) => sum + count, 0);
}
