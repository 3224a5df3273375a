import { hash } from 'node:crypto';
import type { Article, ParseOptions, TextHash } from '../parse/article.ts';
import type { KnownFile, ParsedFile } from '../parse/file.ts';
import { headOf, shelvedArticle } from '../parse/shelved.ts';
import { type Batches, startBatches } from './batches.ts';
import type { Cache } from './cache.ts';
import { codeVersion } from './code-version.ts';
import type { Pool } from './pool.ts';
import {
  type Folder,
  type KnownFolder,
  type KnownText,
  type OpenText,
  openText,
  type ShelvedFile,
  type TextFile,
} from './read.ts';
import type { Timings } from './timings.ts';
import { type ParseResult, type ParseTask, parseTexts } from './worker.ts';

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
  learnt?: KnownFolder;
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
  const parsing = startParsing(keyOf, job);
  const found: Found[] = [];
  for (const text of folder.texts) {
    if (text.kind === 'site' && config) continue;
    const hit = cache && recall(text, last[text.file], keyOf, cache);
    if (hit) found.push(hit);
    else await parsing.take(opened(dir, text));
    // The bytes have had their use, and those of a whole archive would fill the memory.
    delete text.bytes;
  }
  found.push(...(await parsing.end()).flat());
  const texts = found.map(({ text }) => text);
  cache?.prune(found.length, () => new Set(texts.map(keyOf)));
  return {
    files: [...(config ? [config] : []), ...found.map(({ file }) => file)],
    sums: Object.fromEntries([...folder.texts, ...texts].map(({ file, sum }) => [file, sum])),
    text: textReader(found, cache),
    ...(cache && learnt(found, under, last)),
  };
}

type KeyOf = (text: Pick<TextFile, 'file' | 'sum'>) => string;

/** A text with its parse, whole or on the shelf. */
interface Found {
  text: TextFile;
  file: ParsedFile;
  shelved: ShelvedFile;
}

function recall(text: TextFile, known: KnownText | undefined, keyOf: KeyOf, cache: Cache): Found | undefined {
  if (known?.sum === text.sum) {
    const { parsed } = known;
    return { text, file: fromShelf(parsed, () => cache.take(keyOf(text))), shelved: parsed };
  }
  const file = cache.read(keyOf(text));
  return file && { text, file, shelved: toShelf(file) };
}

function fromShelf(shelved: ShelvedFile, take: () => KnownFile): KnownFile {
  if (shelved.kind !== 'article') return shelved;
  return { kind: 'article', parsed: shelvedArticle(shelved.head, () => take().parsed as Article) };
}

function toShelf({ html: _html, markdown: _markdown, ...file }: ParsedFile): ShelvedFile {
  return file.kind === 'article' ? { kind: 'article', head: headOf(file.parsed) } : file;
}

/** A text that has changed since it was read is no longer known by its stamp. */
function opened(dir: string, text: TextFile): OpenText {
  const { stamp, ...open } = { ...text, ...openText(dir, text) };
  return open.sum === text.sum && stamp !== undefined ? { ...open, stamp } : open;
}

/** Parses files as they are brought, and keeps what came of them. */
function startParsing(keyOf: KeyOf, { cache, options, pool, timings }: ParseJob): Batches<OpenText, Found[]> {
  const kept = (parse: (task: ParseTask) => Promise<ParseResult>) => async (batch: OpenText[]) => {
    const texts = batch.map(({ kind, file, bytes }) => ({ kind, file, source: bytes.toString('utf8') }));
    const { files, spans } = await parse({ texts, options });
    timings?.note(spans);
    cache?.write(files.map((file, index) => [keyOf(batch[index] as OpenText), file]));
    return files.map((file, index) => found(batch[index] as OpenText, file, keyOf, cache));
  };
  return startBatches({
    here: kept(parseTexts),
    there: kept(pool ? (task) => pool.run('parseTexts', task) : parseTexts),
    worth: pool ? 120 : Number.POSITIVE_INFINITY,
    size: 25,
    limit: (pool?.workers ?? 0) * 2,
  });
}

/** What is in the cache is read from there when somebody looks at it: all of it would fill the memory here. */
function found({ bytes: _bytes, ...text }: OpenText, file: ParsedFile, keyOf: KeyOf, cache?: Cache): Found {
  const shelved = toShelf(file);
  return { text, file: cache ? fromShelf(shelved, () => cache.take(keyOf(text))) : file, shelved };
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
  return { learnt: { under, files } };
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
