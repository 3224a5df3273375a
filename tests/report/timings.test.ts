import { expect, test } from 'vitest';
import { formatTimings, formatTrace, type TimedWork } from '../../src/report/timings.ts';

const work: TimedWork[] = [
  { stage: 'parse', thread: 0, from: 1000, to: 1500, busy: 500 },
  { stage: 'parse', thread: 2, from: 1000.5, to: 2000.5, busy: 1000 },
  { stage: 'press', thread: 2, from: 2001, to: 3001, busy: 750 },
];

test('a table of seconds, by stage and thread', () => {
  expect(formatTimings(work, ['read', 'parse', 'press'])).toBe(
    [
      'seconds       main  worker 2  together',
      'read          0.00      0.00      0.00',
      'parse         0.50      1.00      1.50',
      'press         0.00      0.75      0.75',
      '',
    ].join('\n'),
  );
});

test('a trace in the trace event format, in microseconds from the first event on', () => {
  expect(JSON.parse(formatTrace(work))).toEqual({
    traceEvents: [
      { name: 'thread_name', ph: 'M', pid: 1, tid: 0, args: { name: 'main' } },
      { name: 'thread_name', ph: 'M', pid: 1, tid: 2, args: { name: 'worker 2' } },
      {
        name: 'parse',
        cat: 'standfirst',
        ph: 'X',
        pid: 1,
        tid: 0,
        ts: 0,
        dur: 500_000,
        args: { busy: 500_000 },
      },
      {
        name: 'parse',
        cat: 'standfirst',
        ph: 'X',
        pid: 1,
        tid: 2,
        ts: 500,
        dur: 1_000_000,
        args: { busy: 1_000_000 },
      },
      {
        name: 'press',
        cat: 'standfirst',
        ph: 'X',
        pid: 1,
        tid: 2,
        ts: 1_001_000,
        dur: 1_000_000,
        args: { busy: 750_000 },
      },
    ],
  });
});

test('a trace of the work on an archive of any size', () => {
  const much = Array.from(
    { length: 200_000 },
    (_, index) => ({ ...work[0], from: index, to: index + 1 }) as TimedWork,
  );
  expect(JSON.parse(formatTrace(much)).traceEvents).toHaveLength(much.length + 1);
});
