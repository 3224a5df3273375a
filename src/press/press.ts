import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputFile } from '../publish/addresses.ts';
import type { PlannedPage } from '../publish/plan.ts';
import { isUntouched, readManifest, stampOf, writeManifest } from './manifest.ts';
import type { Pool } from './pool.ts';
import type { Renderer } from './renderer.ts';
import { openStaging, type Staging } from './staging.ts';
import { type PressTask, pressPages } from './worker.ts';

export interface PressJob {
  pages: readonly PlannedPage[];
  /** Files to be published as they are: path below the output folder → file to copy. They win over pages. */
  assets: ReadonlyMap<string, string>;
  renderer: Renderer;
  /** The HTML of a page's text. */
  html: (hash: NonNullable<PlannedPage['html']>) => string;
  out: string;
  /** Folders that the build reads, and which it must therefore not replace. */
  reads: readonly string[];
  cacheFolder: string;
  pool: Pool;
  onProgress?: (done: number, of: number) => void;
}

/** What the press did, in files. `paths` are the pages that were printed, in order. */
export interface PressReport {
  files: number;
  printed: number;
  kept: number;
  removed: number;
  paths: string[];
}

/**
 * Publishes a site. A page is printed only when what it is made from differs from what stands in the output folder; all
 * others are taken over. The folder is replaced when all of the new site stands, and not at all when nothing changed.
 */
export async function press(job: PressJob): Promise<PressReport> {
  const last = readManifest(job.cacheFolder, job.out);
  const staging = openStaging(job.out, job.reads);
  try {
    const entries = [...assetEntries(job.assets), ...pageEntries(job)];
    const isKept = ({ file, key }: Entry) =>
      last[file]?.key === key && isUntouched(job.out, file, last[file]);
    const fresh = entries.filter((entry) => !isKept(entry));
    const removed = Object.keys(last).length - entries.filter(({ file }) => Object.hasOwn(last, file)).length;
    const report = reportOf(entries, fresh, removed);
    if (fresh.length === 0 && removed === 0) return report;
    const freshFiles = new Set(fresh);
    for (const entry of entries) if (!freshFiles.has(entry)) staging.keep(entry.file);
    await writeFresh(fresh, staging, job);
    staging.publish();
    writeManifest(job.cacheFolder, job.out, new Map(entries.map(({ file, key }) => [file, key])));
    return report;
  } finally {
    staging.discard();
  }
}

/** A file of the site: what it is made from, and either the page to print or the file to copy. */
interface Entry {
  file: string;
  key: string;
  page?: PressTask['pages'][number] & { wants?: PlannedPage['html'] };
  copy?: string;
}

function assetEntries(assets: PressJob['assets']): Entry[] {
  return [...assets].map(([file, copy]) => ({ file, key: `copy ${stampOf(copy)}`, copy }));
}

function pageEntries({ pages, renderer, assets }: PressJob): Entry[] {
  const own = pages.filter(({ path }) => !assets.has(outputFile(path)));
  return own.map(({ path, view, props, html }) => {
    const json = JSON.stringify(props);
    const key = hash('sha256', `${renderer.key}\0${view}\0${html ?? ''}\0${json}`);
    return {
      file: outputFile(path),
      key,
      page: { path, view, props: json, ...(html ? { wants: html } : {}) },
    };
  });
}

/** Below this many pages, starting workers takes longer than printing. */
const WORTH_WORKERS = 60;
const BATCH = 20;

async function writeFresh(fresh: readonly Entry[], staging: Staging, job: PressJob): Promise<void> {
  for (const { file, copy } of fresh) if (copy) copyFile(copy, join(staging.folder, file));
  const pages = fresh.flatMap(({ page }) => page ?? []);
  const run =
    pages.length < WORTH_WORKERS ? pressPages : (task: PressTask) => job.pool.run('pressPages', task);
  let done = 0;
  const batches = Array.from({ length: Math.ceil(pages.length / BATCH) }, (_, index) =>
    pages.slice(index * BATCH, (index + 1) * BATCH),
  );
  const print = async (batch: typeof pages) => {
    const filled = batch.map(({ wants, ...page }) => (wants ? { ...page, html: job.html(wants) } : page));
    await run({ entry: job.renderer.entry, out: staging.folder, pages: filled });
    done += batch.length;
    job.onProgress?.(done, pages.length);
  };
  // As many at a time as there are workers, and one to spare: the texts of all pages never stand in memory together.
  const lanes = Array.from({ length: job.pool.workers + 1 }, async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) await print(batch);
  });
  await Promise.all(lanes);
}

function copyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function reportOf(entries: readonly Entry[], fresh: readonly Entry[], removed: number): PressReport {
  const paths = fresh.flatMap(({ page }) => page?.path ?? []);
  return {
    files: entries.length,
    printed: paths.length,
    kept: entries.length - fresh.length,
    removed,
    paths,
  };
}

/** The files below a folder, by their path below it; none where there is no such folder. */
export function filesBelow(folder: string): Map<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => [
      join(entry.parentPath, entry.name).slice(folder.length + 1),
      join(entry.parentPath, entry.name),
    ]),
  );
}
