/** A stretch of work, as `formatTimings` and `formatTrace` show it; times in milliseconds. */
export interface TimedWork {
  stage: string;
  thread: number;
  from: number;
  to: number;
  busy: number;
}

/** A table of seconds by stage and thread, the stages in the order given. */
export function formatTimings(work: readonly TimedWork[], stages: readonly string[]): string {
  const threads = [...new Set(work.map(({ thread }) => thread))].sort((a, b) => a - b);
  const seconds = (stage: string, thread?: number) => {
    const own = work.filter((one) => one.stage === stage && (thread === undefined || one.thread === thread));
    return (own.reduce((sum, { busy }) => sum + busy, 0) / 1000).toFixed(2);
  };
  const head = ['seconds', ...threads.map(nameOf), 'together'];
  const rows = stages.map((stage) => [
    stage,
    ...threads.map((thread) => seconds(stage, thread)),
    seconds(stage),
  ]);
  return [head, ...rows].map((row) => `${row.map(cell).join('  ')}\n`).join('');
}

/** The same as a trace of events that the profilers of Chromium and Firefox, and Perfetto, open. */
export function formatTrace(work: readonly TimedWork[]): string {
  const start = work.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY);
  const threads = [...new Set(work.map(({ thread }) => thread))].sort((a, b) => a - b);
  const names = threads.map((tid) => ({
    name: 'thread_name',
    ph: 'M',
    pid: 1,
    tid,
    args: { name: nameOf(tid) },
  }));
  const events = work.map(({ stage, thread, from, to, busy }) => ({
    name: stage,
    cat: 'standfirst',
    ph: 'X',
    pid: 1,
    tid: thread,
    ts: Math.round((from - start) * 1000),
    dur: Math.round((to - from) * 1000),
    args: { busy: Math.round(busy * 1000) },
  }));
  return `${JSON.stringify({ traceEvents: [...names, ...events] })}\n`;
}

function nameOf(thread: number): string {
  return thread === 0 ? 'main' : `worker ${thread}`;
}

function cell(text: string, index: number): string {
  return index === 0 ? text.padEnd(8) : text.padStart(8);
}
