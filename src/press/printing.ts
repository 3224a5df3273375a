import { type Batches, startBatches } from './batches.ts';
import type { PressJob } from './press.ts';
import { type PressTask, pressPages } from './worker.ts';

type PrintTask = PressTask['pages'][number];

/** Prints pages into a folder, as they are brought. */
export function startPrinting(
  { onProgress, pool, renderer }: Pick<PressJob, 'onProgress' | 'pool' | 'renderer'>,
  out: string,
): Batches<PrintTask, void> {
  let taken = 0;
  let done = 0;
  const counted = (print: (task: PressTask) => Promise<void>) => async (pages: PrintTask[]) => {
    await print({ entry: renderer.entry, out, pages });
    done += pages.length;
    onProgress?.(done, taken);
  };
  const batches = startBatches({
    here: counted(pressPages),
    there: counted((task) => pool.run('pressPages', task)),
    worth: 60,
    size: 20,
    limit: pool.workers * 2,
  });
  return {
    ...batches,
    take: (page) => {
      taken += 1;
      return batches.take(page);
    },
  };
}
