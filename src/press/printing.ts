import { join } from 'node:path';
import { type Batches, startBatches, type Workplaces } from './batches.ts';
import { isMade } from './made.ts';
import { type PrintTask, packed } from './parcel.ts';
import { TASKS_AHEAD } from './pool.ts';
import type { PressJob } from './press.ts';
import { type PressResult, pressPages } from './worker.ts';

/** The checksums of some files. */
type Printed = PressResult['checksums'];

/** Pages are quick to print, cards take ten times as long, and forms of pictures a hundred times. */
const PAGES = { worth: 60, size: 40, ahead: TASKS_AHEAD };
const CARDS = { worth: 12, size: 6, ahead: 2 };
const PICTURES = { worth: 2, size: 1, ahead: 2 };

/** How the like are printed: `ahead` is how many batches may lie before a worker. */
type Lane = Pick<Workplaces<PrintTask, Printed>, 'worth' | 'size'> & { ahead: number };

/** Prints pages into a folder, as they are brought. */
export function startPrinting(job: PrintJob, out: string): Batches<PrintTask, Printed> {
  const { cacheFolder, content, onProgress, pool, renderer, timings } = job;
  const places = { entry: renderer.entry, content, shelf: shelfFolder(cacheFolder), out };
  let taken = 0;
  let done = 0;
  const counted = (print: (tasks: PrintTask[]) => Promise<PressResult>) => async (tasks: PrintTask[]) => {
    const { checksums, spans } = await print(tasks);
    timings?.note(spans);
    done += tasks.length;
    onProgress?.(done, taken);
    return checksums;
  };
  const start = ({ ahead, ...sizes }: Lane) =>
    startBatches({
      here: counted((pages) => pressPages({ ...places, pages })),
      there: counted((tasks) => pool.run('pressParcel', { ...places, parcel: packed(tasks) })),
      limit: pool.workers * ahead,
      ...sizes,
    });
  const lanes = { page: start(PAGES), card: start(CARDS), picture: start(PICTURES) };
  return {
    take: (page) => {
      taken += 1;
      return lanes[isMade(page) ? page.view : 'page'].take(page);
    },
    end: async () => (await Promise.all(Object.values(lanes).map((lane) => lane.end()))).flat(),
  };
}

type PrintJob = Pick<PressJob, 'cacheFolder' | 'content' | 'onProgress' | 'pool' | 'renderer' | 'timings'>;

/** Where what is costly to make is kept between builds. */
export function shelfFolder(cacheFolder: string): string {
  return join(cacheFolder, 'shelf');
}
