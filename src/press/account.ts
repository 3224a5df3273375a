import { dirname } from 'node:path';
import type { Remembered } from '../graph/memory.ts';
import { outputFile } from '../publish/addresses.ts';
import type { KnownPage } from '../publish/plan.ts';
import type { Books } from './books.ts';
import { type Account, type Entry, type Head, type Manifest, OTHERS, type PrintedFile } from './manifest.ts';
import { stampOf } from './stamps.ts';
import type { LastOutput } from './standing.ts';

/** What has just been published. */
export interface Published extends Pick<Head, 'basis' | 'shard'> {
  out: string;
  books: Books;
  last: LastOutput;
  /** What is remembered of the plan; of its pieces those that were gone through. */
  plan: Remembered<KnownPage>;
  /** Whether a file stands where a page would: it is none of the plan's. */
  isAsset: (file: string) => boolean;
  /** The files that were put into the last build's folder or taken out of it; absent where the folder is a new one. */
  patched?: readonly string[];
}

/** Keeps what has just been published, for the next build: all of it, or what differs from the last one. */
export function keepAccount(manifest: Manifest, published: Published): void {
  const { basis, books, last, plan, shard } = published;
  const account: Account = {
    head: { ...(basis && { basis }), ...(shard && { shard }), frame: plan.frame, files: books.count() },
    facts: plan.facts,
    entries: entriesOf(published),
    folders: last.unseen ? changedFolders(manifest, published) : allFolders(manifest, published),
  };
  if (last.unseen) manifest.update(account);
  else manifest.rewrite(account);
}

function entriesOf({ books, isAsset, last, out, plan }: Published): Map<string, Entry> {
  const { keys, kept } = books;
  const others = new Map(keys);
  const printed = (file: string, key: string): PrintedFile =>
    (kept.has(file) && last.files.get(file)) || [file, key, stampOf(`${out}/${file}`) ?? ''];
  const entries = new Map<string, Entry>();
  for (const [piece, { looked, results }] of Object.entries(plan.pieces)) {
    const files = results.flatMap(({ path }) => {
      const file = outputFile(path);
      const key = isAsset(file) ? undefined : keys.get(file);
      return key !== undefined && others.delete(file) ? [printed(file, key)] : [];
    });
    entries.set(piece, { looked, pages: results, files });
  }
  return entries.set(OTHERS, { looked: [], pages: [], files: [...others].map((one) => printed(...one)) });
}

/** The folders of a site that was gone through file by file. */
function allFolders(manifest: Manifest, { books, out, patched }: Published): Account['folders'] {
  const untouched = patched ? manifest.folders() : new Map<string, string>();
  for (const folder of foldersOf(patched ?? [])) untouched.delete(folder);
  return stamped(out, foldersOf(books.keys.keys()), untouched);
}

/** Those in which something has been written or removed; all of them where the output folder is a new one. */
function changedFolders(manifest: Manifest, { books, out, patched }: Published): Account['folders'] {
  if (patched) return stamped(out, foldersOf(patched));
  return stamped(out, new Set([...manifest.folders().keys(), ...foldersOf(books.keys.keys())]));
}

function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  return folders;
}

function stamped(
  out: string,
  folders: Iterable<string>,
  known?: ReadonlyMap<string, string>,
): Account['folders'] {
  return new Map(
    Array.from(folders, (folder) => [folder, known?.get(folder) ?? stampOf(`${out}/${folder}`)]),
  );
}
