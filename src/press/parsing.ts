import { hash } from 'node:crypto';
import type { Article, ParseOptions, TextHash } from '../parse/article.ts';
import type { KnownFile, ParsedFile } from '../parse/file.ts';
import { shelvedArticle } from '../parse/shelved.ts';
import { type Batches, startBatches } from './batches.ts';
import type { Cache } from './cache.ts';
import { codeVersion } from './code-version.ts';
import { lately } from './lately.ts';
import type { ParseResult, ParseTask } from './parse-here.ts';
import type { Pool } from './pool.ts';
import {
  type Folder,
  type KnownFolder,
  type KnownText,
  type LearntFolder,
  type OpenText,
  openText,
  type ShelvedFile,
  type TextFile,
  toShelf,
} from './read.ts';
import type { Timings } from './timings.ts';

export interface ParseJob {
  dir: string;
  folder: Folder;
  options: ParseOptions;
  /** `site.yml`, which had to be parsed before all else. */
  config?: KnownFile;
  /** What is known of the folder from the last time. */
  known?: KnownFolder;
  cache?: Cache;
  pool?: Pool;
  timings?: Timings;
}

export interface ParsedFolder {
  files: KnownFile[];
  /** A sum of each text, by its file. */
  sums: Record<string, string>;
  /** A text that is kept apart, as HTML or Markdown. Throws `BrokenEntry` when the cache has lost it. */
  text: (hash: TextHash) => string;
  /** What is to be known of the folder the next time; absent where it is what was known before. */
  learnt?: LearntFolder;
}

/**
 * Parses the texts of a folder, but for those of which a parse is known. Of articles that are known no more than the head is
 * read, until somebody looks at the rest.
 */
export async function parseFolder(job: ParseJob): Promise<ParsedFolder> {
  const { dir, folder, config, cache, known, options } = job;
  const under = cache ? parsedUnder(options) : '';
  const keyOf: KeyOf = ({ file, sum }) => hash('sha256', `${under}\0${file}\0${sum}`);
  const last = known?.under === under ? known.files : {};
  const shelf = cache && openShelf(cache, keyOf);
  const parsing = startParsing(keyOf, shelf, job);
  const found: Found[] = [];
  for (const text of folder.texts) {
    if (text.kind === 'site' && config) continue;
    const hit = shelf?.recall(text, last[text.file]);
    if (hit) found.push(hit);
    else await parsing.take(opened(dir, text));
    // The bytes have had their use, and those of a whole archive would fill the memory.
    delete text.bytes;
  }
  const fresh = (await parsing.end()).flat();
  // One by one: a call takes no hundred thousand arguments.
  for (const one of fresh) found.push(one);
  const texts = found.map(({ text }) => text);
  cache?.prune(found.length, () => new Set(texts.map(keyOf)));
  return {
    files: [...(config ? [config] : []), ...found.map(({ file }) => file)],
    sums: sumsOf(folder.texts, fresh),
    text: textReader(found, cache),
    ...(cache && learnt(found, under, last)),
  };
}

/** A text may have changed between being listed and being parsed. */
function sumsOf(listed: readonly TextFile[], fresh: readonly Found[]): ParsedFolder['sums'] {
  const sums: ParsedFolder['sums'] = {};
  for (const { file, sum } of listed) sums[file] = sum;
  for (const { text } of fresh) sums[text.file] = text.sum;
  return sums;
}

type KeyOf = (text: Pick<TextFile, 'file' | 'sum'>) => string;

/** A text with its parse, whole or on the shelf. */
interface Found {
  text: TextFile;
  file: ParsedFile;
  shelved: ShelvedFile;
}

/** So many records are kept at hand: a text is looked at by one rule, and one part of a page, after the other. */
const RECORDS = 64;

/** The records of articles, by the texts that they were made from. */
interface Shelf {
  recall: (text: TextFile, known: KnownText | undefined) => Found | undefined;
  find: (text: TextFile, shelved: ShelvedFile) => Found;
}

