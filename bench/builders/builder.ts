import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../measure.ts';

/** A program that builds a site from a content folder. */
export interface Builder {
  id: string;
  /** With its version, and what it builds where that is not all that it can. */
  name: string;
  /** What it prints, as a part of a sentence. */
  prints: string;
  /** What else than itself builds the same site goes by the same name here. */
  site: string;
  /** Whether it is Standfirst, in whatever setting. */
  isOurs: boolean;
  /** Whether its very first build also compiles templates, which later ones find in its cache. */
  compilesTemplates: boolean;
  /** The file of the template of articles, below the home of all builders; it holds `<article class="`. */
  template: string;
  /** What stands in `site.yml` instead of the settings of the generated archive. */
  settings?: Readonly<Record<string, string>>;
  /** Writes what the builder needs beside the content, once and before anything is measured. */
  prepare?: (place: BuildPlace) => void;
  /** Says so in a sentence, for whoever reads the figures. */
  prepared?: string;
  /** The build, as a command of its own: nothing of it lives on between builds but what it leaves in these folders. */
  command: (place: BuildPlace) => Command;
}

export interface BuildPlace {
  /** A copy of this repository, in which templates may be changed. */
  home: string;
  content: string;
  out: string;
  /** Where the program keeps what it remembers between builds. */
  cache: string;
}

export const ROOT = join(import.meta.dirname, '../..');

/** Installs what the lockfile of a folder names, unless that has been done since the lockfile was last changed. */
export function installPackages(folder: string): void {
  const installed = modified(join(folder, 'node_modules/.package-lock.json'));
  if (installed >= modified(join(folder, 'package-lock.json'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] });
}

export function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
