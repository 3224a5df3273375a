import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import pc from 'picocolors';
import type { Accepted, Diagnostic } from '../model/diagnostic.ts';
import { type Findings, startRun } from '../press/last-run.ts';
import { formatJson } from '../report/json.ts';
import { type Report, summarise } from '../report/summary.ts';
import { onDisplay } from './display.ts';
import type { Look } from './look.ts';
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

/**
 * `standfirst check`: prints every problem. Exit code 1 when there are errors. What only some calls need is loaded by those
 * alone: most find that nothing has changed.
 */
export async function check(files: string[], options: CheckOptions): Promise<number> {
  const dir = contentFolder(options.content);
  let found = await findProblems(dir, files, options);
  if (options.fix) {
    const { fixContent } = await import('./fix.ts');
    for (let round = 0; round < ROUNDS && fixContent(found.diagnostics, dir); round += 1)
      found = await findProblems(dir, files, options);
  }
  const { errors } = await print(found, dir, options.format);
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
  const changed = await changesIn(dir, options.changed);
  const { findings, affected } = await findingsOf(dir, options.cache, changed);
  const wanted = files.length === 0 ? undefined : new Set(files.map((file) => fileOf(file, findings)));
  const isChosen = ({ file }: { file: string }) =>
    (!wanted || wanted.has(file)) && (!affected || affected === 'all' || affected.has(file));
  return {
    articles: findings.articles.filter(isChosen).length,
    diagnostics: findings.diagnostics.filter(isChosen),
    accepted: findings.accepted.filter(isChosen),
  };
}

/** Looks at content, unless nothing has changed since the last look. */
async function findingsOf(dir: string, cache: string | false, changed?: readonly string[]): Promise<Look> {
  const now = Date.now();
  const run = cache === false ? undefined : startRun(cache, { folders: [dir] }, now);
  const known = changed ? undefined : run?.recall();
  if (known) return { findings: known };
  const { look } = await import('./look.ts');
  return look({ dir, cache, now, run, changed });
}

async function changesIn(dir: string, changed: CheckOptions['changed']): Promise<string[] | undefined> {
  if (changed === undefined) return undefined;
  const { changedFiles, GitProblem } = await import('../press/changed.ts');
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

async function print(
  { articles, diagnostics, accepted }: Found,
  dir: string,
  format: CheckOptions['format'],
) {
  const summary = summarise(articles, diagnostics, accepted);
  if (format === 'github' || format === 'sarif') {
    const { printGithub, printSarif } = await import('./machine-report.ts');
    (format === 'github' ? printGithub : printSarif)({ diagnostics, accepted, summary }, dir);
    return summary;
  }
  const shown = <Said extends Diagnostic>(said: readonly Said[]) => said.map((one) => onDisplay(one, dir));
  const report = { diagnostics: shown(diagnostics), accepted: shown(accepted), summary };
  process.stdout.write(format === 'json' ? formatJson(report) : await pretty(report));
  return summary;
}

async function pretty(report: Report): Promise<string> {
  const { formatPretty } = await import('../report/pretty.ts');
  return formatPretty(report, readSource, pc);
}

/** Diagnostics name files as they stand from here, so that they can be opened and shown. */
function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
