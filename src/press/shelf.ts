import { hash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder of what was costly to make, by key. It may be deleted at any time; what it holds is checked when it is taken. */
export interface Shelf {
  take: (key: string) => Buffer | undefined;
  put: (key: string, bytes: Uint8Array) => void;
}

export function openShelf(folder: string): Shelf {
  return {
    take: (key) => taken(pathOf(folder, key)),
    put: (key, bytes) => put(pathOf(folder, key), bytes),
  };
}

/** Clears a shelf of what no build has asked for lately, once it outweighs what is in use. */
export function clearShelf(folder: string, used: ReadonlySet<string>): void {
  if (used.size === 0 || !existsSync(folder)) return;
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  if (kept.length < used.size * 3 + 1000) return;
  for (const { name, parentPath } of kept)
    if (!used.has(name)) rmSync(join(parentPath, name), { force: true });
}

const SUM_BYTES = 32;

function pathOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key);
}

/** Every file begins with the sum of the rest. */
function taken(path: string): Buffer | undefined {
  try {
    const file = readFileSync(path);
    const bytes = file.subarray(SUM_BYTES);
    return sumOf(bytes).equals(file.subarray(0, SUM_BYTES)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, Buffer.concat([sumOf(bytes), bytes]));
  renameSync(draft, path);
}

function sumOf(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}
