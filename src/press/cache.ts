import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { ExaminedCapture } from '../graph/captures.ts';
import type { KnownPicture } from '../graph/pictures.ts';
import type { TextHash } from '../parse/article.ts';
import type { KnownFile, ParsedFile } from '../parse/file.ts';
import { jsonOf } from './kept.ts';
import type { KnownFolder, LearntFolder } from './read.ts';
import { rowsOf, sumOf } from './rows.ts';

const FILE = 'cache.db';
/** Patience comes first: several builds may open a new cache at once. */
const SCHEMA = `
  PRAGMA busy_timeout = 10000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = OFF;
  CREATE TABLE IF NOT EXISTS parsed (key TEXT PRIMARY KEY, sum TEXT NOT NULL, record TEXT NOT NULL, html TEXT, markdown TEXT);
  CREATE TABLE IF NOT EXISTS captures (key TEXT PRIMARY KEY, sum TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS pictures (key TEXT PRIMARY KEY, sum TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS folders (key TEXT PRIMARY KEY, sum TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS known (folder TEXT, file TEXT, sum INTEGER NOT NULL, record TEXT NOT NULL, PRIMARY KEY (folder, file)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS texts (hash TEXT PRIMARY KEY, text TEXT NOT NULL);
`;

/** Others keep the file to themselves, and it is none of ours to throw away. */
const SQLITE_BUSY = 5;

/** A parse as it is kept: what is known of the file, as JSON and with its sum, and what its text becomes. */
export interface KeptParse {
  key: string;
  sum: string;
  record: string;
  html?: NamedText;
  markdown?: NamedText;
}

type NamedText = [hash: TextHash, text: string];

/** Brings a parse into the form in which it is kept. */
export function keptParse(key: string, { html, markdown, ...known }: ParsedFile): KeptParse {
  const record = JSON.stringify(known);
  const kept = { key, sum: hash('sha256', record), record };
  if (!('body' in known.parsed) || html === undefined || markdown === undefined) return kept;
  const { body } = known.parsed;
  return { ...kept, html: [body.html, html], markdown: [body.markdown, markdown] };
}

/** An entry of the cache turned out to be broken after it had been relied upon; whoever did so begins again. */
export class BrokenEntry extends Error {}

/**
 * Does some work with the cache in a folder; without one where there is none. What turns out to be broken is removed, so
 * that the second time it is made anew.
 */
export async function withCache<Made>(
  folder: string | undefined,
  work: (cache?: Cache) => Promise<Made>,
): Promise<Made> {
  const cache = folder === undefined ? undefined : Cache.open(folder);
  try {
    return await work(cache);
  } catch (error) {
    if (error instanceof BrokenEntry) return await work(cache);
    throw error;
  } finally {
    cache?.close();
  }
}

/**
 * What parsing found, kept between runs in one SQLite file that may be deleted at any time. Keys say what an entry was
 * made from; sums say what it holds and are checked on reading: a broken entry is a miss, a broken file a new cache.
 */
export class Cache {
  readonly folder: string;
  private readonly database: DatabaseSync;
  private readonly get: StatementSync;
  private readonly getCapture: StatementSync;
  private readonly getPicture: StatementSync;
  private readonly getFolder: StatementSync;
  private readonly getText: StatementSync;
  private readonly put: StatementSync;
  private readonly putCapture: StatementSync;
  private readonly putPicture: StatementSync;
  private readonly putFolder: StatementSync;
  private readonly putText: StatementSync;

  private constructor(folder: string, database: DatabaseSync) {
    this.folder = folder;
    this.database = database;
    this.get = database.prepare('SELECT sum, record FROM parsed WHERE key = ?');
    this.getCapture = database.prepare('SELECT sum, record FROM captures WHERE key = ?');
    this.getPicture = database.prepare('SELECT sum, record FROM pictures WHERE key = ?');
    this.getFolder = database.prepare('SELECT sum, record FROM folders WHERE key = ?');
    this.getText = database.prepare('SELECT text FROM texts WHERE hash = ?');
    this.put = database.prepare(
      'INSERT OR REPLACE INTO parsed (key, sum, record, html, markdown) VALUES (?, ?, ?, ?, ?)',
    );
    this.putCapture = database.prepare('INSERT OR REPLACE INTO captures (key, sum, record) VALUES (?, ?, ?)');
    this.putPicture = database.prepare('INSERT OR REPLACE INTO pictures (key, sum, record) VALUES (?, ?, ?)');
    this.putFolder = database.prepare('INSERT OR REPLACE INTO folders (key, sum, record) VALUES (?, ?, ?)');
    this.putText = database.prepare('INSERT OR REPLACE INTO texts (hash, text) VALUES (?, ?)');
  }

