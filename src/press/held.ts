import { isUtf8 } from 'node:buffer';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from './cache.ts';
import type { StampedFile } from './list.ts';
import {
  type Folder,
  type KnownFolder,
  type LearntFolder,
  openText,
  readFolder,
  type TextFile,
} from './read.ts';

/** A content folder as a server holds it in memory, so that a save costs the reading of what was saved. */
export interface HeldFolder {
  folder?: Folder;
  known?: KnownFolder;
  /** The files that were changed since it was read; `'all'` where nobody can tell. */
  changed: Set<string> | 'all';
}

/** A folder as it was read, with what was known of it before. */
export interface ReadFolder {
  folder: Folder;
  known?: KnownFolder;
  /** Keeps what has been learnt of it since. */
  learn: (learnt: LearntFolder) => void;
}

/** What is known of a content folder before it is read. */
export interface ReadAids {
  cache?: Cache;
  held?: HeldFolder;
  /** What stands in it, where somebody has looked before. */
  listed?: readonly StampedFile[] | undefined;
}

/** Reads a content folder: what is held of it, or what the cache knows under a name, is not opened again. */
export function readKnown(dir: string, name: string, { cache, held, listed }: ReadAids): ReadFolder {
  const known = held?.known ?? cache?.readFolder(name);
  const again = held?.folder && held.changed !== 'all' && readAgain(dir, held.folder, held.changed);
  const folder = again || readFolder(dir, known?.files, listed);
  const isFirst = held?.known === undefined;
  if (held) Object.assign(held, { folder, known, changed: new Set() });
  return {
    folder,
    ...(known && { known }),
    learn: (learnt) => {
      if (held) held.known = learnt;
      if (isFirst) cache?.writeFolder(name, learnt);
    },
  };
}

/** The same folder after some of its texts have changed; `undefined` where there is more to it than that. */
function readAgain(dir: string, folder: Folder, changed: ReadonlySet<string>): Folder | undefined {
  const left = new Set(changed);
  let isSame = true;
  const texts = folder.texts.map((text): TextFile => {
    if (!left.delete(text.file)) return text;
    const { kind, file } = text;
    isSame &&= statSync(join(dir, file), { throwIfNoEntry: false })?.isFile() ?? false;
    const opened = isSame && openText(dir, { kind, file });
    isSame &&= opened !== false && isUtf8(opened.bytes);
    return opened || text;
  });
  return isSame && left.size === 0 ? { ...folder, texts } : undefined;
}
