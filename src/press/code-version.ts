import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../model/diagnostic.ts';

/** The folder of this package: where src/, astro.config.mjs and package-lock.json stand. */
export const PACKAGE = join(import.meta.dirname, '..', '..');

/** A hash over the code in the given files and folders of this package: what it makes is good for as long as it stands. */
export function codeVersion(paths: readonly string[]): string {
  const sum = createHash('sha256');
  for (const path of paths.flatMap((path) => filesBelow(path)).sort(compareText))
    sum.update(`${path}\0${sumOfFile(path)}\0`);
  return sum.digest('hex');
}

/** Code is asked for by several keys in one run, and read for the first of them. */
const sums = new Map<string, string>();

function sumOfFile(path: string): string {
  const known = sums.get(path) ?? hash('sha256', readFileSync(join(PACKAGE, path)));
  sums.set(path, known);
  return known;
}

function filesBelow(path: string): string[] {
  const stats = statSync(join(PACKAGE, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  const entries = readdirSync(join(PACKAGE, path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PACKAGE.length + 1));
}
