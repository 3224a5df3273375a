import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import { crc32 } from 'node:zlib';

/** Rows in an SQLite file that may be deleted at any time. What cannot be read counts as missing. */

/** Reads rows of a file; `undefined` where there is no such file, or it is broken. */
export function reading<Made>(path: string, work: (database: DatabaseSync) => Made): Made | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return within(path, work);
  } catch (error) {
    if (isOfSqlite(error)) return undefined;
    throw error;
  }
}

/** Changes rows of a file, all of them or none. A file that is broken is thrown away. */
export function updating(path: string, work: (database: DatabaseSync) => void): void {
  try {
    within(path, (database) => inTransaction(database, work));
  } catch (error) {
    if (!isOfSqlite(error)) throw error;
    remove(path);
  }
}

/** Writes a file anew. It takes the place of the last one when it is complete. */
export function writing(path: string, schema: string, work: (database: DatabaseSync) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  // Of its own, since others may write theirs at the same time.
  const draft = `${path}.${process.pid}`;
  remove(draft);
  within(draft, (database) => {
    database.exec(`PRAGMA journal_mode = OFF; ${schema}`);
    inTransaction(database, work);
  });
  remove(path);
  renameSync(draft, path);
}

/** The rows that a query finds, each as the list of its columns. */
export function* rowsOf<Row extends SQLOutputValue[]>(
  database: DatabaseSync,
  query: string,
  ...values: SQLInputValue[]
): Generator<Row> {
  const statement = database.prepare(query);
  statement.setReturnArrays(true);
  for (const row of statement.iterate(...values)) yield row as unknown as Row;
}

/** A sum of the texts of a row, which tells whether they are what was written. */
export function sumOf(...texts: string[]): number {
  return texts.reduce((sum, text) => crc32(text, sum), 0);
}

const PATIENCE = 10_000;

function within<Made>(path: string, work: (database: DatabaseSync) => Made): Made {
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function inTransaction(database: DatabaseSync, work: (database: DatabaseSync) => void): void {
  database.exec('PRAGMA synchronous = OFF; BEGIN IMMEDIATE');
  work(database);
  database.exec('COMMIT');
}

/** With the journal of a change that was broken off. */
function remove(path: string): void {
  for (const suffix of ['', '-journal']) rmSync(path + suffix, { force: true });
}

function isOfSqlite(error: unknown): boolean {
  return (error as { code?: string }).code === 'ERR_SQLITE_ERROR';
}
