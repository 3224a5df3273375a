import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder, by their path below it; none where there is no such folder. */
export function filesBelow(folder: string): Map<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), path];
    }),
  );
}