  /** Opens the cache in a folder, made where it is missing. A file that SQLite cannot read is thrown away. */
  static open(folder: string): Cache {
    mkdirSync(folder, { recursive: true });
    try {
      return Cache.connect(folder);
    } catch (error) {
      if ((error as { errcode?: number }).errcode === SQLITE_BUSY) throw error;
      for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, FILE + suffix), { force: true });
      return Cache.connect(folder);
    }
  }

  private static connect(folder: string): Cache {
    const database = new DatabaseSync(join(folder, FILE));
    try {
      database.exec(SCHEMA);
      return new Cache(folder, database);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** What is known of the files of a folder, or `undefined`. Files of which the entry is broken are left out. */
  readFolder(folder: string): KnownFolder | undefined {
    const head = recordIn<Pick<KnownFolder, 'under'>>(this.getFolder, folder);
    return head && { ...head, files: knownTexts(this.database, folder) };
  }

  /** Keeps what has been learnt of the files of a folder: of all, or of some where the others are known. */
  writeFolder(folder: string, { under, files, changed }: LearntFolder): void {
    this.database.exec('BEGIN IMMEDIATE');
    const isKnown = recordIn<Pick<KnownFolder, 'under'>>(this.getFolder, folder)?.under === under;
    const some = isKnown ? changed : undefined;
    if (!some) this.database.prepare('DELETE FROM known WHERE folder = ?').run(folder);
    const put = this.database.prepare('INSERT OR REPLACE INTO known VALUES (?, ?, ?, ?)');
    for (const file of some ?? Object.keys(files)) {
      const record = JSON.stringify(files[file]);
      put.run(folder, file, sumOf(file, record), record);
    }
    const head = JSON.stringify({ under });
    this.putFolder.run(folder, hash('sha256', head), head);
    this.database.exec('COMMIT');
  }

  /** What a parse gave, or `undefined`. */
  read(key: string): KnownFile | undefined {
    return recordIn<KnownFile>(this.get, key);
  }

  /** What a parse gave that is known to be here. Throws `BrokenEntry` when it is gone or altered, having removed what led to it. */
  take(key: string): KnownFile {
    const known = this.read(key);
    if (known) return known;
    this.database.prepare('DELETE FROM parsed WHERE key = ?').run(key);
    this.database.exec('DELETE FROM folders');
    throw new BrokenEntry(`the cached parse ${key} is broken`);
  }

  /** What was found of a capture, or `undefined`. */
  readCapture(key: string): ExaminedCapture | undefined {
    return recordIn<ExaminedCapture>(this.getCapture, key);
  }

  /** What was found of a picture, or `undefined`. */
  readPicture(key: string): KnownPicture | undefined {
    return recordIn<KnownPicture>(this.getPicture, key);
  }

  /** Keeps what was parsed, all of it or nothing. */
  write(parses: Iterable<KeptParse>): void {
    this.database.exec('BEGIN IMMEDIATE');
    for (const { key, sum, record, html, markdown } of parses) {
      if (html) this.putText.run(...html);
      if (markdown) this.putText.run(...markdown);
      this.put.run(key, sum, record, html?.[0] ?? null, markdown?.[0] ?? null);
    }
    this.database.exec('COMMIT');
  }

  /** Keeps what was found of captures, all of it or nothing. */
  writeCaptures(entries: Iterable<[key: string, examined: ExaminedCapture]>): void {
    this.keep(this.putCapture, entries);
  }

  /** The same of pictures. */
  writePictures(entries: Iterable<[key: string, picture: KnownPicture]>): void {
    this.keep(this.putPicture, entries);
  }

  private keep(put: StatementSync, entries: Iterable<[key: string, value: object]>): void {
    this.database.exec('BEGIN IMMEDIATE');
    for (const [key, value] of entries) {
      const record = jsonOf(value);
      if (record !== undefined) put.run(key, hash('sha256', record), record);
    }
    this.database.exec('COMMIT');
  }

  /** The text that has a hash. Throws `BrokenEntry` when it is gone or altered, having removed what led to it. */
  text(wanted: TextHash): string {
    const row = this.getText.get(wanted) as { text: string } | undefined;
    if (row && hash('sha256', row.text) === wanted) return row.text;
    this.database.prepare('DELETE FROM texts WHERE hash = ?').run(wanted);
    this.database.prepare('DELETE FROM parsed WHERE ? IN (html, markdown)').run(wanted);
    this.database.exec('DELETE FROM folders');
    throw new BrokenEntry(`the cached text ${wanted} is broken`);
  }

  /** Forgets parses that no run has asked for lately, once they outweigh what is in use: so many, by these keys. */
  prune(count: number, keys: () => ReadonlySet<string>): void {
    if (!this.forget('parsed', count, keys)) return;
    this.database.exec(
      'DELETE FROM texts WHERE hash NOT IN (SELECT html FROM parsed WHERE html IS NOT NULL UNION SELECT markdown FROM parsed WHERE markdown IS NOT NULL)',
    );
  }

  /** The same for captures. */
  pruneCaptures(used: ReadonlySet<string>): void {
    this.forget('captures', used.size, () => used);
  }

  /** The same for pictures. */
  prunePictures(used: ReadonlySet<string>): void {
    this.forget('pictures', used.size, () => used);
  }

  private forget(
    table: 'parsed' | 'captures' | 'pictures',
    inUse: number,
    usedKeys: () => ReadonlySet<string>,
  ): boolean {
    const { count } = this.database.prepare(`SELECT count(*) AS count FROM ${table}`).get() as {
      count: number;
    };
    if (count < inUse * 3 + 1000) return false;
    const used = usedKeys();
    const keys = this.database.prepare(`SELECT key FROM ${table}`).all() as { key: string }[];
    this.database.exec('BEGIN IMMEDIATE');
    const remove = this.database.prepare(`DELETE FROM ${table} WHERE key = ?`);
    for (const { key } of keys) if (!used.has(key)) remove.run(key);
    this.database.exec('COMMIT');
    return true;
  }

  close(): void {
    this.database.close();
  }
}

function knownTexts(database: DatabaseSync, folder: string): KnownFolder['files'] {
  const files: KnownFolder['files'] = {};
  const query = 'SELECT file, sum, record FROM known WHERE folder = ?';
  for (const [file, sum, record] of rowsOf<[string, number, string]>(database, query, folder))
    if (sumOf(file, record) === sum) files[file] = JSON.parse(record);
  return files;
}

function recordIn<T>(statement: StatementSync, key: string): T | undefined {
  try {
    const row = statement.get(key) as { sum: string; record: string } | undefined;
    if (!row || row.sum !== hash('sha256', row.record)) return undefined;
    return JSON.parse(row.record) as T;
  } catch {
    return undefined;
  }
}
