import { threadId } from 'node:worker_threads';

/** The parts of a build, in the order in which a file goes through them. */
export const STAGES = ['read', 'parse', 'check', 'plan', 'press', 'write'] as const;
export type Stage = (typeof STAGES)[number];

/** A stretch of work on one thread. Times are in milliseconds since 1970 UTC, fractions included. */
export interface Span {
  stage: Stage;
  /** 0 is the main thread, workers count from 1. */
  thread: number;
  from: number;
  to: number;
  /** How much of the time went into this stage: others may have taken turns with it. */
  busy: number;
}

/** Notes how long the stages of a build take; what it is not asked for costs next to nothing. */
export interface Timings {
  /** Does some work of a stage. */
  during: <Made>(stage: Stage, work: () => Made) => Made;
  /** The same of results that are made one by one, whenever somebody asks for the next. */
  each: <Made>(stage: Stage, results: Iterable<Made>) => Iterable<Made>;
  /** Takes spans from a worker. */
  note: (spans: readonly Span[]) => void;
  spans: () => readonly Span[];
}

/** Now, on the clock that all threads share. */
export function moment(): number {
  return performance.timeOrigin + performance.now();
}

/** Begins a span on this thread, and ends it when `to` is called; `busy` where it was not at work all the time. */
export function startSpan(stage: Stage): (busy?: number) => Span {
  const from = moment();
  return (busy) => {
    const to = moment();
    return { stage, thread: threadId, from, to, busy: busy ?? to - from };
  };
}

export function startTimings(): Timings {
  const spans: Span[] = [];
  return {
    during: (stage, work) => {
      const end = startSpan(stage);
      const made = work();
      spans.push(end());
      return made;
    },
    *each(stage, results) {
      const end = startSpan(stage);
      let busy = 0;
      for (const iterator = results[Symbol.iterator](); ; ) {
        const from = moment();
        const next = iterator.next();
        busy += moment() - from;
        if (next.done) break;
        yield next.value;
      }
      spans.push(end(busy));
    },
    note: (more) => spans.push(...more),
    spans: () => spans,
  };
}
