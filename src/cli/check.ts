import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import pc from 'picocolors';
import type { Diagnostic } from '../model/diagnostic.ts';
import { Cache } from '../press/cache.ts';
import { createPool } from '../press/pool.ts';
import { formatJson } from '../report/json.ts';
import { formatPretty } from '../report/pretty.ts';
import { type Report, summarise } from '../report/summary.ts';
import { loadSite, type Site } from '../site.ts';
import { onDisplay } from './display.ts';
import { contentFolder } from './options.ts';
import { WrongUse } from './wrong-use.ts';

export interface CheckOptions {
  content: string;
  format: 'pretty' | 'json';
  /** The cache folder, or `false` for none. */
  cache: string | false;
}

/** `standfirst check`: prints every problem. Exit code 1 when there are errors. */
export async function check(files: string[], options: CheckOptions): Promise<number> {
  const dir = contentFolder(options.content);
  const site = await load(dir, options.cache);
  const wanted = files.map((file) => fileOf(file, site));
  const chosen =
    wanted.length === 0 ? site.diagnostics : site.diagnostics.filter(({ file }) => wanted.includes(file));
  const diagnostics = chosen.map((diagnostic) => onDisplay(diagnostic, dir));
  const articles =
    wanted.length === 0
      ? site.articles.length
      : site.articles.filter(({ file }) => wanted.includes(file)).length;
  const report: Report = { diagnostics, summary: summarise(articles, diagnostics) };
  process.stdout.write(options.format === 'json' ? formatJson(report) : formatPretty(report, readSource, pc));
  return report.summary.errors > 0 ? 1 : 0;
}

async function load(dir: string, cacheFolder: string | false): Promise<Site> {
  const pool = createPool();
  const cache = cacheFolder === false ? undefined : Cache.open(cacheFolder);
  try {
    return await loadSite(dir, { now: Date.now(), pool, ...(cache ? { cache } : {}) });
  } finally {
    cache?.close();
    await pool.close();
  }
}

/** A file as named on the command line, by its path below the content folder. */
function fileOf(name: string, { dir, articles, diagnostics }: Site): string {
  const known = new Set<string>([
    ...articles.map(({ file }) => file),
    ...diagnostics.map(({ file }: Diagnostic) => file),
  ]);
  const fromHere = relative(dir, resolve(name)).replaceAll('\\', '/');
  const file = [fromHere, name].find((candidate) => known.has(candidate));
  if (file !== undefined) return file;
  throw new WrongUse(`${name} is no article in ${dir}`);
}

/** Diagnostics name files as they stand from here, so that they can be opened and shown. */
function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
