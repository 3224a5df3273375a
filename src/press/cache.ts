import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { ExaminedCapture } from '../graph/captures.ts';
import type { KnownPicture } from '../graph/pictures.ts';
import type { HtmlHash } from '../parse/article.ts';
import type { KnownFile, ParsedFile } from '../parse/file.ts';

const FILE = 'cache.db';
const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = OFF;
  PRAGMA busy_timeout = 10000;
  CREATE TABLE IF NOT EXISTS parsed (key TEXT PRIMARY KEY, sum TEXT NOT NULL, record TEXT NOT NULL, html TEXT);
  CREATE TABLE IF NOT EXISTS captures (key TEXT PRIMARY KEY, sum TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS pictures (key TEXT PRIMARY KEY, sum TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS html (hash TEXT PRIMARY KEY, html TEXT NOT NULL);
`;

/** An entry of the cache turned out to be broken after it had been relied upon; whoever did so begins again. */
export class BrokenEntry extends Error {}

/**
 * What parsing found, kept between runs in one SQLite file that may be deleted at any time. Keys say what an entry was
 * made from; sums say what it holds and are checked on reading: a broken entry is a miss, a broken file a new cache.
 */
export class Cache {
  private readonly database: DatabaseSync;
  private readonly get: StatementSync;
  private readonly getCapture: StatementSync;
  private readonly getPicture: StatementSync;
  private readonly getHtml: StatementSync;
  private readonly put: StatementSync;
  private readonly putCapture: StatementSync;
  private readonly putPicture: StatementSync;
  private readonly putHtml: StatementSync;

  private constructor(database: DatabaseSync) {
    this.database = database;
    this.get = database.prepare('SELECT sum, record, html FROM parsed WHERE key = ?');
    this.getCapture = database.prepare('SELECT sum, record FROM captures WHERE key = ?');
    this.getPicture = database.prepare('SELECT sum, record FROM pictures WHERE key = ?');
    this.getHtml = database.prepare('SELECT html FROM html WHERE hash = ?');
    this.put = database.prepare('INSERT OR REPLACE INTO parsed (key, sum, record, html) VALUES (?, ?, ?, ?)');
    this.putCapture = database.prepare('INSERT OR REPLACE INTO captures (key, sum, record) VALUES (?, ?, ?)');
    this.putPicture = database.prepare('INSERT OR REPLACE INTO pictures (key, sum, record) VALUES (?, ?, ?)');
    this.putHtml = database.prepare('INSERT OR REPLACE INTO html (hash, html) VALUES (?, ?)');
  }

  /** Opens the cache in a folder, made where it is missing. A file that SQLite cannot read is thrown away. */
  static open(folder: string): Cache {
    mkdirSync(folder, { recursive: true });
    try {
      return Cache.connect(folder);
    } catch {
      for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, FILE + suffix), { force: true });
      return Cache.connect(folder);
    }
  }

  private static connect(folder: string): Cache {
    const database = new DatabaseSync(join(folder, FILE));
    try {
      database.exec(SCHEMA);
      return new Cache(database);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** What a parse gave, or `undefined`. */
  read(key: string): KnownFile | undefined {
    return recordIn<KnownFile>(this.get, key);
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
  write(entries: Iterable<[key: string, file: ParsedFile]>): void {
    this.database.exec('BEGIN IMMEDIATE');
    for (const [key, { html, ...known }] of entries) {
      const record = JSON.stringify(known);
      const htmlHash = html === undefined ? null : hash('sha256', html);
      if (html !== undefined) this.putHtml.run(htmlHash, html);
      this.put.run(key, hash('sha256', record), record, htmlHash);
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
      const record = JSON.stringify(value);
      put.run(key, hash('sha256', record), record);
    }
    this.database.exec('COMMIT');
  }

  /** The HTML that has a hash. Throws `BrokenEntry` when it is gone or altered, having removed what led to it. */
  html(wanted: HtmlHash): string {
    const row = this.getHtml.get(wanted) as { html: string } | undefined;
    if (row && hash('sha256', row.html) === wanted) return row.html;
    this.database.prepare('DELETE FROM html WHERE hash = ?').run(wanted);
    this.database.prepare('DELETE FROM parsed WHERE html = ?').run(wanted);
    throw new BrokenEntry(`the cached text ${wanted} is broken`);
  }

  /** Forgets parses that no run has asked for lately, once they outweigh what is in use. */
  prune(used: ReadonlySet<string>): void {
    if (!this.forget('parsed', used)) return;
    this.database.exec('DELETE FROM html WHERE hash NOT IN (SELECT html FROM parsed WHERE html IS NOT NULL)');
  }

  /** The same for captures. */
  pruneCaptures(used: ReadonlySet<string>): void {
    this.forget('captures', used);
  }

  /** The same for pictures. */
  prunePictures(used: ReadonlySet<string>): void {
    this.forget('pictures', used);
  }

  private forget(table: 'parsed' | 'captures' | 'pictures', used: ReadonlySet<string>): boolean {
    const { count } = this.database.prepare(`SELECT count(*) AS count FROM ${table}`).get() as {
      count: number;
    };
    if (count < used.size * 3 + 1000) return false;
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

function recordIn<T>(statement: StatementSync, key: string): T | undefined {
  try {
    const row = statement.get(key) as { sum: string; record: string } | undefined;
    if (!row || row.sum !== hash('sha256', row.record)) return undefined;
    return JSON.parse(row.record) as T;
  } catch {
    return undefined;
  }
}
