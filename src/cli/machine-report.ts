import { appendFileSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { rules } from '../check/rules/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { repositoryRoot } from '../press/changed.ts';
import { PACKAGE } from '../press/code-version.ts';
import { formatGithub } from '../report/github.ts';
import { formatJobSummary, JOB_SUMMARY_LIMIT } from '../report/job-summary.ts';
import { ruleText } from '../report/rule-text.ts';
import { formatSarif } from '../report/sarif.ts';
import type { Report } from '../report/summary.ts';
import { renameFiles } from './display.ts';

/** Prints annotations for GitHub Actions, and adds the report to the summary of the job where there is one. */
export function printGithub(report: Report, dir: string): void {
  const { named } = fromRoot(report, dir);
  process.stdout.write(formatGithub(named));
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  try {
    const taken = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    appendFileSync(file, formatJobSummary(named, JOB_SUMMARY_LIMIT - taken));
  } catch (error) {
    process.stderr.write(`standfirst: the job has no summary: ${(error as Error).message}\n`);
  }
}

export function printSarif(report: Report, dir: string): void {
  const { named, root } = fromRoot(report, dir);
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(PACKAGE, 'src', 'check', 'rules');
  const described = rules.map(({ id, severity }) => ({
    id,
    severity,
    text: ruleText(readFileSync(join(folder, `${id}.md`), 'utf8')),
  }));
  const readSource = (file: string) => {
    try {
      return readFileSync(resolve(root, file), 'utf8');
    } catch {
      return undefined;
    }
  };
  process.stdout.write(formatSarif(named, { version, rules: described, readSource }));
}

/** The report with files named from the repository's root; in full where they lie outside of it. */
function fromRoot(
  { diagnostics, accepted = [], summary }: Report,
  dir: string,
): { named: Report; root: string } {
  const folder = realpathSync(dir);
  const root = rootOf(folder);
  const name = (file: string) => {
    const full = join(folder, file);
    return (isWithin(full, root) ? relative(root, full) : full).replaceAll(sep, '/');
  };
  const named = <Said extends Diagnostic>(said: readonly Said[]) => said.map((one) => renameFiles(one, name));
  return { named: { diagnostics: named(diagnostics), accepted: named(accepted), summary }, root };
}

/** The checkout of a GitHub job, the top of the git repository, or the working folder: the first that holds the content. */
function rootOf(folder: string): string {
  const workspace = process.env.GITHUB_WORKSPACE;
  const checkout = workspace && statSync(workspace, { throwIfNoEntry: false }) ? realpathSync(workspace) : '';
  if (checkout && isWithin(folder, checkout)) return checkout;
  return repositoryRoot(folder) ?? realpathSync(process.cwd());
}

function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && resolve(folder, below) === path;
}
