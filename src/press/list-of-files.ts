import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Books } from './books.ts';
import {
  CHECKSUMS,
  type Checksums,
  changedList,
  checksumList,
  completeChecksums,
  type FileList,
  readChecksums,
} from './checksums.ts';
import { type OpenShard, readShard } from './shard.ts';

/** A site of which everything but the list of its files stands. */
interface Site {
  out: string;
  books: Books;
  /** Where it is no whole site, but a shard of one. */
  shard: OpenShard | undefined;
}

/** So many lines are looked for in the list that stands; where more have changed, it is made anew. */
const FEW_LINES = 1000;

/**
 * The list of a site's files with their checksums; of a shard, what it says of itself.
 *
 * @param checksums of the pages that were printed; other files are read, unless they stood before
 */
export function listOfFiles(site: Site, checksums: Checksums): FileList {
  return changedListOf(site, checksums) ?? wholeListOf(site, checksums);
}

/** Where few files have changed, the list that stands with other lines for these. */
function changedListOf({ out, books, shard }: Site, checksums: Checksums): FileList | undefined {
  if (shard || !books.isStanding(CHECKSUMS)) return undefined;
  const written = books.written();
  const removed = books.removed();
  if (written.length + removed.length > FEW_LINES) return undefined;
  const sums = completeChecksums(written, (file) => checksums.get(file), books.placeOf);
  return changedList(readFileSync(join(out, CHECKSUMS), 'utf8'), sums, removed);
}

function wholeListOf(site: Site, checksums: Checksums): FileList {
  const { files, placeOf } = site.books;
  const written = new Set(site.books.written());
  const all = files();
  const standing = written.size < all.length ? standingChecksums(site) : undefined;
  const known = (file: string) => (written.has(file) ? checksums : standing)?.get(file);
  const sums = completeChecksums(all, known, placeOf);
  return site.shard?.close(sums) ?? checksumList(sums);
}

/** The checksums of what stands in the output folder, where the list of them does. */
function standingChecksums({ out, books, shard }: Site): Checksums | undefined {
  if (shard) return new Map(readShard(out)?.files);
  return books.isStanding(CHECKSUMS) ? readChecksums(out) : undefined;
}
