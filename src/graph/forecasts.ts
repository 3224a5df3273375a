import { type LikelihoodTerm, likelihoodOf } from '../model/likelihood.ts';
import type { OutlinedForecast } from '../parse/outline.ts';

/** How good forecasts were. */
export interface Score {
  /** How many were scored: those with a likelihood that occurred or did not. */
  forecasts: number;
  /** Their mean Brier score, from 0 to 1; less is better. */
  brier: number;
  /** The bands that were used, the least likely first. */
  bands: ScoredBand[];
}

export interface ScoredBand {
  term: string;
  /** The band and its middle, as probabilities. */
  from: number;
  to: number;
  middle: number;
  forecasts: number;
  occurred: number;
}

/**
 * Scores forecasts by the mean squared difference between probability and outcome (G. W. Brier, "Verification of forecasts
 * expressed in terms of probability", Monthly Weather Review 78, 1950, in its form for single events). A word of
 * estimative probability stands for the middle of its ICD 203 band, as in D. R. Mandel and A. Barnes, "Accuracy of
 * forecasts in strategic intelligence", PNAS 111 (30), 2014, where terms were given numbers to be scored by. What is
 * pending, void or without a likelihood is left out. `undefined` where nothing can be scored.
 */
export function scoreOf(all: Iterable<OutlinedForecast>): Score | undefined {
  const bands = new Map<number, ScoredBand>();
  let squares = 0;
  let forecasts = 0;
  for (const forecast of all) {
    const occurred = outcomeOf(forecast);
    const { likelihood } = forecast;
    if (occurred === undefined || likelihood === undefined) continue;
    const band = bandOf(likelihood as LikelihoodTerm, bands);
    band.forecasts += 1;
    band.occurred += occurred;
    forecasts += 1;
    squares += (band.middle - occurred) ** 2;
  }
  if (forecasts === 0) return undefined;
  const sorted = [...bands.values()].sort((a, b) => a.from - b.from);
  return { forecasts, brier: squares / forecasts, bands: sorted };
}

/** 1 where a forecast came true, 0 where it did not; `undefined` where that is open or can no longer be told. */
export function outcomeOf({ outcome }: OutlinedForecast): 0 | 1 | undefined {
  if (outcome === 'occurred') return 1;
  return outcome === 'did not occur' ? 0 : undefined;
}

/** Where a forecast stands at a time, in milliseconds since 1970 UTC: open until the end of its day in UTC, then due. */
export function forecastState({ due, outcome }: OutlinedForecast, now: number): 'open' | 'due' | 'resolved' {
  if (outcome !== undefined) return 'resolved';
  return due !== undefined && Date.parse(due) + DAY <= now ? 'due' : 'open';
}

const DAY = 24 * 60 * 60 * 1000;

/** A term and its synonym share a band. */
function bandOf(word: LikelihoodTerm, bands: Map<number, ScoredBand>): ScoredBand {
  const { term, from, to } = likelihoodOf(word);
  const band = bands.get(from) ?? { term, from, to, middle: (from + to) / 2, forecasts: 0, occurred: 0 };
  bands.set(from, band);
  return band;
}
