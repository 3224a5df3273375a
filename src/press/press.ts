import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Remembered } from '../graph/memory.ts';
import type { TextHash } from '../parse/article.ts';
import { outputFile } from '../publish/addresses.ts';
import { isPlanned, type KnownPage, type PlannedPage, UnsoundPlan } from '../publish/plan.ts';
import {
  CHECKSUMS,
  type Checksums,
  changedList,
  checksumList,
  completeChecksums,
  type FileList,
  readChecksums,
} from './checksums.ts';
import { joinFiles } from './joining.ts';
import type { Basis } from './last-run.ts';
import { lately } from './lately.ts';
import { isMade, versionsOfMade } from './made.ts';
import { isUntouched, type LastOutput, type Printed, writeManifest } from './manifest.ts';
import type { Pool } from './pool.ts';
import { shelfFolder, startPrinting } from './printing.ts';
import type { Renderer } from './renderer.ts';
import { type IndexJob, startIndexing } from './search-index.ts';
import { openShard, readShard, type ShardJob } from './shard.ts';
import { clearShelf, openShelf } from './shelf.ts';
import { openStaging } from './staging.ts';
import { stampOf } from './stamps.ts';
import { startTimings, type Timings } from './timings.ts';

export interface PressJob {
  /** The plan. Pages are taken from it as fast as they are printed, and let go of. Those that it knows stand as they were written. */
  pages: Iterable<PlannedPage | KnownPage>;
  /** What stands in the output folder. */
  last: LastOutput;
  /** What is remembered of the plan once it has been made. */
  remembered?: () => Remembered<KnownPage>;
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

/** So many changes are made to the last site in some hundredths of a second; for more, the next one is put together beside it. */
const FEW = 1000;

/** So many texts are kept at hand: several forms of an article are made from one, and all formats of a feed. */
const TEXTS = 32;

/**
 * Publishes a site. A page is printed only when what it is made from differs from what stands in the output folder; all
 * others are taken over. The output is changed when all of the new site stands, and not at all when nothing changed.
 */
export async function press(job: PressJob): Promise<PressReport> {
  const { assets, cacheFolder, out, renderer, timings = startTimings() } = job;
  const { manifest, isComplete } = job.last;
  const staging = openStaging(out, job.reads);
  const shard = job.shard && openShard(job.shard);
  const isOurs = (file: string) => shard?.takes(file) ?? true;
  try {
    const keys = new Map<string, string>();
    const kept = new Set<string>();
    const paths: string[] = [];
    const isKept = (file: string, key: string) => {
      keys.set(file, key);
      const known = manifest.files[file];
      const keeps = known?.key === key && isUntouched(out, file, known);
      if (keeps) kept.add(file);
      return keeps;
    };
    for (const [file, from] of assets) {
      if (!isOurs(file)) continue;
      if (!isKept(file, `copy ${stampOf(from)}`)) copyFile(from, join(staging.folder, file));
    }
    const shelf = openShelf(shelfFolder(cacheFolder));
    const indexing = startIndexing({
      ...job.search,
      parts: job.search.parts.filter(({ path }) => shard?.takesFolder(path) ?? true),
      text: job.text,
      shelf,
      folder: staging.folder,
      last: Object.entries(manifest.files).map(([file, { key }]) => [file, key]),
      isStanding: (file) => isUntouched(out, file, manifest.files[file] as Printed),
    });
    for (const [file, key] of indexing.standing) isKept(file, key);
    const versionOfMade = versionsOfMade();
    const versionOf = (page: PlannedPage) => (isMade(page) ? versionOfMade(page.view) : renderer.key);
    const printing = startPrinting(job, staging.folder);
    const text = lately(job.text, TEXTS);
    let last: WrittenProps | undefined;
    const costly = new Set(indexing.used);
    const joined: JoinedPage[] = [];
    for (const page of timings.each('plan', job.pages)) {
      const file = outputFile(page.path);
      if (assets.has(file) || !isOurs(file)) continue;
      if (!isPlanned(page)) {
        const { key } = manifest.files[file] as Printed;
        keys.set(file, key);
        kept.add(file);
        if (isMade(page)) costly.add(key);
        continue;
      }
      if (shard && page.view === 'joined') {
        shard.join(page);
        continue;
      }
      last = last?.of === page.props ? last : writtenProps(page.props);
      const partKeys = (page.parts ?? []).map((part) => keys.get(outputFile(part)));
      const key = keyOf(page, [last.sum, ...partKeys].join(), versionOf(page));
      if (isMade(page)) costly.add(key);
      if (isKept(file, key)) continue;
      paths.push(page.path);
      if (page.view === 'joined') {
        joined.push(page);
        continue;
      }
      const { path, view, html, texts } = page;
      await printing.take({
        path,
        view,
        key,
        props: page.props,
        json: last.json,
        ...(html ? { html: text(html) } : {}),
        ...(texts ? { texts: texts.map(text) } : {}),
      });
    }
    const printed = new Map((await printing.end()).flat());
    for (const [file, key] of await indexing.end()) keys.set(file, key);
    // Now that all parts stand, in the last site or the new one.
    const place = (file: string) => join(kept.has(file) ? out : staging.folder, file);
    for (const { path, props, parts = [] } of joined)
      joinFiles(join(staging.folder, outputFile(path)), props, parts.map(outputFile).map(place));
    const removed = Object.keys(manifest.files).filter((file) => !keys.has(file));
    const patched = () => [...keys.keys(), ...removed].filter((file) => !kept.has(file));
    const allSums = () => {
      const standing = kept.size > 0 ? standingChecksums(job) : undefined;
      const known = (file: string) => (kept.has(file) ? standing : printed)?.get(file);
      return completeChecksums(keys.keys(), known, place);
    };
    const list = shard
      ? shard.close(allSums())
      : (shortlist(job, patched(), removed, (changed) =>
          completeChecksums(changed, (file) => printed.get(file), place),
        ) ?? checksumList(allSums()));
    if (keys.has(list.file))
      throw new UnsoundPlan(`/${list.file} is a name that builds need; choose another`);
    if (!isKept(list.file, list.key)) list.write(staging.folder);
    const gone = removed.filter((file) => file !== list.file);
    const changes = keys.size - kept.size + gone.length;
    const isPatch = isComplete && changes <= FEW;
    if (changes > 0 || !isComplete) {
      timings.during('write', () => {
        if (isPatch) staging.patch(gone);
        else {
          for (const file of kept) staging.keep(file);
          staging.publish();
        }
      });
      clearShelf(shelfFolder(cacheFolder), costly);
    }
    const { basis, remembered } = job;
    const plan = remembered?.();
    const published = {
      keys,
      kept,
      last: manifest,
      ...(isPatch && { patched: patched() }),
      ...(basis && { basis }),
      ...(plan && { plan }),
    };
    timings.during('write', () => writeManifest(cacheFolder, out, published));
    return { files: keys.size, printed: paths.length, kept: kept.size, removed: gone.length, paths };
  } finally {
    staging.discard();
  }
}

/** The list of checksums, where that of the last build stands and few files have changed since. */
function shortlist(
  { last, out }: PressJob,
  patched: readonly string[],
  removed: readonly string[],
  sumsOf: (files: readonly string[]) => Checksums,
): FileList | undefined {
  const known = last.manifest.files[CHECKSUMS];
  if (patched.length > FEW || !known || !isUntouched(out, CHECKSUMS, known)) return undefined;
  const gone = new Set(removed);
  const changed = sumsOf(patched.filter((file) => !gone.has(file)));
  const text = readFileSync(join(out, CHECKSUMS), 'utf8');
  return changedList(text, changed, removed);
}

/** The checksums of what stands in the output folder, where the list of them does. */
function standingChecksums({ last, out, shard }: PressJob): Checksums | undefined {
  if (shard) return new Map(readShard(out)?.files);
  const list = last.manifest.files[CHECKSUMS];
  return list && isUntouched(out, CHECKSUMS, list) ? readChecksums(out) : undefined;
}

type JoinedPage = Extract<PlannedPage, { view: 'joined' }>;

/** Props as JSON, and its hash: the same for all pages that share them. */
interface WrittenProps {
  of: PlannedPage['props'];
  json: string;
  sum: string;
}

function writtenProps(props: PlannedPage['props']): WrittenProps {
  const json = JSON.stringify(props);
  return { of: props, json, sum: hash('sha256', json) };
}

/** What a page is made from: its view, its props, its texts, and the templates, or whatever else makes it. */
function keyOf({ view, html, texts = [] }: PlannedPage, props: string, version: string): string {
  return hash('sha256', `${version}\0${view}\0${html ?? ''}\0${texts.join()}\0${props}`);
}

function copyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** The files below a folder, by their path below it; none where there is no such folder. */
export function filesBelow(folder: string): Map<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), path];
    }),
  );
}
