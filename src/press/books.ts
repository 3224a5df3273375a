import { join } from 'node:path';
import { isUntouched, type LastOutput, type Printed } from './manifest.ts';

/** The books of the press: what each file of the next site is made from, and which of them stand there already. */
export interface Books {
  /** By path below the output folder. */
  keys: ReadonlyMap<string, string>;
  /** The files that are taken over from the last site. */
  kept: ReadonlySet<string>;
  /** Enters a file. Tells whether one that was made from the same stands in its place, so that it is kept. */
  enter: (file: string, key: string) => boolean;
  /** Enters a file that is known to stand as it was written, and tells what it was made from. */
  carryOver: (file: string) => string;
  /** Enters a file that has been written, whatever stands in its place. */
  enterWritten: (file: string, key: string) => void;
  /** Whether a file of the last site stands as it was written. */
  isStanding: (file: string) => boolean;
  /** Where the bytes of a file are until the site is published. */
  placeOf: (file: string) => string;
  /** Files that are not taken over. */
  written: () => string[];
  /** Files of the last site that the next one does not have. */
  removed: () => string[];
}

/** @param staging where the files stand that are not taken over */
export function openBooks(out: string, { manifest }: LastOutput, staging: string): Books {
  const keys = new Map<string, string>();
  const kept = new Set<string>();
  const isStanding = (file: string) => {
    const known = manifest.files[file];
    return known !== undefined && isUntouched(out, file, known);
  };
  return {
    keys,
    kept,
    isStanding,
    enter: (file, key) => {
      keys.set(file, key);
      const keeps = manifest.files[file]?.key === key && isStanding(file);
      if (keeps) kept.add(file);
      return keeps;
    },
    carryOver: (file) => {
      const { key } = manifest.files[file] as Printed;
      keys.set(file, key);
      kept.add(file);
      return key;
    },
    enterWritten: (file, key) => void keys.set(file, key),
    placeOf: (file) => join(kept.has(file) ? out : staging, file),
    written: () => [...keys.keys()].filter((file) => !kept.has(file)),
    removed: () => Object.keys(manifest.files).filter((file) => !keys.has(file)),
  };
}
