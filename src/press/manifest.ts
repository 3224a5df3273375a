import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Remembered } from '../graph/memory.ts';
import type { KnownPage } from '../publish/plan.ts';
import { keep, readKept } from './kept.ts';
import type { Basis } from './last-run.ts';
import { stampOf } from './stamps.ts';

/** What stands in an output folder, and how to tell that nobody has touched it. */
export interface Manifest {
  /** Tells it from all others, once it is kept. */
  sum?: string;
  /** The basis of the build that wrote it, where that can be told. */
  basis?: Basis;
  /** By path below the output folder. */
  files: Record<string, Printed>;
  /** The folders that hold them, the output folder itself (`.`) among them, by the same paths, with their stamps. */
  folders: Record<string, string>;
}

export interface Printed {
  /** What the file was made from. */
  key: string;
  stamp: string;
}

const NOTHING: Manifest = { files: {}, folders: {} };

/** The manifest of an output folder, from the cache folder; empty where there is none or it is broken. */
export function readManifest(cacheFolder: string, out: string): Manifest {
  const { value, sum } = readKept<Partial<Manifest>>(manifestPath(cacheFolder, out)) ?? { value: NOTHING };
  const { files, folders, ...others } = value;
  return files && folders ? { ...others, ...(sum && { sum }), files, folders } : NOTHING;
}

/** The size of the manifest in bytes; 0 where there is none. */
export function manifestSize(cacheFolder: string, out: string): number {
  return statSync(manifestPath(cacheFolder, out), { throwIfNoEntry: false })?.size ?? 0;
}

/** What has just been published, for `writeManifest`. */
export interface Published {
  /** What each file was made from, by its path below the output folder. */
  keys: ReadonlyMap<string, string>;
  /** The files that were taken over from the last build, and its manifest, in which their stamps stand. */
  kept: ReadonlySet<string>;
  last: Manifest;
  /** The files that were put into the last build's folder or taken out of it; absent where the folder is a new one. */
  patched?: Iterable<string>;
  basis?: Basis;
  /** What is remembered of the plan. */
  plan?: Remembered<KnownPage>;
}

/** Keeps the manifest of what has just been published. */
export function writeManifest(
  cacheFolder: string,
  out: string,
  { keys, kept, last, patched, basis, plan }: Published,
): void {
  const standing = patched ? untouchedFolders(last, patched) : {};
  const files: Manifest['files'] = {};
  const folders: Manifest['folders'] = {};
  for (const [file, key] of keys) {
    const known = kept.has(file) ? last.files[file] : undefined;
    files[file] = known ?? { key, stamp: stampOf(join(out, file)) ?? '' };
    for (let folder = dirname(file); folders[folder] === undefined; folder = dirname(folder))
      folders[folder] = standing[folder] ?? stampOf(join(out, folder)) ?? '';
  }
  const manifest: Manifest = { ...(basis && { basis }), files, folders };
  const of = keep(manifestPath(cacheFolder, out), manifest);
  if (plan) keep(planPath(cacheFolder, out), { of, plan } satisfies KeptPlan);
}

/** The stamps of the folders of the last build in which nothing has been written or removed since. */
function untouchedFolders({ folders }: Manifest, patched: Iterable<string>): Manifest['folders'] {
  const standing = { ...folders };
  for (const file of patched) {
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      delete standing[folder];
      if (folder === '.') break;
    }
  }
  return standing;
}

interface KeptPlan {
  /** The sum of the manifest of the pages that were planned. */
  of: string;
  plan: Remembered<KnownPage>;
}

/** What the last build has left in an output folder. */
export interface LastOutput {
  manifest: Manifest;
  /** Whether it holds the files of its manifest and no others. */
  isComplete: boolean;
  /** What is remembered of its plan, if nobody has touched what stands there. */
  plan?: Remembered<KnownPage>;
}

/** How an output folder stands to its manifest. */
export interface Standing {
  /** Whether it holds the files of its manifest and no others; what is in them is another matter. */
  isComplete: boolean;
  /** Whether all of it stands as it was written. */
  isAsWritten: boolean;
}

/** Looks at every file of an output folder. */
export function standingOf(out: string, manifest: Manifest): Standing {
  const complete = isComplete(out, manifest);
  return { isComplete: complete, isAsWritten: complete && areUntouched(out, manifest) };
}

/** Reads what the last build has left, which stands as it was found to. */
export function readLastOutput(
  cacheFolder: string,
  out: string,
  manifest: Manifest,
  { isComplete, isAsWritten }: Standing,
): LastOutput {
  if (!isAsWritten) return { manifest, isComplete };
  const kept = readKept<KeptPlan>(planPath(cacheFolder, out))?.value;
  const plan = kept?.of === manifest.sum ? kept?.plan : undefined;
  return { manifest, isComplete: true, ...(plan && { plan }) };
}

/** Whether the file that an entry speaks of still stands as it was written. */
export function isUntouched(out: string, file: string, printed: Printed): boolean {
  return printed.stamp !== '' && stampOf(join(out, file)) === printed.stamp;
}

function isComplete(out: string, { folders }: Manifest): boolean {
  const all = Object.entries(folders);
  return all.length > 0 && all.every(([folder, stamp]) => stampOf(join(out, folder)) === stamp);
}

function areUntouched(out: string, { files }: Manifest): boolean {
  return Object.entries(files).every(([file, printed]) => isUntouched(out, file, printed));
}

function manifestPath(cacheFolder: string, out: string): string {
  return pathIn(cacheFolder, out, '.json');
}

function planPath(cacheFolder: string, out: string): string {
  return pathIn(cacheFolder, out, '.plan.json');
}

function pathIn(cacheFolder: string, out: string, ending: string): string {
  return join(cacheFolder, 'press', `${hash('sha256', resolve(out)).slice(0, 16)}${ending}`);
}
