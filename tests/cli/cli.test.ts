import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../setup/desk.ts';

/** A case is a folder: the files that an editor has, the command, and what it answers. */
interface Case {
  title: string;
  run: string[];
  code: number;
  /** Standard output and standard error, in full. */
  out?: string;
  err?: string;
  /** Files as the command leaves them. */
  writes?: Record<string, string>;
}

const cases = join(import.meta.dirname, 'cases');
const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

function standfirst(
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): { code: number | null; out: string; err: string } {
  const plain = {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    CI: 'true',
    GITHUB_STEP_SUMMARY: '',
    ...env,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: 'utf8',
    env: plain,
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the command line answers', () => {
  for (const name of readdirSync(cases).sort()) {
    const path = join(cases, name, 'case.yml');
    const wanted = load(readFileSync(path, 'utf8')) as Case;
    test(wanted.title, () => {
      const folder = temporaryFolder();
      if (existsSync(join(cases, name, 'files')))
        cpSync(join(cases, name, 'files'), folder, { recursive: true });
      const { code, out, err } = standfirst(wanted.run, folder);
      const got = { code, out, err: err.replaceAll(folder, 'FOLDER') };
      if (process.env.UPDATE_GOLDEN) return writeCase(path, wanted, got, folder);
      expect(got).toEqual({ code: wanted.code, out: wanted.out ?? '', err: wanted.err ?? '' });
      for (const [file, text] of Object.entries(wanted.writes ?? {}))
        expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
    });
  }
});

function writeCase(
  path: string,
  wanted: Case,
  { code, out, err }: { code: number | null; out: string; err: string },
  folder: string,
): void {
  const block = (key: string, text: string) =>
    text === '' ? '' : `${key}: |\n${text.replace(/^(?=.)/gm, '  ')}`;
  const files = Object.keys(wanted.writes ?? {}).map((file) =>
    block(`  ${file}`, readFileSync(join(folder, file), 'utf8')).replace(/\n(?=.)/g, '\n  '),
  );
  const head = `title: ${JSON.stringify(wanted.title)}\nrun: ${JSON.stringify(wanted.run)}\ncode: ${code}\n`;
  writeFileSync(
    path,
    head + block('out', out) + block('err', err) + (files.length > 0 ? `writes:\n${files.join('')}` : ''),
  );
}

test('colours are for terminals, and NO_COLOR turns them off', () => {
  const folder = writeFiles(temporaryFolder(), { 'content/articles/a.md': 'No front matter.\n' });
  expect(standfirst(['check', '--no-cache'], folder, { FORCE_COLOR: '1', NO_COLOR: '' }).out).toContain(
    '\u001b[31merror',
  );
  expect(standfirst(['check', '--no-cache'], folder).out).not.toContain('\u001b[');
});

test('what new writes passes check', () => {
  const folder = writeFiles(temporaryFolder(), { 'content/site.yml': 'languages: [en, uk]\n' });
  for (const title of ['A headline: with a colon', 'Заголовок — «у лапках»', "It's #1 & more", '"Quoted"']) {
    const { out, code, err } = standfirst(
      ['new', title, '--author', 'Standfirst desk', '--lang', /[а-я]/.test(title) ? 'uk' : 'en'],
      folder,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(existsSync(join(folder, out.trim()))).toBe(true);
  }
  expect(standfirst(['check', '--no-cache'], folder)).toEqual({
    code: 0,
    out: '4 articles checked, nothing to report\n',
    err: '',
  });
});

test('the package’s own command runs through npx', () => {
  const version = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
  ).version;
  expect(execFileSync(main, ['--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
});
