import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUMS, type Checksums, readChecksums } from '../src/press/checksums.ts';

export function checksumsIn(out: string): Checksums {
  const sums = readChecksums(out);
  if (!sums) throw new Error(`${out} holds no ${CHECKSUMS}`);
  return sums;
}

/**
 * An edit is to print the files that show it, and no other: throws where a file has changed that does not hold its word, and
 * where more was printed than has changed. The search index, whose parts hold hundreds of pages each, stays out of this.
 *
 * @param said what the build printed
 */
export function refuseNeedless(before: Checksums, out: string, word: string, said: string): void {
  const changed = [...checksumsIn(out)]
    .filter(([file, sum]) => before.get(file) !== sum && !file.startsWith('pagefind/'))
    .map(([file]) => file);
  const strange = changed.filter((file) => !readFileSync(join(out, file), 'utf8').includes(word));
  if (strange.length > 0)
    throw new Error(
      `${strange.length} files have changed that do not hold ${word}, ${strange[0]} among them`,
    );
  const printed = Number(/\((\d+) printed/.exec(said)?.[1] ?? 0);
  if (printed !== changed.length)
    throw new Error(`${printed} files were printed for ${word}, of which ${changed.length} have changed`);
}
