import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Fact } from '../graph/memory.ts';
import type { KnownPage } from '../publish/plan.ts';
import type { Shard } from '../publish/shards.ts';
import type { Basis } from './last-run.ts';
import { reading, rowsOf, sumOf, updating, writing } from './rows.ts';

/** What a build has left in an output folder, and how to tell that nobody has touched it. */
export interface Head {
  /** The basis of the build that wrote it, where that can be told. */
  basis?: Basis;
  /** A sum of all that every piece of its plan may look at; absent where nobody is to go by the plan. */
  frame?: string;
  /** Where it is no whole site. */
  shard?: Shard;
  /** How many of each there are. */
  files: number;
  folders: number;
  pieces: number;
}

/** What is known of a piece of the plan and its files. */
export interface Entry {
  /** The facts at which it looked, by their places. */
  looked: readonly number[];
  pages: readonly KnownPage[];
  files: readonly PrintedFile[];
}

/** A file by its path below the output folder, what it was made from, and its stamp. */
export type PrintedFile = readonly [file: string, key: string, stamp: string];

/** The name of the piece of all files that no piece of the plan has. */
export const OTHERS = 'others';

/** What there is to say of pieces and folders, of some or of all. */
export interface Account {
  head: Omit<Head, 'folders' | 'pieces'>;
  /** All facts at which the plan may have looked. */
  facts: readonly Fact[];
  entries: ReadonlyMap<string, Entry>;
  /** By path below the output folder, which is itself `.`, with their stamps; none for folders that are gone. */
  folders: ReadonlyMap<string, string | undefined>;
}

const SCHEMA = `
  CREATE TABLE notes (name TEXT PRIMARY KEY, record TEXT NOT NULL, sum INTEGER NOT NULL);
  CREATE TABLE pieces (piece TEXT PRIMARY KEY, looked TEXT NOT NULL, pages TEXT NOT NULL, files TEXT NOT NULL, sum INTEGER NOT NULL);
  CREATE TABLE folders (folder TEXT PRIMARY KEY, stamp TEXT NOT NULL);
`;

/**
 * What is known of an output folder, piece of the plan by piece, kept between runs in an SQLite file: an edit reads and
 * writes the pieces that it changes, of thousands.
 */
export interface Manifest {
  /** `undefined` where nothing is known. */
  head: () => Head | undefined;
  facts: () => Account['facts'] | undefined;
  /** All pieces, or some. */
  entries: (pieces?: readonly string[]) => Map<string, Entry>;
  /** The pieces that looked at one of some facts, these by their places. */
  lookersAt: (facts: readonly number[]) => string[];
  /** The folders that hold the files, with their stamps. */
  folders: () => Map<string, string>;
  /** Whether the files of every piece are right, and all that is said of pieces is whole. */
  isEvery: (areRight: (files: readonly PrintedFile[]) => boolean) => boolean;
  /** Its size in bytes; 0 where there is none. */
  size: () => number;
  /** Keeps what there is to say of a new site. */
  rewrite: (all: Account) => void;
  /** The same of a site that has changed in some places. */
  update: (some: Account) => void;
}

/** The manifest of an output folder, in the cache folder. */
export function manifestOf(cacheFolder: string, out: string): Manifest {
  const path = join(cacheFolder, 'press', `${hash('sha256', resolve(out)).slice(0, 16)}.db`);
  return {
    head: () => reading(path, (database) => noteIn<Head>(database, 'head')),
    facts: () => reading(path, (database) => noteIn<Account['facts']>(database, 'facts')),
    entries: (pieces) => reading(path, (database) => entriesIn(database, pieces)) ?? new Map(),
    lookersAt: (facts) => reading(path, (database) => lookersIn(database, new Set(facts))) ?? [],
    folders: () => reading(path, foldersIn) ?? new Map(),
    isEvery: (areRight) => reading(path, (database) => isEveryIn(database, areRight)) ?? false,
    size: () => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
    rewrite: (all) => writing(path, SCHEMA, (database) => write(database, all)),
    update: (some) => updating(path, (database) => write(database, some)),
  };
}

function noteIn<Note>(database: DatabaseSync, name: string): Note | undefined {
  const query = 'SELECT record, sum FROM notes WHERE name = ?';
  for (const [record, sum] of rowsOf<[string, number]>(database, query, name))
    if (sumOf(record) === sum) return JSON.parse(record) as Note;
  return undefined;
}

type Row = [piece: string, looked: string, pages: string, files: string, sum: number];

const PIECES = 'SELECT piece, looked, pages, files, sum FROM pieces';

function entriesIn(database: DatabaseSync, pieces?: readonly string[]): Map<string, Entry> {
  const found = pieces
    ? pieces.flatMap((piece) => [...rowsOf<Row>(database, `${PIECES} WHERE piece = ?`, piece)])
    : rowsOf<Row>(database, PIECES);
  const entries = new Map<string, Entry>();
  for (const row of found) {
    const [piece, looked, pages, files] = row;
    if (isSound(row))
      entries.set(piece, {
        looked: JSON.parse(looked),
        pages: JSON.parse(pages),
        files: JSON.parse(files),
      });
  }
  return entries;
}

function isSound([piece, looked, pages, files, sum]: Row): boolean {
  return sumOf(piece, looked, pages, files) === sum;
}

function lookersIn(database: DatabaseSync, facts: ReadonlySet<number>): string[] {
  const pieces: string[] = [];
  if (facts.size === 0) return pieces;
  for (const [piece, looked] of rowsOf<[string, string]>(database, 'SELECT piece, looked FROM pieces'))
    if ((JSON.parse(looked) as number[]).some((fact) => facts.has(fact))) pieces.push(piece);
  return pieces;
}

function foldersIn(database: DatabaseSync): Map<string, string> {
  return new Map(rowsOf<[string, string]>(database, 'SELECT folder, stamp FROM folders'));
}

function isEveryIn(database: DatabaseSync, areRight: (files: readonly PrintedFile[]) => boolean): boolean {
  for (const row of rowsOf<Row>(database, PIECES)) {
    const [, , , files] = row;
    if (!isSound(row) || !areRight(JSON.parse(files))) return false;
  }
  return true;
}

function write(database: DatabaseSync, { head, facts, entries, folders }: Account): void {
  const put = database.prepare('INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?, ?)');
  for (const [piece, entry] of entries) {
    const row = [piece, ...[entry.looked, entry.pages, entry.files].map((value) => JSON.stringify(value))];
    put.run(...row, sumOf(...row));
  }
  const putFolder = database.prepare('INSERT OR REPLACE INTO folders VALUES (?, ?)');
  const removeFolder = database.prepare('DELETE FROM folders WHERE folder = ?');
  for (const [folder, stamp] of folders)
    if (stamp === undefined) removeFolder.run(folder);
    else putFolder.run(folder, stamp);
  const counts = { folders: countIn(database, 'folders'), pieces: countIn(database, 'pieces') };
  note(database, 'head', { ...head, ...counts } satisfies Head);
  note(database, 'facts', facts);
}

function countIn(database: DatabaseSync, table: 'folders' | 'pieces'): number {
  const [[count] = [0]] = rowsOf<[number]>(database, `SELECT count(*) FROM ${table}`);
  return count;
}

function note(database: DatabaseSync, name: string, value: object): void {
  const record = JSON.stringify(value);
  database.prepare('INSERT OR REPLACE INTO notes VALUES (?, ?, ?)').run(name, record, sumOf(record));
}
