import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import pc from 'picocolors';
import { affectedFiles } from '../graph/dependents.ts';
import { sameUntil } from '../graph/publication.ts';
import type { Accepted, Diagnostic } from '../model/diagnostic.ts';
import { withCache } from '../press/cache.ts';
import { changedFiles, GitProblem } from '../press/changed.ts';
import { type Findings, startRun } from '../press/last-run.ts';
import { createPool } from '../press/pool.ts';
import { formatJson } from '../report/json.ts';
import { formatPretty } from '../report/pretty.ts';
import { summarise } from '../report/summary.ts';
import { onDisplay } from './display.ts';
import { fixContent } from './fix.ts';
import { printGithub, printSarif } from './machine-report.ts';
import { contentFolder } from './options.ts';
import { WrongUse } from './wrong-use.ts';

export interface CheckOptions {
  content: string;
  format: 'pretty' | 'json' | 'github' | 'sarif';
  /** The cache folder, or `false` for none. */
  cache: string | false;
  /** Report only what changes in git can have made wrong: those of the working tree, or since a commit. */
  changed?: true | string;
  /** Put right what can be put right by rote, then check again. */
  fix?: boolean;
}

/** `standfirst check`: prints every problem. Exit code 1 when there are errors. */
export async function check(files: string[], options: CheckOptions): Promise<number> {
  const dir = contentFolder(options.content);
  let found = await findProblems(dir, files, options);
  if (options.fix)
    for (let round = 0; round < ROUNDS && fixContent(found.diagnostics, dir); round += 1)
      found = await findProblems(dir, files, options);
  const { errors } = print(found, dir, options.format);
  return errors > 0 ? 1 : 0;
}

/** A mended key lets its value be read, which may want mending too; fixes that go on for longer than this are at odds. */
const ROUNDS = 8;

interface Found {
  articles: number;
  diagnostics: readonly Diagnostic[];
  accepted: readonly Accepted[];
}

async function findProblems(dir: string, files: string[], options: CheckOptions): Promise<Found> {
  const changed = changesIn(dir, options.changed);
  const { findings, affected } = await look(dir, options.cache, changed);
  const wanted = files.length === 0 ? undefined : new Set(files.map((file) => fileOf(file, findings)));
  const isChosen = ({ file }: { file: string }) =>
    (!wanted || wanted.has(file)) && (!affected || affected === 'all' || affected.has(file));
  return {
    articles: findings.articles.filter(isChosen).length,
    diagnostics: findings.diagnostics.filter(isChosen),
    accepted: findings.accepted.filter(isChosen),
  };
}

interface Look {
  findings: Findings;
  /** What the changes can have made wrong, where there is talk of changes. */
  affected?: ReadonlySet<string> | 'all';
}

/** Looks at content, unless nothing has changed since the last look. What changes affect, only the graph can tell. */
async function look(dir: string, cacheFolder: string | false, changed?: readonly string[]): Promise<Look> {
  const now = Date.now();
  const run = cacheFolder === false ? undefined : startRun(cacheFolder, { folders: [dir] }, now);
  const known = changed ? undefined : run?.recall();
  if (known) return { findings: known };
  const { loadSite } = await import('../site.ts');
  const pool = createPool();
  try {
    return await withCache(cacheFolder === false ? undefined : cacheFolder, async (cache) => {
      const lastCheck = run && { lastCheck: run.lastCheck };
      const site = await loadSite(dir, { now, pool, ...(cache && { cache }), ...lastCheck });
      const { graph, grounds, ...findings } = site;
      run?.keep(findings, sameUntil(graph.content, now), grounds.checked);
      return { findings, ...(changed && { affected: affectedFiles(graph, changed) }) };
    });
  } finally {
    await pool.close();
  }
}

function changesIn(dir: string, changed: CheckOptions['changed']): string[] | undefined {
  if (changed === undefined) return undefined;
  try {
    return changedFiles(dir, changed === true ? undefined : changed);
  } catch (error) {
    if (error instanceof GitProblem) throw new WrongUse(error.message);
    throw error;
  }
}

/** A file as named on the command line, by its path below the content folder. */
function fileOf(name: string, { dir, files, diagnostics }: Findings): string {
  const known = new Set([...files, ...diagnostics.map(({ file }) => file)]);
  const fromHere = relative(dir, resolve(name)).replaceAll('\\', '/');
  const file = [fromHere, name].find((candidate) => known.has(candidate));
  if (file !== undefined) return file;
  throw new WrongUse(`${name} is no article in ${dir}`);
}

function print({ articles, diagnostics, accepted }: Found, dir: string, format: CheckOptions['format']) {
  const summary = summarise(articles, diagnostics, accepted);
  if (format === 'github') printGithub({ diagnostics, accepted, summary }, dir);
  else if (format === 'sarif') printSarif({ diagnostics, accepted, summary }, dir);
  else {
    const shown = <Said extends Diagnostic>(said: readonly Said[]) => said.map((one) => onDisplay(one, dir));
    const report = { diagnostics: shown(diagnostics), accepted: shown(accepted), summary };
    process.stdout.write(format === 'json' ? formatJson(report) : formatPretty(report, readSource, pc));
  }
  return summary;
}

/** Diagnostics name files as they stand from here, so that they can be opened and shown. */
function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
