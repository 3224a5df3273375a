import { lstatSync, type Stats, statSync } from 'node:fs';

/**
 * A short text that changes when a file or folder does: its size, its times and its number, as the file system gives them.
 * A folder changes when something is put into it or taken away. `undefined` where there is nothing.
 */
export function stampOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && stamp(stats);
}

/** Times of files are told in steps: a second change within one step does not show. In milliseconds, and generous. */
const STEP = 50;

export interface FreshStamp {
  stamp: string;
  /** Whether the file has been left alone for long enough that its next change will show in its stamp. */
  isSettled: boolean;
}

/** The same of what stands at a path itself, be it a link, as sure as stamps can be. */
export function freshStampOf(path: string): FreshStamp | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats && { stamp: `${stamp(stats)} ${stats.ctimeMs}`, isSettled: stats.mtimeMs < Date.now() - STEP };
}

function stamp({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`;
}
