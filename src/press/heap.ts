import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/** So much of what is no longer needed may fill the memory of a thread before V8 looks for it, in bytes. */
const ROOM = 120e6;

/** V8 counts in hundredths of what is in use: never fewer than the first, lest it look all the time, nor more than the last. */
const SHARES = [40, 300] as const;

/**
 * Sets how far the heaps of all threads may grow before V8 looks through them, by what is in use on this one. By itself V8 lets
 * them grow to several times as much, however large they are. Called again and again while work goes on.
 */
export function limitGarbage(): void {
  const [least, most] = SHARES;
  const share = Math.round((ROOM / getHeapStatistics().used_heap_size) * 100);
  setFlagsFromString(`--heap-growing-percent=${Math.min(Math.max(share, least), most)}`);
}

/** Leaves it to V8 again: a server that lives on after much work would be looking through its heap at every save. */
export function allowGarbage(): void {
  setFlagsFromString('--heap-growing-percent=0');
}

/**
 * Leaves to the nursery what V8 would put among what stays, because it lived long at first, while the nursery was small: the
 * words of a text go with it.
 */
export function limitPromotion(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
