import type { Run } from './scenarios.ts';

/** What some runs of one build took, in seconds and bytes. */
export interface Figures {
  wall: Spread;
  cpu: Spread;
  /** The median of the peaks, where the system tells them. */
  peakBytes?: number;
}

export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function figuresOf(runs: readonly Run[]): Figures {
  const peaks = runs.flatMap(({ peakBytes }) => peakBytes ?? []);
  return {
    wall: spread(runs.map(({ wallSeconds }) => wallSeconds)),
    cpu: spread(runs.map(({ cpuSeconds }) => cpuSeconds)),
    ...(peaks.length > 0 && { peakBytes: median(peaks) }),
  };
}

/** The middle of some numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('no numbers have no median');
  return (low + high) / 2;
}

function spread(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}
