import { lstatSync, type Stats, statSync } from 'node:fs';

/**
 * A short text that changes when a file or folder does: its size, its times and its number, as the file system gives them.
 * A folder changes when something is put into it or taken away. `undefined` where there is nothing.
 */
export function stampOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && stamp(stats);
}

/** The same of what stands at a path itself, be it a link, and when that was last changed, in milliseconds since 1970 UTC. */
export function freshStampOf(path: string): { stamp: string; changed: number } | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats && { stamp: `${stamp(stats)} ${stats.ctimeMs}`, changed: stats.mtimeMs };
}

function stamp({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`;
}
