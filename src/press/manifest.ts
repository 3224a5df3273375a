import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What stands in an output folder: of each file what it was made from, and how to tell that nobody has touched it. */
export type Manifest = Record<string, Printed>;

interface Printed {
  /** What the file was made from. */
  key: string;
  /** Size, time of change and number of the file, as the file system gives them. */
  stamp: string;
}

/** The manifest of an output folder, from the cache folder; empty where there is none or it is broken. */
export function readManifest(cacheFolder: string, out: string): Manifest {
  try {
    const [sum, json] = splitOnce(readFileSync(manifestPath(cacheFolder, out), 'utf8'));
    return sum === hash('sha256', json) ? (JSON.parse(json) as Manifest) : {};
  } catch {
    return {};
  }
}

/**
 * Keeps the manifest of what has just been published: `keys` by file below the output folder. Files that were taken over
 * from the `last` build have the stamp that they had.
 */
export function writeManifest(
  cacheFolder: string,
  out: string,
  keys: ReadonlyMap<string, string>,
  last: Manifest,
): void {
  const stamp = (file: string, key: string) =>
    last[file]?.key === key ? last[file].stamp : (stampOf(join(out, file)) ?? '');
  const manifest = Object.fromEntries(
    [...keys].map(([file, key]) => [file, { key, stamp: stamp(file, key) }]),
  );
  const json = JSON.stringify(manifest);
  const path = manifestPath(cacheFolder, out);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.new`, `${hash('sha256', json)}\n${json}`);
  renameSync(`${path}.new`, path);
}

/** Whether the file that an entry speaks of still stands as it was written. */
export function isUntouched(out: string, file: string, printed: Printed): boolean {
  return printed.stamp !== '' && stampOf(join(out, file)) === printed.stamp;
}

/** A short text that changes when a file does; `undefined` where there is none. */
export function stampOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.size} ${stats.mtimeMs} ${stats.ino}` : undefined;
}

function manifestPath(cacheFolder: string, out: string): string {
  return join(cacheFolder, 'press', `${hash('sha256', resolve(out)).slice(0, 16)}.json`);
}

function splitOnce(text: string): [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}
