import { execFileSync } from 'node:child_process';

/** git cannot say what has changed; the message says why and what to do. */
export class GitProblem extends Error {}

/**
 * The files of a content folder that the working tree changes, staged or not, and those that git does not know yet; with
 * `base`, all that differs from the commit at which the branch left it. A renamed file is one deleted and one added.
 *
 * @returns paths below the content folder, with forward slashes. Throws `GitProblem`.
 */
export function changedFiles(dir: string, base?: string): string[] {
  const root = repositoryRoot(dir);
  if (root === undefined)
    throw new GitProblem(
      `${dir} lies in no repository that git can read, so that nothing tells what has changed`,
    );
  if (succeeds(dir, ['check-ignore', '--quiet', '.']) && git(dir, ['ls-files', '-z', '--', '.']) === '')
    throw new GitProblem(`git ignores ${dir}, so that nothing tells what has changed`);
  const since = base === undefined ? headOf(dir) : forkPoint(dir, base);
  const tracked = git(dir, [
    'diff',
    '--name-only',
    '-z',
    '--relative',
    '--no-renames',
    '--no-ext-diff',
    since,
    '--',
    '.',
  ]);
  const unknown = git(dir, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']);
  return [...new Set(`${tracked}${unknown}`.split('\0').filter(Boolean))].sort();
}

/** The top folder of the repository that a folder lies in; `undefined` without git or outside of any. */
export function repositoryRoot(dir: string): string | undefined {
  try {
    return git(dir, ['rev-parse', '--show-toplevel']).replace(/\r?\n$/, '') || undefined;
  } catch {
    return undefined;
  }
}

/** The last commit; before the first one, the tree that holds nothing. */
function headOf(dir: string): string {
  return commitOf(dir, 'HEAD') ?? git(dir, ['hash-object', '-t', 'tree', '--stdin']).trim();
}

function forkPoint(dir: string, base: string): string {
  const commit = commitOf(dir, base);
  if (commit === undefined)
    throw new GitProblem(`--changed ${base} names no commit; files to check go before --changed`);
  try {
    return git(dir, ['merge-base', commit, 'HEAD']).trim();
  } catch {
    throw new GitProblem(
      `${base} and the working tree have no commit in common; a shallow clone must fetch more of its history`,
    );
  }
}

function commitOf(dir: string, name: string): string | undefined {
  try {
    return git(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).trim();
  } catch {
    return undefined;
  }
}

function succeeds(dir: string, args: string[]): boolean {
  try {
    git(dir, args);
    return true;
  } catch {
    return false;
  }
}

/** Runs git in a folder, without a shell and without the programs that its settings may name. */
function git(dir: string, args: string[]): string {
  return execFileSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd: dir,
    encoding: 'utf8',
    input: '',
    maxBuffer: Number.MAX_SAFE_INTEGER,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  });
}
