import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Makes one site into the next: takes `removed` files out of a folder, then moves every file of `staged` to its place in it.
 * Folders that are empty afterwards go too, so that nothing tells the folder from one that was written anew. What has been
 * done already is passed over: a patch that was broken off is completed by applying it again.
 *
 * @param removed paths below `folder`
 */
export function applyPatch(folder: string, staged: string, removed: readonly string[]): void {
  for (const file of removed) {
    rmSync(join(folder, file), { force: true });
    removeEmpty(dirname(file), folder);
  }
  const made = new Set<string>();
  for (const file of stagedFiles(staged)) {
    const to = join(folder, file);
    if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    made.add(dirname(to));
    renameSync(join(staged, file), to);
  }
}

function stagedFiles(staged: string): string[] {
  const entries = readdirSync(staged, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(staged, join(entry.parentPath, entry.name)));
}

/** Removes a folder below another, and those above it, as long as they hold nothing. */
function removeEmpty(path: string, root: string): void {
  for (let folder = path; folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') return;
    }
  }
}
