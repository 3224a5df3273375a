import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { keep as keepValue, readKept } from './kept.ts';
import { applyPatch } from './patch.ts';

/** The output folder must not be written to; the message says why. */
export class UnsafeOutput extends Error {}

/** Stands in every folder that the press has written, and tells that it may be replaced whole. */
export const MARK = '.standfirst';
const MARK_TEXT = 'Written by Standfirst. The next build replaces this folder whole.\n';

/** A folder beside the output, in which a build stands until it is complete. */
export interface Staging {
  folder: string;
  /** Takes a file over from the last build. The file must not be written to afterwards: both builds share it. */
  keep: (file: string) => void;
  /** The same of any file, `from` wherever it stands. */
  take: (from: string, file: string) => void;
  /** Puts the build in place of the last one: readers of the folder see the old site or the new one, never a mixture. */
  publish: () => void;
  /**
   * The same where little has changed: the output folder is moved out of sight, what was written goes into it, `removed`
   * files go out of it, and it is moved back. Should the machine fail in between, the next build completes it.
   */
  patch: (removed: readonly string[]) => void;
  discard: () => void;
}

/**
 * Opens the staging folder of an output folder, which must be new, empty or written by an earlier build, and neither
 * hold nor lie in a folder that the build `reads`. What a build
 * that was broken off has left is cleared away, and its predecessor is put back if it was about to be replaced.
 */
export function openStaging(out: string, reads: readonly string[]): Staging {
  const target = resolve(out);
  refuseUnsafe(
    target,
    reads.map((folder) => resolve(folder)),
  );
  const places = placesOf(target);
  clearAway(places);
  const { folder, old } = places;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MARK), MARK_TEXT);
  return {
    folder,
    keep: (file) => keep(join(target, file), join(folder, file)),
    take: (from, file) => keep(from, join(folder, file)),
    publish: () => {
      mkdirSync(dirname(target), { recursive: true });
      if (existsSync(target)) renameSync(target, old);
      renameSync(folder, target);
      rmSync(old, { recursive: true, force: true });
    },
    patch: (removed) => patch(places, removed),
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface Places {
  target: string;
  /** Where the next site is written. */
  folder: string;
  /** Where the last site is while it is out of sight. */
  old: string;
  /** Says, while a patch is under way, what it removes. */
  journal: string;
}

function placesOf(target: string): Places {
  const beside = (what: string) => join(dirname(target), `.${basename(target)}.${what}`);
  return { target, folder: beside('staging'), old: beside('old'), journal: beside('patch') };
}

function patch({ target, folder, old, journal }: Places, removed: readonly string[]): void {
  keepValue(journal, removed);
  renameSync(target, old);
  applyPatch(old, folder, removed);
  renameSync(old, target);
  rmSync(journal);
}

/** Puts right what a build has left that was broken off: its patch is completed, its half of a site is cleared away. */
function clearAway({ target, folder, old, journal }: Places): void {
  const removed = readKept<string[]>(journal)?.value;
  if (existsSync(old) && !existsSync(target)) {
    if (removed) applyPatch(old, folder, removed);
    renameSync(old, target);
  }
  for (const left of [journal, folder, old]) rmSync(left, { recursive: true, force: true });
}

function keep(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !existsSync(dirname(to))) {
      mkdirSync(dirname(to), { recursive: true });
      keep(from, to);
    } else if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EXDEV' || code === 'EMLINK')
      copyFileSync(from, to);
    else throw error;
  }
}

function refuseUnsafe(target: string, reads: readonly string[]): void {
  const holds = [process.cwd(), ...reads].find((folder) => isWithin(folder, target));
  if (holds) {
    throw new UnsafeOutput(
      `${target} cannot be replaced by a build: it holds ${holds}; choose another --out`,
    );
  }
  const inside = reads.find((folder) => isWithin(target, folder));
  if (inside)
    throw new UnsafeOutput(`${target} lies inside ${inside}, which a build reads; choose another --out`);
  if (!existsSync(target)) return;
  const names = readdirSync(target);
  if (names.length > 0 && !names.includes(MARK)) {
    throw new UnsafeOutput(
      `${target} holds files that no build has written; empty it or choose another --out`,
    );
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}
