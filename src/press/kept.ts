import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a value that the next run may read: whole or not at all, under a sum of what it holds. */
export function keep(path: string, value: unknown): void {
  const json = JSON.stringify(value);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${hash('sha256', json)}\n${json}`);
  renameSync(`${path}.new`, path);
}

/** What an earlier run has kept; `undefined` where there is nothing, or what there is has been broken. */
export function readKept<T>(path: string): T | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return text.slice(0, end) === hash('sha256', json) ? (JSON.parse(json) as T) : undefined;
  } catch {
    return undefined;
  }
}
