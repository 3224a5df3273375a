import { type Dirent, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareText } from '../model/diagnostic.ts';
import { type FreshStamp, freshStampOf } from './stamps.ts';

/** A file of a folder, or a link in it. */
export interface Listed {
  /** Path below the folder, with forward slashes. */
  file: string;
  isLink: boolean;
}

/** The same with its stamp at that time; none where it is gone already. */
export interface StampedFile extends Listed {
  fresh?: FreshStamp;
}

/** Lists a folder as `listFiles` does, with stamps. What is read afterwards is as new as its stamp says, or newer. */
export function listStamped(dir: string): StampedFile[] {
  const root = resolve(dir);
  return listFiles(dir).map((listed) => {
    const fresh = freshStampOf(`${root}/${listed.file}`);
    return fresh ? { ...listed, fresh } : listed;
  });
}

/** All that stands in a folder and below, hidden files and installed packages apart, by code point. Throws when there is no folder. */
export function listFiles(dir: string): Listed[] {
  const root = resolve(dir);
  const listed: Listed[] = [];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      const file = folder + entry.name;
      if (entry.name.startsWith('.')) continue;
      if (!entry.isDirectory()) listed.push({ file, isLink: entry.isSymbolicLink() });
      if (entry.name !== 'node_modules' && isFolder(entry, `${root}/${file}`)) open.push(`${file}/`);
    }
  }
  return listed.sort((a, b) => compareText(a.file, b.file));
}

/** Node's own listing of all that lies below a folder asks the system this of every file. */
function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
