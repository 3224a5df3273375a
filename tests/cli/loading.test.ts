import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleText, contentFolder, settle, temporaryFolder } from '../setup/desk.ts';

const root = join(import.meta.dirname, '..', '..');

/** Notes every module that Node loads, and says them when the process ends. */
const NOTES = `import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
process.on('exit', () => process._rawDebug(JSON.stringify(loaded)));`;

const BARE = ['commander', 'src/cli/main.ts', 'src/cli/run.ts', 'src/cli/wrong-use.ts'];

test('the version and the help load the list of commands and nothing of any', () => {
  expect(loadedBy('--version')).toEqual(BARE);
  expect(loadedBy('--help')).toEqual(BARE);
});

test('a check that finds nothing changed loads what tells that, and what says so', () => {
  const content = contentFolder({ 'site.yml': 'name: Test\n', 'articles/a.md': articleText() });
  settle(content);
  const again = ['check', '--content', content, '--cache', temporaryFolder()];
  const first = loadedBy(...again);
  expect(first).toEqual(expect.arrayContaining(['src/site.ts', 'satteri', 'zod']));
  expect(first.filter((name) => NEEDLESS.test(name))).toEqual([]);
  expect(loadedBy(...again, join(content, 'articles/a.md'))).toEqual(
    [
      ...BARE,
      ...['@babel/code-frame', '@babel/helper-validator-identifier', 'js-tokens', 'picocolors'],
      ...['src/cli/check.ts', 'src/cli/display.ts', 'src/cli/options.ts', 'src/model/diagnostic.ts'],
      ...['code-version', 'kept', 'last-run', 'list', 'stamps'].map((name) => `src/press/${name}.ts`),
      ...['frame', 'json', 'pretty', 'summary'].map((name) => `src/report/${name}.ts`),
    ].sort(),
  );
});

/** Templates and pages, pictures, cards and search, captures and imports, git, other forms of reports, and the parser of HTML. */
const NEEDLESS =
  /^(?:astro|vite|sharp|pagefind|linkedom|feedsmith|parse5|rehype-raw|@takumi-rs|@citation-js)|^src\/(?:astro|capture|import)\/|^src\/(?:build|press\/(?:press|renderer|changed)|report\/(?:sarif|github))\.ts$/;

/** The modules of this package and the other packages that a call of the command line loads, in order of name. */
function loadedBy(...args: string[]): string[] {
  const hook = `data:text/javascript,${encodeURIComponent(NOTES)}`;
  const command = ['--import', hook, join(root, 'src/cli/main.ts'), ...args];
  const { status, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    cwd: temporaryFolder(),
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const urls = JSON.parse(stderr.trim().split('\n').at(-1) as string) as string[];
  const files = urls.filter((url) => url.startsWith('file:')).map((url) => decodeURI(url));
  return [...new Set(files.map(nameOf))].sort();
}

function nameOf(url: string): string {
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  return name ?? url.slice(url.indexOf('/src/') + 1);
}
