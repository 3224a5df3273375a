import { agentKey } from '../graph/agents.ts';
import { forecastState, outcomeOf, type Score, type ScoredBand, scoreOf } from '../graph/forecasts.ts';
import type { ClaimNode } from '../graph/graph.ts';
import { compareText } from '../model/diagnostic.ts';
import type { LikelihoodTerm } from '../model/likelihood.ts';
import { addresses } from './addresses.ts';
import { claimUse, likelihoodView } from './claim-views.ts';
import type { Edition } from './edition.ts';
import { forecastsIn } from './holdings.ts';
import { type Frame, listFrame } from './list-frame.ts';
import type { ForecastRecord, ForecastState, ForecastsProps, ForecastUse } from './list-views.ts';
import { type Listed, paginate } from './pagination.ts';

const STATES = ['due', 'open', 'resolved'] as const satisfies ForecastState[];

/** The forecasts of an edition, and how they fared; no page where it makes none. */
export function forecastPages(edition: Edition, frame: Frame): Listed<ForecastsProps>[] {
  const forecasts = forecastsIn(edition.holds);
  if (forecasts.length === 0) return [];
  const byState = new Map(STATES.map((state) => [state, inState(state, forecasts, edition)]));
  const counts = { due: 0, open: 0, resolved: 0 };
  for (const [state, nodes] of byState) counts[state] = nodes.length;
  const record = recordOf(forecasts, edition);
  const all = [...byState].flatMap(([state, nodes]) => nodes.map((node) => ({ state, node })));
  const pathOf = (page: number) => addresses.forecasts(edition.prefix, page);
  const inEdition = ({ prefix, holds }: Edition) =>
    holds.foretelling.length > 0 ? addresses.forecasts(prefix) : undefined;
  return paginate(all, pathOf, edition, ({ items, pagination, path }) => ({
    chrome: frame({ ...listFrame('forecasts', path, edition), ...(pagination.page === 1 && { inEdition }) }),
    counts,
    states: STATES.flatMap((state) => {
      const shown = items
        .filter((item) => item.state === state)
        .map(({ node }) => forecastUse(node, edition));
      return shown.length > 0 ? [{ state, forecasts: shown }] : [];
    }),
    ...(record && pagination.page === 1 && { record }),
    pagination,
  }));
}

/** What is still to be judged in the order of days, what has been judged with the last verdict first. */
function inState(state: ForecastState, forecasts: readonly ClaimNode[], { now }: Edition): ClaimNode[] {
  const nodes = forecasts.filter((node) => forecastState(node, now) === state);
  const day = ({ claim: { forecast } }: ClaimNode) =>
    (state === 'resolved' ? forecast?.resolvedOn : forecast?.due) ?? '';
  const sign = state === 'resolved' ? -1 : 1;
  return nodes.sort((a, b) => sign * compareText(day(a), day(b)) || compareText(a.key, b.key));
}

function forecastUse(node: ClaimNode, edition: Edition): ForecastUse {
  const { likelihood, forecast } = node.claim;
  const { due, resolves, outcome = 'pending', resolvedOn } = forecast ?? {};
  return {
    ...claimUse(node, edition),
    ...(likelihood && { likelihood: likelihoodView(likelihood as LikelihoodTerm) }),
    forecast: {
      outcome,
      ...(due && { due }),
      ...(resolves && { resolves: edition.words(resolves) }),
      ...(resolvedOn && { resolvedOn }),
    },
  };
}

function recordOf(forecasts: readonly ClaimNode[], edition: Edition): ForecastRecord | undefined {
  const score = scoreOf(forecasts);
  if (!score) return undefined;
  const known = forecasts.filter((node) => outcomeOf(node) !== undefined).length;
  const forecasters = forecastersOf(edition);
  return {
    forecasts: score.forecasts,
    brier: score.brier,
    unscored: known - score.forecasts,
    bands: score.bands.map(bandView),
    forecasters: forecasters.length > 1 ? forecasters : [],
  };
}

function bandView({
  term,
  from,
  to,
  middle,
  forecasts,
  occurred,
}: ScoredBand): ForecastRecord['bands'][number] {
  const percent = (share: number) => Math.round(share * 100);
  return {
    term,
    from: percent(from),
    to: percent(to),
    middle: middle * 100,
    forecasts,
    occurred,
    share: percent(occurred / forecasts),
  };
}

function forecastersOf({ holds, agent }: Edition): ForecastRecord['forecasters'] {
  return [...holds.agents.values()]
    .flatMap((record) => {
      const score: Score | undefined = scoreOf(record.claimed);
      return score ? [{ record, score }] : [];
    })
    .sort(
      (a, b) =>
        b.score.forecasts - a.score.forecasts ||
        compareText(agentKey(a.record.agent), agentKey(b.record.agent)),
    )
    .map(({ record, score: { forecasts, brier } }) => ({
      forecaster: agent(record.agent.data ? record.agent.id : record.agent.name),
      forecasts,
      brier,
    }));
}
