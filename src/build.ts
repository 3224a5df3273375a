import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sameUntil } from './graph/publication.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { type Cache, withCache } from './press/cache.ts';
import { codeVersion, PACKAGE } from './press/code-version.ts';
import { filesBelow } from './press/files-below.ts';
import { type Basis, type Findings, type Run, type RunOptions, startRun } from './press/last-run.ts';
import { lockOutput } from './press/lock.ts';
import { type Left, startLooking } from './press/looking.ts';
import { planNext } from './press/planning.ts';
import { createPool, type Pool } from './press/pool.ts';
import { type PressJob, type PressReport, press } from './press/press.ts';
import { compiledRenderer, type Renderer } from './press/renderer.ts';
import { isSameShard, type ShardBasis } from './press/shard.ts';
import type { Timings } from './press/timings.ts';
import { linkedFiles } from './publish/pictures.ts';
import { type SearchPart, searchPartsOf } from './publish/search.ts';
import type { Shard } from './publish/shards.ts';
import { loadSite, type Site } from './site.ts';

export interface BuildOptions {
  /** The content folder. */
  content: string;
  /** The folder that the site, or the shard, is written to; replaced whole. */
  out: string;
  /** Where parsed files, compiled templates and the record of the last build are kept. */
  cacheFolder: string;
  /** Whether to rely on what the cache folder holds of content and pages. */
  useCache: boolean;
  /** The address of the site and the path below it, as in `LoadOptions`. */
  site?: string;
  base?: string;
  /** The build's clock, in milliseconds since 1970 UTC. */
  now: number;
  drafts: boolean;
  /** The share of the site that is to be printed, for `mergeShards`; all of it where absent. */
  shard?: Shard;
  /** How many workers to use beside this thread; where absent, as many as leave it a core of its own. */
  workers?: number;
  /** Told how long the stages take. */
  timings?: Timings;
  /** Told of what goes on, for whoever waits. */
  onProgress?: (event: BuildEvent) => void;
}

export type BuildEvent =
  | { stage: 'wait'; holder: string }
  | { stage: 'load' | 'compile' | 'plan' }
  | { stage: 'press'; done: number; of: number };

export interface BuildResult {
  site: Findings;
  /** Absent when errors kept the site from being published. */
  report?: PressReport;
}

/**
 * Builds a site: loads and checks its content and, when nothing is wrong, plans and prints its pages. With errors nothing
 * is written. Throws only for wrong use and bugs.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const lock = lockOutput(options.out, (holder) => options.onProgress?.({ stage: 'wait', holder }));
  const pool = createPool(options.workers);
  try {
    if (!options.useCache) return await buildOnce(options, { pool });
    const { cacheFolder, out } = options;
    const left = startLooking(cacheFolder, out, pool);
    const run = startRun(cacheFolder, runOptions(options), options.now);
    const last = await lastBuild(run, options, left);
    if (last) return last;
    return await withCache(cacheFolder, (cache) =>
      buildOnce(options, { pool, run, left, ...(cache && { cache }) }),
    );
  } finally {
    await pool.close();
    lock.release();
  }
}

/** What a build has at hand; with a cache, all of it. */
interface Means {
  pool: Pool;
  run?: Run;
  cache?: Cache;
  left?: () => Promise<Left>;
}

async function buildOnce(options: BuildOptions, means: Means): Promise<BuildResult> {
  const { pool, run, cache, left } = means;
  let compiling: Promise<Renderer> | undefined;
  options.onProgress?.({ stage: 'load' });
  const site = await loadSite(options.content, {
    ...options,
    pool,
    ...(cache ? { cache } : {}),
    ...(run && { lastCheck: run.lastCheck, listed: run.listed }),
    onPlace: ({ base }) => {
      compiling = compiledRenderer(options.cacheFolder, base);
      // Awaited below; until then its failure is not to end the process.
      compiling.catch(() => {});
    },
  });
  const until = sameUntil(site.graph.content, options.now);
  run?.keep(site, until, site.grounds.checked);
  if (hasErrors(site.diagnostics)) return { site };
  const renderer = await (compiling ?? compiledRenderer(options.cacheFolder, site.place.base));
  return {
    site,
    report: await pressSite(site, renderer, options, { pool, until, left, basis: run?.basis(until) }),
  };
}

