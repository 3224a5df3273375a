import { availableParallelism } from 'node:os';
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

/** Makes a pool of as many workers as the machine has cores, or as many as asked for. */
export function createPool(workers = availableParallelism()): Pool {
  let pool: Tinypool | undefined;
  const start = () =>
    new Tinypool({
      filename: new URL('./worker.ts', import.meta.url).href,
      minThreads: workers,
      maxThreads: workers,
      isolateWorkers: false,
    });
  return {
    workers,
    run: (name, task) => {
      pool ??= start();
      return pool.run(task, { name });
    },
    close: async () => pool?.destroy(),
  };
}
