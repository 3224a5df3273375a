import { type Dirent, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { compareText } from '../model/diagnostic.ts';

/** A file of a folder, or a link in it. */
export interface Listed {
  /** Path below the folder, with forward slashes. */
  file: string;
  isLink: boolean;
}

/** All that stands in a folder and below, hidden files and installed packages apart, by code point. Throws when there is no folder. */
export function listFiles(dir: string): Listed[] {
  const root = resolve(dir);
  const entries = readdirSync(root, { withFileTypes: true, recursive: true });
  const top = join(root, sep).length;
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ file: pathBelow(top, entry), isLink: entry.isSymbolicLink() }))
    .filter(({ file }) => !/(?:^|\/)(?:\.|node_modules\/)/.test(file))
    .sort((a, b) => compareText(a.file, b.file));
}

function pathBelow(top: number, { parentPath, name }: Dirent): string {
  return join(parentPath, name).slice(top).replaceAll(sep, '/');
}
