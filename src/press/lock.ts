import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another build kept the output folder for itself for too long. */
export class LockHeld extends Error {}

const PATIENCE = 10 * 60 * 1000;

/**
 * Keeps an output folder for one build at a time, on this machine. A second build waits, having been told by `onWait`
 * who holds the lock. The lock is SQLite's own on a file, so the system releases it when a build dies.
 */
export function lockOutput(out: string, onWait: (holder: string) => void): { release: () => void } {
  const path = join(tmpdir(), `standfirst-${hash('sha256', resolve(out)).slice(0, 16)}.lock`);
  const database = new DatabaseSync(path);
  const lock = (patience: number) => database.exec(`PRAGMA busy_timeout = ${patience}; BEGIN EXCLUSIVE`);
  try {
    lock(0);
  } catch {
    const holder = holderOf(path);
    onWait(holder);
    try {
      lock(PATIENCE);
    } catch {
      database.close();
      throw new LockHeld(`${holder} is still writing to ${out}; try again when it has ended`);
    }
  }
  writeFileSync(`${path}.holder`, String(process.pid));
  return { release: () => database.close() };
}

function holderOf(path: string): string {
  try {
    return `the build of process ${readFileSync(`${path}.holder`, 'utf8')}`;
  } catch {
    return 'another build';
  }
}
