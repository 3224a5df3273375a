import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Builder, ROOT } from './builders/builder.ts';

/** What builders are made of: the code of this package, and the templates of its peers. */
const CODE = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
const PEERS = ['bench/eleventy', 'bench/hugo', 'bench/astro-stock'];

/** Copies all builders to a folder, so that their templates can be changed; what they have installed is linked. */
export function layOutHome(home: string): void {
  for (const path of [...CODE, ...PEERS])
    cpSync(join(ROOT, path), join(home, path), {
      recursive: true,
      filter: (file) => basename(file) !== 'node_modules',
    });
  for (const folder of ['.', ...PEERS]) linkPackages(join(ROOT, folder), join(home, folder));
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'));
}

/** Copies content for a builder, with the settings that it is measured with. */
export function layOutContent(from: string, to: string, { settings = {} }: Builder): void {
  cpSync(from, to, { recursive: true });
  const file = join(to, 'site.yml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, withSettings(readIfThere(file), settings));
}

/** A file of settings with others in place of its own, which must each stand on one line. */
function withSettings(text: string, settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings).reduce((yaml, [key, value]) => {
    const others = yaml.replace(new RegExp(`^${key}:.*\n`, 'm'), '');
    return `${others}${key}: ${value}\n`;
  }, text);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
