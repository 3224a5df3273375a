import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a value that the next run may read: whole or not at all, under a sum of what it holds, which is returned. */
export function keep(path: string, value: unknown): string {
  const json = JSON.stringify(value);
  const sum = hash('sha256', json);
  mkdirSync(dirname(path), { recursive: true });
  // Of its own, since others may keep theirs at the same time.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${sum}\n${json}`);
  renameSync(draft, path);
  return sum;
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
