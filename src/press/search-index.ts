import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { compareText } from '../model/diagnostic.ts';
import type { HtmlHash } from '../parse/article.ts';
import { hrefOf, outputFile } from '../publish/addresses.ts';
import type { SearchPart } from '../publish/search.ts';
import { codeVersion } from './code-version.ts';
import { NOT_SEARCHED, recordHtml } from './search-record.ts';
import type { Shelf } from './shelf.ts';

/** What the press has to do with the index. */
export interface IndexJob {
  parts: readonly SearchPart[];
  /** A sum of all that the records of a part hang on, which is sooner worked out than they are; absent where nothing is known. */
  groundsOf?: (part: SearchPart) => string;
  /** A text that a record names by hash. */
  text: (hash: HtmlHash) => string;
  shelf: Shelf;
  /** The folder that files are written below. */
  folder: string;
  /** The key of every file of the last build, by its path. */
  last: Iterable<[file: string, key: string]>;
  /** Whether a file of the last build still stands as it was written. */
  isStanding: (file: string) => boolean;
}

/** An index in the making. */
export interface Indexing {
  /** What the shelf is to keep. */
  used: string[];
  /** Files of the last build that are right as they stand. */
  standing: [file: string, key: string][];
  /** Waits for the others, which are written by then. Throws `IndexError`. */
  end: () => Promise<[file: string, key: string][]>;
}

/** The index cannot be made; the message is Pagefind's. */
export class IndexError extends Error {}

/**
 * Begins to make those parts of the index that differ from what stands. Pagefind is a program of its own: this thread goes
 * on meanwhile.
 */
export function startIndexing(job: IndexJob): Indexing {
  const keys = rememberedKeys(job);
  const files = filesOfParts(job.last);
  const isWhole = (key: string) => files.get(key)?.every(job.isStanding) ?? false;
  const missing = job.parts.flatMap((part, index) => {
    const key = keys[index] as string;
    return isWhole(key) ? [] : [{ part, key }];
  });
  const making = makeParts(missing, job);
  // Awaited in `end`; until then a failure is not to end the process.
  making.catch(() => {});
  const standing = keys
    .filter(isWhole)
    .flatMap((key) => (files.get(key) ?? []).map((file): [string, string] => [file, key]));
  return {
    used: [...keys.map(shelfKey), ...job.parts.flatMap((part) => job.groundsOf?.(part) ?? [])],
    standing,
    end: () => making,
  };
}

const PREFIX = 'search ';

/** The files of the last build's index, by the key of their part. */
function filesOfParts(last: IndexJob['last']): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const [file, key] of last) {
    if (!key.startsWith(PREFIX)) continue;
    const part = files.get(key);
    if (part) part.push(file);
    else files.set(key, [file]);
  }
  return files;
}

const CODE = [
  'src/press/search-index.ts',
  'src/press/search-record.ts',
  'src/i18n/stems.ts',
  'src/i18n/stem-uk.ts',
  'node_modules/pagefind/package.json',
];

/** The keys of parts. On the same grounds they are the same, which the shelf remembers. */
function rememberedKeys({ groundsOf, parts, shelf }: IndexJob): string[] {
  if (parts.length === 0) return [];
  const code = codeVersion(CODE);
  return parts.map((part) => {
    const grounds = groundsOf?.(part);
    const known = grounds === undefined ? undefined : shelf.take(grounds);
    if (known) return known.toString('utf8');
    const key = keyOf(part, code);
    if (grounds !== undefined) shelf.put(grounds, Buffer.from(key));
    return key;
  });
}

/** What a part is made from: all that can be found in it, Pagefind, and the code that feeds it. */
function keyOf({ path, records }: SearchPart, code: string): string {
  const sums = Array.from(records(), (record) => hash('md5', JSON.stringify(record)));
  return PREFIX + hash('sha256', `${code}\0${path}\0${sums.join()}`);
}

/** Makes parts, one at a time, or takes them from the shelf. */
async function makeParts(
  tasks: { part: SearchPart; key: string }[],
  { folder, shelf, text }: IndexJob,
): Promise<[string, string][]> {
  const written: [string, string][] = [];
  let close = async () => {};
  try {
    for (const { part, key } of tasks) {
      let bundle = shelf.take(shelfKey(key));
      if (!bundle) {
        const pagefind = await import('pagefind');
        close = async () => void (await pagefind.close());
        bundle = pack(await makePart(part, text));
        shelf.put(shelfKey(key), bundle);
      }
      for (const file of write(part, unpack(bundle), folder)) written.push([file, key]);
    }
  } finally {
    await close();
  }
  return written;
}

function shelfKey(key: string): string {
  return key.slice(PREFIX.length);
}

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** How many records share a file of their texts: each result costs its reader one file, and each file the press one. */
const RECORDS_A_FILE = 4;

async function makePart({ lang, path, records }: SearchPart, text: IndexJob['text']): Promise<IndexFile[]> {
  const { createIndex } = await import('pagefind');
  const all = [...records()];
  const index = sound(
    await createIndex({
      excludeSelectors: NOT_SEARCHED,
      maxFragments: Math.max(1, Math.ceil(all.length / RECORDS_A_FILE)),
    }),
  ).index as PagefindIndex;
  const added = all.map((record) => {
    const content = recordHtml(record, lang, record.html ? text(record.html) : '');
    return index.addHTMLFile({ url: hrefOf(record.path, { origin: '', base: '/' }), content });
  });
  for (const answer of await Promise.all(added)) sound(answer);
  const { files } = sound(await index.getFiles());
  await index.deleteIndex();
  const needed = files.filter((file) => isNeeded(file.path, path.endsWith('/0/'), files));
  return needed.sort((a, b) => compareText(a.path, b.path));
}

/**
 * What the page reads: the index itself, and Pagefind's script with the program for the language, which the first part
 * brings along for all. The site has a search page of its own.
 */
function isNeeded(path: string, isFirst: boolean, files: readonly IndexFile[]): boolean {
  if (/^(?:index|filter|fragment)\/|^pagefind-entry\.json$|\.pf_meta$/.test(path)) return true;
  if (path === 'wasm.unknown.pagefind')
    return isFirst && files.filter((file) => /^wasm\./.test(file.path)).length === 1;
  return isFirst && /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/.test(path);
}

function sound<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0)
    throw new IndexError(`the search index cannot be made: ${answer.errors.join('; ')}`);
  return answer;
}

function write({ path }: SearchPart, files: IndexFile[], out: string): string[] {
  return files.map((file) => {
    const name = outputFile(`${path}${file.path}`);
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), file.content);
    return name;
  });
}

/** Files as one: a line that says what follows, and then all of them. */
function pack(files: IndexFile[]): Buffer {
  const head = JSON.stringify(files.map(({ path, content }) => [path, content.length]));
  return Buffer.concat([Buffer.from(`${head}\n`), ...files.map(({ content }) => content)]);
}

function unpack(bundle: Buffer): IndexFile[] {
  const end = bundle.indexOf('\n');
  let start = end + 1;
  const list = JSON.parse(bundle.toString('utf8', 0, end)) as [path: string, length: number][];
  return list.map(([path, length]) => {
    const content = bundle.subarray(start, start + length);
    start += length;
    return { path, content };
  });
}
