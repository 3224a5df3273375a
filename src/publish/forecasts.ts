import { agentKey } from '../graph/agents.ts';
import { forecastState, outcomeOf, type ScoredBand, scoreOf } from '../graph/forecasts.ts';
import { once } from '../graph/once.ts';
import { compareText } from '../model/diagnostic.ts';
import { claimKey } from '../model/ids.ts';
import type { LikelihoodTerm } from '../model/likelihood.ts';
import { addresses } from './addresses.ts';
import { claimUse, likelihoodView } from './claim-views.ts';
import type { Edition } from './edition.ts';
import { type ForecastNode, forecastsIn } from './holdings.ts';
import { type Frame, listFrame } from './list-frame.ts';
import type { ForecastRecord, ForecastState, ForecastsProps, ForecastUse } from './list-views.ts';
import { type Listed, paginate } from './pagination.ts';
import { present } from './present.ts';
import { sequence } from './sequence.ts';

const STATES = ['due', 'open', 'resolved'] as const satisfies ForecastState[];

/** The forecasts of an edition, and how they fared; no page where it makes none. */
export function forecastPages(edition: Edition, frame: Frame): Listed<ForecastsProps>[] {
  const forecasts = forecastsIn(edition.holds.foretelling);
  if (forecasts.length === 0) return [];
  const sorted = once(() => STATES.flatMap((state) => inState(state, forecasts, edition)));
  const counts = once(() => countsOf(sorted()));
  const pathOf = (page: number) => addresses.forecasts(edition.prefix, page);
  const inEdition = ({ prefix, holds }: Edition) =>
    holds.foretelling.length > 0 ? addresses.forecasts(prefix) : undefined;
  return paginate(sequence(forecasts.length, sorted), pathOf, edition, ({ items, pagination, path }) => ({
    chrome: frame({ ...listFrame('forecasts', path, edition), ...(pagination.page === 1 && { inEdition }) }),
    counts: counts(),
    states: STATES.flatMap((state) => {
      const shown = items
        .filter((item) => item.state === state)
        .flatMap(({ node }) => forecastUse(node, edition));
      return shown.length > 0 ? [{ state, forecasts: shown }] : [];
    }),
    ...(pagination.page === 1 && present({ record: recordOf(forecasts, edition) })),
    pagination,
  }));
}

/** What is still to be judged in the order of days, what has been judged with the last verdict first. */
function inState(state: ForecastState, forecasts: readonly ForecastNode[], { now }: Edition): Placed[] {
  const nodes = forecasts.filter((node) => forecastState(node, now) === state);
  const day = ({ due, resolvedOn }: ForecastNode) => (state === 'resolved' ? resolvedOn : due) ?? '';
  const key = ({ article, id }: ForecastNode) => claimKey(article.article.id, id);
  const sign = state === 'resolved' ? -1 : 1;
  return nodes
    .sort((a, b) => sign * compareText(day(a), day(b)) || compareText(key(a), key(b)))
    .map((node) => ({ state, node }));
}

/** A forecast with where it stands. */
interface Placed {
  state: ForecastState;
  node: ForecastNode;
}

function countsOf(forecasts: readonly Placed[]): ForecastsProps['counts'] {
  const counts = { due: 0, open: 0, resolved: 0 };
  for (const { state } of forecasts) counts[state] += 1;
  return counts;
}

function forecastUse({ article, id }: ForecastNode, edition: Edition): ForecastUse[] {
  const node = article.claims.get(id);
  if (!node) return [];
  const { likelihood, forecast } = node.claim;
  const { due, resolves, outcome = 'pending', resolvedOn } = forecast ?? {};
  return [
    {
      ...claimUse(node, edition),
      ...(likelihood && { likelihood: likelihoodView(likelihood as LikelihoodTerm) }),
      forecast: {
        outcome,
        ...(due && { due }),
        ...(resolves && { resolves: edition.words(resolves) }),
        ...(resolvedOn && { resolvedOn }),
      },
    },
  ];
}

function recordOf(forecasts: readonly ForecastNode[], edition: Edition): ForecastRecord | undefined {
  const score = scoreOf(forecasts);
  if (!score) return undefined;
  const known = forecasts.filter((node) => outcomeOf(node) !== undefined).length;
  const forecasters = forecastersOf(forecasts, edition);
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

function forecastersOf(
  all: readonly ForecastNode[],
  { agent: linkTo, agentOf, holds }: Edition,
): ForecastRecord['forecasters'] {
  const keyOf = ({ claimant }: ForecastNode) => (claimant ? agentKey(agentOf(claimant)) : undefined);
  return [...Map.groupBy(all, keyOf)]
    .flatMap(([key, own]) => {
      const score = scoreOf(own);
      return key !== undefined && score ? [{ key, score }] : [];
    })
    .sort((a, b) => b.score.forecasts - a.score.forecasts || compareText(a.key, b.key))
    .flatMap(({ key, score: { forecasts, brier } }) => {
      const agent = holds.agents.get(key)?.agent;
      return agent ? [{ forecaster: linkTo(agent.data ? agent.id : agent.name), forecasts, brier }] : [];
    });
}
