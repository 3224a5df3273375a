import { setImmediate } from 'node:timers/promises';

/** Where batches of work are done. */
export interface Workplaces<Item, Result> {
  /** Does a batch on this thread. */
  here: (items: Item[]) => Promise<Result>;
  /** Has a worker do a batch. */
  there: (items: Item[]) => Promise<Result>;
  /** How many items make workers worth their start. */
  worth: number;
  /** How many items make a batch. */
  size: number;
  /** How many batches the workers can have before them without being idle or filling the memory. */
  limit: number;
}

export interface Batches<Item, Result> {
  /** Takes an item. Where the workers have enough before them, whoever brings more lends a hand. */
  take: (item: Item) => Promise<void>;
  /** Waits until all that was taken is done. Results come in no order. Throws what the first batch to fail threw. */
  end: () => Promise<Result[]>;
}

/** Work that is done here while it is little; once it is much, workers join in, while more of it is still coming. */
export function startBatches<Item, Result>(places: Workplaces<Item, Result>): Batches<Item, Result> {
  const { here, there, worth, size, limit } = places;
  const running = new Set<Promise<void>>();
  const results: Result[] = [];
  const waiting: Item[] = [];
  let isMuch = false;

  const send = (items: Item[]) => {
    const run = there(items).then((result) => {
      results.push(result);
      running.delete(run);
    });
    // A failure is heard where the run is awaited; until then it is not to end the process.
    run.catch(() => {});
    running.add(run);
  };
  const work = async () => {
    while (waiting.length > 0) {
      const items = waiting.splice(0, size);
      if (isMuch && running.size < limit) send(items);
      else {
        results.push(await here(items));
        // Lets the workers' answers in, and with them the next batches out.
        await setImmediate();
      }
    }
  };

  return {
    take: async (item) => {
      waiting.push(item);
      isMuch ||= waiting.length >= worth;
      if (isMuch && waiting.length >= size) await work();
    },
    end: async () => {
      await work();
      await Promise.all(running);
      return results;
    },
  };
}
