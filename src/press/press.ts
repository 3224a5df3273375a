import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Remembered } from '../graph/memory.ts';
import type { TextHash } from '../parse/article.ts';
import { outputFile } from '../publish/addresses.ts';
import { isPlanned, type KnownPage, type PlannedPage, UnsoundPlan } from '../publish/plan.ts';
import { keepAccount } from './account.ts';
import { type Books, openBooks } from './books.ts';
import type { Checksums } from './checksums.ts';
import { joinFiles } from './joining.ts';
import type { Basis } from './last-run.ts';
import { lately } from './lately.ts';
import { listOfFiles } from './list-of-files.ts';
import { isMade } from './made.ts';
import type { Manifest } from './manifest.ts';
import { pageKeys } from './page-keys.ts';
import type { PrintTask } from './parcel.ts';
import type { Pool } from './pool.ts';
import { shelfFolder, startPrinting } from './printing.ts';
import type { Renderer } from './renderer.ts';
import { type Indexing, type IndexJob, startIndexing } from './search-index.ts';
import { type OpenShard, openShard, type ShardJob } from './shard.ts';
import { clearShelf, openShelf } from './shelf.ts';
import { openStaging, type Staging } from './staging.ts';
import { stampOf } from './stamps.ts';
import type { LastOutput } from './standing.ts';
import { startTimings, type Timings } from './timings.ts';

export interface PressJob {
  /** The plan. Pages are taken from it as fast as they are printed, and let go of. Those that it knows stand as they were written. */
  pages: Iterable<PlannedPage | KnownPage>;
  /** What stands in the output folder. */
  last: LastOutput;
  /** Where what is published is kept account of. */
  manifest: Manifest;
  /** What is remembered of the plan once it has been made. */
  remembered: () => Remembered<KnownPage>;
  /** Files to be published as they are: path below the output folder → file to copy. They win over pages. */
  assets: ReadonlyMap<string, string>;
  /** The parts of the search index. */
  search: Pick<IndexJob, 'parts' | 'groundsOf'>;
  renderer: Renderer;
  /** The content folder, which pictures are made from. */
  content: string;
  /** A text that a page names by hash. */
  text: (hash: TextHash) => string;
  out: string;
  /** Folders that the build reads, and which it must therefore not replace. */
  reads: readonly string[];
  cacheFolder: string;
  /** What the plan was made on, for the next build to know by. */
  basis?: Basis;
  /** The share of the site that is to be printed; all of it where absent. */
  shard?: ShardJob;
  pool: Pool;
  timings?: Timings;
  onProgress?: (done: number, of: number) => void;
}

/** What the press did, in files. `paths` are the pages that were printed, in the order of the plan. */
export interface PressReport {
  files: number;
  printed: number;
  kept: number;
  removed: number;
  paths: string[];
}

/** So many are made to the last site in some hundredths of a second; for more, the next one is put together beside it. */
const FEW_CHANGES = 1000;

/** So many texts are kept at hand: several forms of an article are made from one, and all formats of a feed. */
const TEXTS = 32;

/**
 * Publishes a site. A page is printed only when what it is made from differs from what stands in the output folder; all
 * others are taken over. The output is changed when all of the new site stands, and not at all when nothing changed.
 */
export async function press(job: PressJob): Promise<PressReport> {
  const staging = openStaging(job.out, job.reads);
  try {
    return await pressInto(staging, job);
  } finally {
    staging.discard();
  }
}

async function pressInto(staging: Staging, job: PressJob): Promise<PressReport> {
  const { timings = startTimings() } = job;
  const books = openBooks(job.out, job.last, staging.folder);
  const run: Run = { job, staging, books, shard: job.shard && openShard(job.shard), timings };
  copyAssets(run);
  const indexing = indexSite(run);
  const { paths, joined, costly, checksums } = await printPages(run);
  for (const [file, key] of await indexing.end()) books.enterWritten(file, key);
  await job.pool.rest();
  // Now that all parts stand, in the last site or the new one.
  for (const { path, props, parts = [] } of joined)
    joinFiles(books.placeOf(outputFile(path)), props, parts.map(outputFile).map(books.placeOf));
  writeList(run, checksums);
  const changes: Changes = { written: books.written(), removed: books.removed() };
  const { written, removed } = changes;
  if (written.length + removed.length > 0 || !job.last.isComplete) {
    timings.during('write', () => publish(run, changes));
    // Of files that nobody looked at, nobody knows what they have on the shelf.
    if (!job.last.unseen) clearShelf(shelfFolder(job.cacheFolder), new Set([...costly, ...indexing.used]));
  }
  timings.during('write', () => keepPublished(run, changes));
  const files = books.count();
  return {
    files,
    printed: paths.length,
    kept: files - written.length,
    removed: removed.length,
    paths,
  };
}

