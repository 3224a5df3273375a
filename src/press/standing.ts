import { once } from '../graph/once.ts';
import type { Entry, Manifest, PrintedFile } from './manifest.ts';
import { stampOf } from './stamps.ts';

/** How an output folder stands to its manifest. */
export interface Standing {
  /** Whether it holds the files of its manifest and no others; what is in them is another matter. */
  isComplete: boolean;
  /** Whether all of it stands as it was written, and all that is said of it can be read. */
  isAsWritten: boolean;
}

/** Looks at every file of an output folder. */
export function standingOf(out: string, manifest: Manifest): Standing {
  const head = manifest.head();
  const folders = manifest.folders();
  const isComplete =
    head !== undefined &&
    folders.size === head.folders &&
    [...folders].every(([folder, stamp]) => stampOf(`${out}/${folder}`) === stamp);
  let pieces = 0;
  const areUntouched = (files: readonly PrintedFile[]) => {
    pieces += 1;
    return files.every((file) => isUntouched(out, file));
  };
  const isAsWritten = isComplete && manifest.isEvery(areUntouched) && pieces === head.pieces;
  return { isComplete, isAsWritten };
}

/** Whether a file still stands as it was written. */
export function isUntouched(out: string, [file, , stamp]: PrintedFile): boolean {
  return stamp !== '' && stampOf(`${out}/${file}`) === stamp;
}

/** What the last build has left in an output folder, for the next one to go on from. */
export interface LastOutput {
  /** Whether it holds the files of its manifest and no others. */
  isComplete: boolean;
  /** The files that the next site may have or not. */
  files: ReadonlyMap<string, PrintedFile>;
  /** Where not all are among these, the others, which it has as they are, without anybody looking at them. */
  unseen?: { count: number; files: () => ReadonlyMap<string, PrintedFile> };
}

/** All that the last build has left. What is broken in its manifest is missing from it. */
export function wholeOutput(
  manifest: Manifest,
  { isComplete }: Standing,
  entries: ReadonlyMap<string, Entry>,
): LastOutput {
  return {
    isComplete: isComplete && entries.size === manifest.head()?.pieces,
    files: filesOf(entries),
  };
}

/** What the last build has left, as it was written, where all pieces but some are taken over. */
export function outputBut(manifest: Manifest, seen: ReadonlyMap<string, Entry>): LastOutput {
  const files = filesOf(seen);
  const unseen = () => [...manifest.entries()].filter(([piece]) => !seen.has(piece));
  return {
    isComplete: true,
    files,
    unseen: { count: (manifest.head()?.files ?? 0) - files.size, files: once(() => filesOf(unseen())) },
  };
}

function filesOf(entries: Iterable<[string, Entry]>): ReadonlyMap<string, PrintedFile> {
  const files = new Map<string, PrintedFile>();
  for (const [, entry] of entries) for (const file of entry.files) files.set(file[0], file);
  return files;
}