function openShelf(cache: Cache, keyOf: KeyOf): Shelf {
  const take = lately((key: string) => cache.take(key).parsed as Article, RECORDS);
  const find: Shelf['find'] = (text, shelved) => {
    if (shelved.kind !== 'article') return { text, file: shelved, shelved };
    let key: string | undefined;
    const parsed = shelvedArticle(shelved.head, () => {
      key ??= keyOf(text);
      return take(key);
    });
    return { text, file: { kind: 'article', parsed }, shelved };
  };
  return {
    find,
    recall: (text, known) => {
      if (known?.sum === text.sum) return find(text, known.parsed);
      const file = cache.read(keyOf(text));
      return file && find(text, toShelf(file));
    },
  };
}

/** A text that has changed since it was read is no longer known by its stamp. */
function opened(dir: string, text: TextFile): OpenText {
  const { stamp, ...open } = { ...text, ...openText(dir, text) };
  return open.sum === text.sum && stamp !== undefined ? { ...open, stamp } : open;
}

/** Parses files as they are brought, and keeps what came of them where there is a cache. */
function startParsing(
  keyOf: KeyOf,
  shelf: Shelf | undefined,
  { cache, options, pool, timings }: ParseJob,
): Batches<OpenText, Found[]> {
  const found = (parse: (task: ParseTask) => Promise<ParseResult>) => async (batch: OpenText[]) => {
    const result = await parse({ options, texts: batch.map((text) => unparsed(text, keyOf)) });
    timings?.note(result.spans);
    const textAt = (index: number) => closed(batch[index] as OpenText);
    if ('files' in result)
      return result.files.map((file, index) => ({ text: textAt(index), file, shelved: toShelf(file) }));
    return result.kept.map((shelved, index) => (shelf as Shelf).find(textAt(index), shelved));
  };
  const here = async (task: ParseTask) => (await import('./parse-here.ts')).parseHere(task, cache);
  const kept = cache && { cacheFolder: cache.folder };
  return startBatches({
    here: found(here),
    there: found(pool ? (task) => pool.run('parseTexts', { ...task, ...kept }) : here),
    worth: pool ? 120 : Number.POSITIVE_INFINITY,
    size: 25,
    limit: (pool?.workers ?? 0) * 2,
  });
}

function closed({ bytes: _bytes, ...text }: OpenText): TextFile {
  return text;
}

function unparsed({ kind, file, sum, bytes }: OpenText, keyOf: KeyOf): ParseTask['texts'][number] {
  return { kind, file, source: bytes.toString('utf8'), key: keyOf({ file, sum }) };
}

/** What is to be known the next time, where that differs from what was known before. Of a few texts the rest is taken over. */
function learnt(
  found: readonly Found[],
  under: string,
  last: KnownFolder['files'],
): Pick<ParsedFolder, 'learnt'> {
  const isKnown = ({ text: { file, sum, stamp } }: Found) =>
    last[file]?.sum === sum && last[file].stamp === stamp;
  const fresh = found.filter((one) => !isKnown(one));
  const isSameFolder =
    found.length === Object.keys(last).length && fresh.every(({ text }) => last[text.file]);
  if (isSameFolder && fresh.length === 0) return {};
  const files = isSameFolder ? last : {};
  for (const { text, shelved } of isSameFolder ? fresh : found) {
    const { file, sum, stamp } = text;
    files[file] = { sum, ...(stamp !== undefined && { stamp }), parsed: shelved };
  }
  const changed = fresh.map(({ text }) => text.file);
  return { learnt: { under, files, ...(isSameFolder && { changed }) } };
}

function textReader(found: readonly Found[], cache?: Cache): ParsedFolder['text'] {
  if (cache) return (wanted) => cache.text(wanted);
  const texts = new Map<TextHash, string>();
  for (const { file } of found) {
    if (!('body' in file.parsed)) continue;
    texts.set(file.parsed.body.html, file.html ?? '');
    texts.set(file.parsed.body.markdown, file.markdown ?? '');
  }
  return (wanted) => texts.get(wanted) as string;
}

/** A parsed file depends on its bytes, its path, what it is parsed under, and the code that parses. */
function parsedUnder(options: ParseOptions): string {
  const code = codeVersion([
    'src/model',
    'src/markdown',
    'src/parse',
    'src/prose',
    'src/check',
    'package-lock.json',
  ]);
  return hash('sha256', code + JSON.stringify(options));
}