/** One run of the press. */
interface Run {
  job: PressJob;
  staging: Staging;
  books: Books;
  shard: OpenShard | undefined;
  timings: Timings;
}

function copyAssets({ job, staging, books, shard }: Run): void {
  for (const [file, from] of job.assets) {
    if (shard && !shard.takes(file)) continue;
    if (!books.enter(file, `copy ${stampOf(from)}`)) copyFile(from, join(staging.folder, file));
  }
}

function copyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** Begins to index what is to be found; what of the index stands is entered at once. */
function indexSite({ job, staging, books, shard }: Run): Indexing {
  const { cacheFolder, last, search, text } = job;
  const indexing = startIndexing({
    ...search,
    parts: search.parts.filter(({ path }) => shard?.takesFolder(path) ?? true),
    text,
    shelf: openShelf(shelfFolder(cacheFolder)),
    folder: staging.folder,
    last: Array.from(last.files.values(), ([file, key]) => [file, key]),
    isStanding: books.isStanding,
  });
  for (const [file, key] of indexing.standing) books.enter(file, key);
  return indexing;
}

/** What became of the plan. */
interface PrintedPages {
  /** Paths of all pages that had to be made, in the order of the plan. */
  paths: string[];
  /** Those among them that are still to be put together from others. */
  joined: JoinedPage[];
  /** Keys of what was costly to make, for the shelf to keep. */
  costly: string[];
  /** Of the files that were written. */
  checksums: Checksums;
}

type JoinedPage = Extract<PlannedPage, { view: 'joined' }>;

async function printPages({ job, staging, books, shard, timings }: Run): Promise<PrintedPages> {
  const printing = startPrinting(job, staging.folder);
  const madeFrom = pageKeys(job.renderer.key, books.sumOfParts);
  const text = lately(job.text, TEXTS);
  const paths: string[] = [];
  const joined: JoinedPage[] = [];
  const costly: string[] = [];
  for (const page of timings.each('plan', job.pages)) {
    const file = outputFile(page.path);
    if (job.assets.has(file) || (shard && !shard.takes(file))) continue;
    if (!isPlanned(page)) {
      const key = books.carryOver(file);
      if (isMade(page)) costly.push(key);
    } else if (shard && page.view === 'joined') shard.join(page);
    else {
      const { key, json } = madeFrom(page);
      if (isMade(page)) costly.push(key);
      if (books.enter(file, key)) continue;
      paths.push(page.path);
      if (page.view === 'joined') joined.push(page);
      else await printing.take(printTask(page, key, json, text));
    }
  }
  const checksums = new Map((await printing.end()).flat());
  return { paths, joined, costly, checksums };
}

function printTask(
  { path, view, props, html, texts }: PlannedPage,
  key: string,
  json: string,
  text: PressJob['text'],
): PrintTask {
  return {
    path,
    view,
    key,
    props,
    json,
    ...(html ? { html: text(html) } : {}),
    ...(texts ? { texts: texts.map(text) } : {}),
  };
}

/** Writes the list of all files and their checksums; a shard writes what it says of itself instead. */
function writeList({ job, staging, books, shard }: Run, checksums: Checksums): void {
  const list = listOfFiles({ out: job.out, books, shard }, checksums);
  if (books.keys.has(list.file))
    throw new UnsoundPlan(`/${list.file} is a name that builds need; choose another`);
  if (!books.enter(list.file, list.key)) list.write(staging.folder);
}

/** What is new about the next site, in files. */
interface Changes {
  written: readonly string[];
  removed: readonly string[];
}

/** Whether the last site is changed into the next one, and not replaced by it. */
function isPatch({ last }: PressJob, { written, removed }: Changes): boolean {
  return last.isComplete && written.length + removed.length <= FEW_CHANGES;
}

/** Makes the next site the one that readers see. */
function publish({ job, staging, books }: Run, changes: Changes): void {
  if (isPatch(job, changes)) staging.patch(changes.removed);
  else {
    const written = new Set(changes.written);
    for (const file of books.files()) if (!written.has(file)) staging.keep(file);
    staging.publish();
  }
}

function keepPublished({ job, books }: Run, changes: Changes): void {
  const { assets, basis, last, manifest, out, remembered, shard } = job;
  keepAccount(manifest, {
    out,
    books,
    last,
    plan: remembered(),
    isAsset: (file) => assets.has(file),
    ...(isPatch(job, changes) && { patched: [...changes.written, ...changes.removed] }),
    ...(basis && { basis }),
    ...(shard && { shard: shard.shard }),
  });
}
