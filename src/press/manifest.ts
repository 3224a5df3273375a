import { hash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { keep, readKept } from './kept.ts';
import { stampOf } from './stamps.ts';

/** What stands in an output folder, and how to tell that nobody has touched it. */
export interface Manifest {
  /** By path below the output folder. */
  files: Record<string, Printed>;
  /** The folders that hold them, the output folder itself (`.`) among them, by the same paths, with their stamps. */
  folders: Record<string, string>;
}

interface Printed {
  /** What the file was made from. */
  key: string;
  stamp: string;
}

const NOTHING: Manifest = { files: {}, folders: {} };

/** The manifest of an output folder, from the cache folder; empty where there is none or it is broken. */
export function readManifest(cacheFolder: string, out: string): Manifest {
  const { files, folders } = readKept<Partial<Manifest>>(manifestPath(cacheFolder, out)) ?? NOTHING;
  return files && folders ? { files, folders } : NOTHING;
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
  const files: Manifest['files'] = {};
  const folders: Manifest['folders'] = {};
  for (const [file, key] of keys) {
    const known = last.files[file];
    const stamp = known?.key === key ? known.stamp : (stampOf(join(out, file)) ?? '');
    files[file] = { key, stamp };
    for (let folder = dirname(file); folders[folder] === undefined; folder = dirname(folder))
      folders[folder] = stampOf(join(out, folder)) ?? '';
  }
  keep(manifestPath(cacheFolder, out), { files, folders } satisfies Manifest);
}

/** Whether the file that an entry speaks of still stands as it was written. */
export function isUntouched(out: string, file: string, printed: Printed): boolean {
  return printed.stamp !== '' && stampOf(join(out, file)) === printed.stamp;
}

/** Whether an output folder holds the files of its manifest and no others; what is in them is another matter. */
export function isComplete(out: string, { folders }: Manifest): boolean {
  const all = Object.entries(folders);
  return all.length > 0 && all.every(([folder, stamp]) => stampOf(join(out, folder)) === stamp);
}

function manifestPath(cacheFolder: string, out: string): string {
  return join(cacheFolder, 'press', `${hash('sha256', resolve(out)).slice(0, 16)}.json`);
}
