import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Tinypool } from 'tinypool';
import type * as tasks from './worker.ts';

type Tasks = typeof tasks;

/** Workers for parsing and pressing, started when first asked for. */
export interface Pool {
  workers: number;
  run: <Name extends keyof Tasks>(
    name: Name,
    task: Parameters<Tasks[Name]>[0],
  ) => Promise<Awaited<ReturnType<Tasks[Name]>>>;
  close: () => Promise<void>;
}

/** By how many per cent the memory that is in use may grow before what is no longer needed is looked for. */
const SLACK = 40;

/** Makes a pool of as many workers as asked for, or as many as leave this thread a core of its own: it works too. */
export function createPool(workers = Math.max(1, availableParallelism() - 1)): Pool {
  let pool: Tinypool | undefined;
  const start = () => {
    // Where there is work for others there is much of it. By itself V8 lets the heap grow to several times what is in use.
    setFlagsFromString(`--heap-growing-percent=${SLACK}`);
    // Nor does what lived long at first, while the nursery was small, belong among what stays: the words of a text go with it.
    setFlagsFromString('--no-allocation-site-pretenuring');
    return new Tinypool({
      filename: new URL('./worker.ts', import.meta.url).href,
      minThreads: workers,
      maxThreads: workers,
      isolateWorkers: false,
      env: workerEnvironment(),
      // The next task lies there when a worker has done one, however busy this thread is.
      concurrentTasksPerWorker: 2,
      // Parsing and printing make much that is short-lived; a larger nursery keeps the collector from copying it about.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
  };
  return {
    workers,
    run: (name, task) => {
      pool ??= start();
      return pool.run(task, { name });
    },
    close: async () => pool?.destroy(),
  };
}

/** Modules of workers come from the compile cache where those of this thread do, the first ones too. */
function workerEnvironment(): Record<string, string> {
  const compiled = getCompileCacheDir();
  const env = process.env as Record<string, string>;
  return compiled === undefined ? env : { ...env, NODE_COMPILE_CACHE: dirname(compiled) };
}
