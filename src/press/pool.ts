import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Tinypool } from 'tinypool';
import { compileLater, compileSooner } from './compiler.ts';
import { allowGarbage, limitGarbage, limitPromotion } from './heap.ts';
import type * as tasks from './worker.ts';

type Tasks = typeof tasks;

/** Workers for parsing and pressing, started when first asked for. */
export interface Pool {
  workers: number;
  run: <Name extends keyof Tasks>(
    name: Name,
    task: Parameters<Tasks[Name]>[0],
  ) => Promise<Awaited<ReturnType<Tasks[Name]>>>;
  /** Ends the workers, whose memory is wanted for something else; others are started when they are asked for. */
  rest: () => Promise<void>;
  close: () => Promise<void>;
}

/** So many tasks may lie before a worker: it has its next one when it has done one, however busy the thread is that hands them out. */
export const TASKS_AHEAD = 4;

/** Makes a pool of as many workers as asked for, or as many as leave this thread a core of its own: it works too. */
export function createPool(workers = Math.max(1, availableParallelism() - 1)): Pool {
  let pool: Tinypool | undefined;
  let hasStarted = false;
  const start = () => {
    hasStarted = true;
    compileLater();
    limitPromotion();
    return new Tinypool({
      filename: new URL('./worker.ts', import.meta.url).href,
      minThreads: workers,
      maxThreads: workers,
      isolateWorkers: false,
      env: workerEnvironment(),
      concurrentTasksPerWorker: TASKS_AHEAD,
      // Parsing and printing make much that is short-lived; a larger nursery keeps the collector from copying it about.
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
    });
  };
  const rest = async () => {
    await pool?.destroy();
    pool = undefined;
  };
  return {
    workers,
    run: (name, task) => {
      pool ??= start();
      // Where there is work for others there is much of it.
      limitGarbage();
      return pool.run(task, { name });
    },
    rest,
    close: async () => {
      await rest();
      if (!hasStarted) return;
      allowGarbage();
      compileSooner();
    },
  };
}

/** Modules of workers come from the compile cache where those of this thread do, the first ones too. */
function workerEnvironment(): Record<string, string> {
  const compiled = getCompileCacheDir();
  const env = process.env as Record<string, string>;
  return compiled === undefined ? env : { ...env, NODE_COMPILE_CACHE: dirname(compiled) };
}