/** Everything besides the code that a build is told and reads. */
function runOptions({ content, site, base, drafts }: BuildOptions): RunOptions {
  return {
    folders: [content, ...publicFolders()],
    drafts,
    ...(site === undefined ? {} : { site }),
    ...(base === undefined ? {} : { base }),
  };
}

/** The last build over again, where it had the same basis and nobody has touched what it wrote. */
async function lastBuild(
  run: Run,
  { shard }: BuildOptions,
  left: () => Promise<Left>,
): Promise<BuildResult | undefined> {
  const site = run.recall();
  if (!site) return undefined;
  if (hasErrors(site.diagnostics)) return { site };
  const { manifest, standing } = await left();
  const head = manifest.head();
  if (!head || !run.rests(head.basis) || !isSameShard(head.shard, shard) || !standing.isAsWritten)
    return undefined;
  const { files } = head;
  return { site, report: { files, printed: 0, kept: files, removed: 0, paths: [] } };
}

interface PressMeans extends Pick<Means, 'pool'> {
  basis: Basis | undefined;
  left: Means['left'] | undefined;
  until: number;
}

async function pressSite(
  site: Site,
  renderer: Renderer,
  options: BuildOptions,
  { basis, left, pool, until }: PressMeans,
): Promise<PressReport> {
  options.onProgress?.({ stage: 'plan' });
  const assets = assetsOf(site, renderer);
  const cacheFolder = options.useCache ? options.cacheFolder : mkdtempSync(join(tmpdir(), 'standfirst-'));
  const found = await (left ?? startLooking(cacheFolder, options.out, pool))();
  const { now, shard } = options;
  const plan = planNext({
    graph: site.published,
    place: site.place,
    now,
    shard,
    grounds: { ...site.grounds, frame: planFrame(site, [renderer.key, [...assets.keys()], shard]) },
    left: found,
  });
  try {
    return await press({
      ...plan,
      manifest: found.manifest,
      assets,
      search: searchJob(site, options, renderer),
      renderer,
      content: options.content,
      text: site.text,
      out: options.out,
      reads: [options.content, join(PACKAGE, 'src'), ...publicFolders()],
      cacheFolder,
      ...(basis && { basis }),
      ...(shard && { shard: { shard, basis: shardBasis(site, options, until) } }),
      pool,
      ...(options.timings && { timings: options.timings }),
      onProgress: (done, of) => options.onProgress?.({ stage: 'press', done, of }),
    });
  } finally {
    if (!options.useCache) rmSync(cacheFolder, { recursive: true, force: true });
  }
}

function shardBasis({ grounds, place }: Site, { drafts, now }: BuildOptions, until: number): ShardBasis {
  return {
    code: codeVersion(['src', 'astro.config.mjs', 'package-lock.json']),
    address: place.origin + place.base,
    drafts,
    texts: hash('sha256', JSON.stringify(grounds.sums)),
    since: now,
    until,
    frame: grounds.frame,
  };
}

/** What is to be indexed, and what tells that a part holds what it held. */
function searchJob(
  { grounds, place, published }: Site,
  { now }: BuildOptions,
  { key }: Renderer,
): PressJob['search'] {
  const parts = searchPartsOf(published, place, now);
  const groundsOf = ({ files, path }: SearchPart) =>
    hash(
      'sha256',
      JSON.stringify([key, grounds.frame, path, files.map((file) => [file, grounds.sums[file]])]),
    );
  return { parts, groundsOf };
}

/** A sum of all that every page may look at. `others` is what pages hang on besides content. */
function planFrame({ grounds, graph }: Site, others: unknown): string {
  return hash('sha256', JSON.stringify([grounds.frame, [...graph.content.accepted], others]));
}

/** Style sheets and fonts, what stands in the public folders, and the files other than pictures that public articles link to. */
function assetsOf(site: Site, renderer: Renderer): Map<string, string> {
  const folders = [renderer.assets, ...publicFolders()];
  const files = linkedFiles(site.published).map((file): [string, string] => [file, join(site.dir, file)]);
  return new Map([...folders.flatMap((folder) => [...filesBelow(folder)]), ...files]);
}

/** The icons of this package, then what the project brings in its own `public/`, which wins. */
function publicFolders(): string[] {
  return [...new Set([join(PACKAGE, 'public'), resolve('public')])];
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
