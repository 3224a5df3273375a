import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleText, temporaryFolder, writeFiles } from '../setup/desk.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

/** A desk's repository, whose settings are its own. */
class Desk {
  readonly folder = temporaryFolder();

  constructor(files: Record<string, string>) {
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Standfirst desk');
    this.git('config', 'user.email', 'desk@example.org');
    this.write(files);
  }

  write(files: Record<string, string>): void {
    writeFiles(this.folder, files);
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'Work');
  }

  git(...args: string[]): void {
    execFileSync('git', args, { cwd: this.folder, env: { ...process.env, ...quiet }, stdio: 'ignore' });
  }

  /** Exit code and standard error, and the files in which problems are found. */
  check(...args: string[]): { code: number | null; err: string; files: string[] } {
    const run = standfirst(['check', '--no-cache', '--format', 'json', ...args], this.folder);
    const found = run.out === '' ? [] : (JSON.parse(run.out).diagnostics as { file: string }[]);
    return { code: run.code, err: run.err, files: [...new Set(found.map(({ file }) => file))] };
  }
}

const quiet = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

function standfirst(args: string[], cwd: string, env: Record<string, string> = {}) {
  const plain = {
    ...process.env,
    NO_COLOR: '1',
    GITHUB_WORKSPACE: '',
    GITHUB_STEP_SUMMARY: '',
    ...quiet,
    ...env,
  };
  const run = spawnSync(process.execPath, [main, ...args], { cwd, encoding: 'utf8', env: plain });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** An article with one problem. */
const flawed = (fields: Record<string, string> = {}) => articleText({ topics: '[gone]', ...fields });
const topics = { 'desk/content/topics/talks.yml': 'name: Talks\n' };
const here = ['--content', 'desk/content', '--changed'];
const old = 'desk/content/articles/old.md';

test('only what the working tree changes is reported, staged or not, under any name', () => {
  const strange = 'desk/content/articles/-новини "a\tb\n★.md';
  const desk = new Desk({ ...topics, [old]: flawed(), 'desk/content/articles/other.md': flawed() });
  expect(desk.check(...here).files).toEqual([
    'desk/content/articles/old.md',
    'desk/content/articles/other.md',
  ]);
  desk.commit();
  expect(desk.check(...here)).toEqual({ code: 0, err: '', files: [] });
  desk.write({ [strange]: flawed() });
  expect(desk.check(...here).files).toEqual([strange]);
  desk.git('add', '--all');
  desk.write({ 'unrelated.txt': 'x', [old]: flawed({ title: 'Changed' }) });
  expect(desk.check(...here)).toEqual({ code: 1, err: '', files: [strange, old] });
  expect(desk.check(old, ...here).files).toEqual([old]);
  expect(desk.check('desk/content/articles/other.md', ...here).files).toEqual([]);
});

test('what is gone or has moved matters through what names it', () => {
  const desk = new Desk({
    ...topics,
    [old]: articleText(),
    'desk/content/articles/reader.md': articleText({}, '\n[old](old.md)\n'),
    'desk/content/articles/bystander.md': flawed(),
  });
  desk.commit();
  mkdirSync(join(desk.folder, 'desk/content/articles/2024'));
  renameSync(join(desk.folder, old), join(desk.folder, 'desk/content/articles/2024/new.md'));
  expect(desk.check(...here).files).toEqual(['desk/content/articles/reader.md']);
  desk.git('add', '--all');
  expect(desk.check(...here).files).toEqual(['desk/content/articles/reader.md']);
  rmSync(join(desk.folder, 'desk/content/topics/talks.yml'));
  desk.write({ 'desk/content/topics/gone.yml': 'name: Gone\n' });
  expect(desk.check(...here).files).toEqual([
    'desk/content/articles/2024/new.md',
    'desk/content/articles/reader.md',
  ]);
});

test('with a commit, all counts that a branch changed since it left', () => {
  const desk = new Desk({ ...topics, [old]: articleText() });
  desk.commit();
  desk.git('branch', 'work');
  desk.write({ 'desk/content/articles/on-main.md': flawed() });
  desk.commit();
  desk.git('checkout', '--quiet', 'work');
  desk.write({ 'desk/content/articles/on-branch.md': flawed() });
  desk.commit();
  desk.write({ 'desk/content/articles/not-yet.md': flawed() });
  const branch = ['desk/content/articles/not-yet.md', 'desk/content/articles/on-branch.md'];
  expect(desk.check(...here, 'main')).toEqual({ code: 1, err: '', files: branch });
  expect(desk.check(...here).files).toEqual(['desk/content/articles/not-yet.md']);
  expect(desk.check(...here, 'no-such')).toEqual({
    code: 2,
    err: 'standfirst: --changed no-such names no commit; files to check go before --changed\n',
    files: [],
  });
  expect(desk.check('--content', 'desk/content', '--changed=--output=x').code).toBe(2);
  desk.git('checkout', '--quiet', '--orphan', 'alone');
  desk.commit();
  expect(desk.check(...here, 'main').err).toBe(
    'standfirst: main and the working tree have no commit in common; a shallow clone must fetch more of its history\n',
  );
});

test('a change to site.yml concerns everything', () => {
  const desk = new Desk({ ...topics, [old]: flawed() });
  desk.commit();
  desk.write({ 'desk/content/site.yml': 'name: The desk\n' });
  expect(desk.check(...here).files).toEqual([old]);
});

test('where git can tell nothing, the command is used wrongly', () => {
  const folder = writeFiles(temporaryFolder(), { 'content/articles/a.md': articleText() });
  expect(standfirst(['check', '--no-cache', '--changed'], folder)).toEqual({
    code: 2,
    out: '',
    err: 'standfirst: content lies in no repository that git can read, so that nothing tells what has changed\n',
  });
  const desk = new Desk({ '.gitignore': '/desk/\n', [old]: articleText() });
  expect(desk.check(...here).err).toBe(
    'standfirst: git ignores desk/content, so that nothing tells what has changed\n',
  );
});

test('only what is in question is put right', () => {
  const typo = { type: 'Analysis', topics: '[talks]' };
  const desk = new Desk({ ...topics, [old]: articleText(typo) });
  desk.commit();
  desk.write({ 'desk/content/articles/new.md': articleText({ ...typo, title: 'New' }) });
  expect(desk.check('--fix', ...here)).toEqual({
    code: 0,
    err: 'fixed desk/content/articles/new.md:23:7  `Analysis` is now `analysis`  field-is-valid\n',
    files: [],
  });
  expect(readFileSync(join(desk.folder, old), 'utf8')).toContain('type: Analysis\n');
});

test('machines are told files from the root of the repository, and the job gets its summary', () => {
  const desk = new Desk({ ...topics, [old]: flawed(), summary: 'Before.\n' });
  const github = (env: Record<string, string>) =>
    standfirst(
      ['check', '--no-cache', '--content', 'content', '--format', 'github'],
      join(desk.folder, 'desk'),
      env,
    ).out;
  const annotation =
    '::error file=desk/content/articles/old.md,line=6,col=10,endLine=6,endColumn=14,title=reference-exists::topic `gone` has no entry in topics/%0Aadd topics/gone.yml\n1 article checked: 1 error, 0 warnings\n';
  expect(github({ GITHUB_STEP_SUMMARY: join(desk.folder, 'summary') })).toBe(annotation);
  expect(readFileSync(join(desk.folder, 'summary'), 'utf8')).toMatch(
    /^Before\.\n## Standfirst\n.*<code>gone<\/code>/s,
  );
  expect(github({ GITHUB_WORKSPACE: join(desk.folder, 'desk') })).toBe(annotation.replace('desk/', ''));
  const { out, code } = standfirst(
    ['check', '--no-cache', '--content', 'desk/content', '--format', 'sarif'],
    desk.folder,
  );
  const [{ results, tool }] = JSON.parse(out).runs;
  expect(code).toBe(1);
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('desk/content/articles/old.md');
  expect(tool.driver.rules[results[0].ruleIndex].help.markdown).toContain('## Right');
  writeFileSync(join(desk.folder, 'summary'), '');
  rmSync(join(desk.folder, old));
  expect(github({ GITHUB_STEP_SUMMARY: join(desk.folder, 'no-such/folder') })).toBe(
    '0 articles checked, nothing to report\n',
  );
});
