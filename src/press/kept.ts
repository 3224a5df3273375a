import { hash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a value that the next run may read: whole or not at all, under a sum of what it holds, which is returned. What is
 * too long to be written is not kept; the next run then knows nothing.
 */
export function keep(path: string, value: unknown): string {
  const json = jsonOf(value);
  if (json === undefined) {
    rmSync(path, { force: true });
    return '';
  }
  const sum = hash('sha256', json);
  mkdirSync(dirname(path), { recursive: true });
  // Of its own, since others may keep theirs at the same time.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${sum}\n`);
  // Not as one text with its sum: that would be a second copy of what may be long.
  appendFileSync(draft, json);
  renameSync(draft, path);
  return sum;
}

/** A value as JSON; `undefined` where that is longer than a string can be, as are lists of some 500,000 articles. */
export function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export interface Kept<T> {
  value: T;
  sum: string;
}

/** What an earlier run has kept; `undefined` where there is nothing, or what there is has been broken. */
export function readKept<T>(path: string): Kept<T> | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    const sum = text.slice(0, end);
    return sum === hash('sha256', json) ? { value: JSON.parse(json) as T, sum } : undefined;
  } catch {
    return undefined;
  }
}
