import { join } from 'node:path';
import { isUntouched, type LastOutput } from './standing.ts';
import { changedSum, sumOfKeys } from './sum-of-keys.ts';

/** The books of the press: what each file of the next site is made from, and which of them stand there already. */
export interface Books {
  /** What the files that are entered are made from, by path below the output folder. Others are taken over unseen. */
  keys: ReadonlyMap<string, string>;
  /** Those among them that are taken over from the last site. */
  kept: ReadonlySet<string>;
  /** Enters a file. Tells whether one that was made from the same stands in its place, so that it is kept. */
  enter: (file: string, key: string) => boolean;
  /** Enters a file that is known to stand as it was written, and tells what it was made from. */
  carryOver: (file: string) => string;
  /** Enters a file that has been written, whatever stands in its place. */
  enterWritten: (file: string, key: string) => void;
  /** A sum of what the parts of a file are made from, which does not hang on their order. It ends the key of that file. */
  sumOfParts: (file: string, parts: readonly string[]) => string;
  /** Whether a file of the last site stands as it was written. */
  isStanding: (file: string) => boolean;
  /** Where the bytes of a file are until the site is published. */
  placeOf: (file: string) => string;
  /** How many files the next site has. */
  count: () => number;
  /** All files of the next site. */
  files: () => string[];
  /** Files that are not taken over. */
  written: () => string[];
  /** Files of the last site that the next one does not have. */
  removed: () => string[];
}

/** @param staging where the files stand that are not taken over */
export function openBooks(out: string, { files, unseen }: LastOutput, staging: string): Books {
  const keys = new Map<string, string>();
  const kept = new Set<string>();
  const isStanding = (file: string) => {
    const known = files.get(file);
    return known !== undefined && isUntouched(out, known);
  };
  const isWritten = (file: string) => keys.has(file) && !kept.has(file);
  const keptKey = (file: string) => files.get(file)?.[1];
  return {
    keys,
    kept,
    isStanding,
    enter: (file, key) => {
      keys.set(file, key);
      const keeps = files.get(file)?.[1] === key && isStanding(file);
      if (keeps) kept.add(file);
      return keeps;
    },
    carryOver: (file) => {
      const key = keptKey(file) as string;
      keys.set(file, key);
      kept.add(file);
      return key;
    },
    enterWritten: (file, key) => void keys.set(file, key),
    sumOfParts: (file, parts) => {
      const last = unseen && files.get(file)?.[1].split(' ').at(-1);
      if (last === undefined) return sumOfKeys(parts, (part) => keys.get(part));
      // On the same frame it has the same parts, and those that nobody looked at are what they were.
      const entered = parts.filter((part) => keys.has(part));
      return changedSum(last, entered, keptKey, (part) => keys.get(part));
    },
    placeOf: (file) => join(isWritten(file) ? staging : out, file),
    count: () => keys.size + (unseen?.count ?? 0),
    files: () => [...keys.keys(), ...(unseen?.files().keys() ?? [])],
    written: () => [...keys.keys()].filter((file) => !kept.has(file)),
    removed: () => [...files.keys()].filter((file) => !keys.has(file)),
  };
}
