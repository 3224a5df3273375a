import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './measure.ts';

/** A program that builds a site from a content folder. */
export interface Builder {
  id: string;
  /** With its version. */
  name: string;
  /** Whether its very first build also compiles templates, which later ones find in its cache. */
  compilesTemplates: boolean;
  /** The build, as a command of its own: nothing of it lives on between builds but what it leaves in these folders. */
  command: (place: BuildPlace) => Command;
}

export interface BuildPlace {
  content: string;
  out: string;
  /** Where the program keeps what it remembers between builds. */
  cache: string;
}

const ROOT = join(import.meta.dirname, '..');
const HUGO = join(import.meta.dirname, 'hugo');
const ELEVENTY = join(import.meta.dirname, 'eleventy');

/**
 * The programs that Standfirst is measured against, by name. Those from the npm registry are installed when they are first
 * asked for; `undefined` for one that has to be on the machine already and is not.
 */
export const PEERS: Readonly<Record<string, () => Builder | undefined>> = { eleventy, hugo };

export function standfirst(): Builder {
  return {
    id: 'standfirst',
    name: `Standfirst ${versionIn(ROOT)}`,
    compilesTemplates: true,
    command: ({ content, out, cache }) => ({
      program: process.execPath,
      args: [join(ROOT, 'src/cli/main.ts'), 'build', '--content', content, '--out', out, '--cache', cache],
      cwd: ROOT,
    }),
  };
}

/** Eleventy with the templates in `bench/eleventy`. It keeps nothing between builds. */
function eleventy(): Builder {
  installPackages(ELEVENTY);
  const home = join(ELEVENTY, 'node_modules/@11ty/eleventy');
  return {
    id: 'eleventy',
    name: `Eleventy ${versionIn(home)}`,
    compilesTemplates: false,
    command: ({ content, out }) => ({
      program: process.execPath,
      args: [join(home, 'cmd.cjs'), '--config=eleventy.config.js', `--output=${out}`],
      cwd: ELEVENTY,
      env: { STANDFIRST_CONTENT: content },
    }),
  };
}

/** Hugo with the templates in `bench/hugo`, where it is installed. It keeps nothing that it relies on between builds. */
function hugo(): Builder | undefined {
  const version = hugoVersion();
  if (version === undefined) return undefined;
  return {
    id: 'hugo',
    name: `Hugo ${version}`,
    compilesTemplates: false,
    command: (place) => ({
      program: 'hugo',
      args: [
        '--source',
        HUGO,
        '--config',
        `hugo.toml,${mountsOf(place)}`,
        '--destination',
        place.out,
        '--quiet',
        '--noBuildLock',
      ],
      cwd: HUGO,
    }),
  };
}

function hugoVersion(): string | undefined {
  try {
    return /v(\d+\.\d+\.\d+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}

/** Writes where the content lies, which Hugo reads from a file alone. */
function mountsOf({ content, cache }: BuildPlace): string {
  const mount = (target: string, files: string[]) =>
    `[[module.mounts]]\nsource = ${JSON.stringify(content)}\ntarget = "${target}"\nincludeFiles = ${JSON.stringify(files)}\n`;
  const text = [
    `baseURL = "https://bench.example.org/"\nresourceDir = ${JSON.stringify(join(cache, 'resources'))}\n`,
    mount('content', ['articles/**', 'pages/**']),
    mount('data', ['site.yml', 'sources/**', 'people/**', 'organisations/**', 'topics/**']),
    '[[module.mounts]]\nsource = "layouts"\ntarget = "layouts"\n',
  ].join('\n');
  const file = join(cache, 'mounts.toml');
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Installs what the lockfile of a folder names, unless that has been done since the lockfile was last changed. */
function installPackages(folder: string): void {
  const installed = modified(join(folder, 'node_modules/.package-lock.json'));
  if (installed >= modified(join(folder, 'package-lock.json'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] });
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
