import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../model/diagnostic.ts';

/** The file of a published site that holds the checksums of all others. */
export const CHECKSUMS = 'SHA256SUMS';

/** SHA-256 of the bytes of files, in hexadecimal, by their paths below the site's root, with forward slashes. */
export type Checksums = ReadonlyMap<string, string>;

/** A list of checksums cannot be read; the message says what is wrong with which line. */
export class BrokenChecksums extends Error {}

export function checksumOf(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

export function checksumOfFile(path: string): string {
  return checksumOf(readFileSync(path));
}

/**
 * Writes checksums as `sha256sum` of the GNU coreutils does, which can verify them: a line a file, by path. So lists can be
 * sorted, merged and compared with the tools that every system has.
 */
export function formatChecksums(sums: Checksums): string {
  return [...pieces(sums)].join('');
}

/** So many lines are written at a time: the list of a large archive is longer than a string can be. */
const PIECE = 1000;

function* pieces(sums: Checksums): Generator<string> {
  const paths = [...sums.keys()].sort(compareText);
  for (let from = 0; from < paths.length; from += PIECE) {
    const lines = paths.slice(from, from + PIECE).map((path) => lineOf(path, sums.get(path) as string));
    yield lines.join('');
  }
}

/** Reads a list that `formatChecksums` or `sha256sum` has written. Throws `BrokenChecksums`. */
export function parseChecksums(text: string): Map<string, string> {
  const sums = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [index, line] of lines.entries()) {
    const [path, sum] = parseLine(line, index + 1);
    if (sums.has(path)) throw new BrokenChecksums(`line ${index + 1}: ${path} stands there twice`);
    sums.set(path, sum);
  }
  return sums;
}

/** The checksums that stand in the folder of a site; `undefined` where it has none. Throws `BrokenChecksums`. */
export function readChecksums(folder: string): Map<string, string> | undefined {
  const text = readIfThere(join(folder, CHECKSUMS));
  return text === undefined ? undefined : parseChecksums(text);
}

/** What is written of the files of a site beside them: the name of the file, what tells it from others, and how to write it. */
export interface FileList {
  file: string;
  key: string;
  /** Writes it into a folder. */
  write: (folder: string) => void;
}

/** Checksums as a file of the site itself. */
export function checksumList(sums: Checksums): FileList {
  const key = createHash('sha256');
  for (const piece of pieces(sums)) key.update(piece);
  return {
    file: CHECKSUMS,
    key: key.digest('hex'),
    write: (folder) => {
      const file = openSync(join(folder, CHECKSUMS), 'w');
      try {
        for (const piece of pieces(sums)) writeSync(file, piece);
      } finally {
        closeSync(file);
      }
    },
  };
}

/**
 * The list of a site of which a few files differ from another whose list is at hand: the other lines are taken over.
 *
 * @param text what stands in the list of the other site
 */
export function changedList(text: string, changed: Checksums, removed: Iterable<string>): FileList {
  const lines = text.split('\n');
  lines.pop();
  for (const path of removed) {
    const at = placeOf(path, lines);
    if (at.isThere) lines.splice(at.index, 1);
  }
  for (const [path, sum] of changed) {
    const at = placeOf(path, lines);
    lines.splice(at.index, at.isThere ? 1 : 0, lineOf(path, sum).slice(0, -1));
  }
  const list = lines.map((line) => `${line}\n`).join('');
  return {
    file: CHECKSUMS,
    key: hash('sha256', list),
    write: (folder) => writeFileSync(join(folder, CHECKSUMS), list),
  };
}

/** Where the line of a path stands in a list, or would stand. */
function placeOf(path: string, lines: readonly string[]): { index: number; isThere: boolean } {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = compareText(pathOf(lines[middle] as string), path);
    if (order === 0) return { index: middle, isThere: true };
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return { index: from, isThere: false };
}

function pathOf(line: string): string {
  return line.startsWith('\\') ? parseLine(line, 1)[0] : line.slice(SUM_LENGTH + 2);
}

const SUM_LENGTH = 64;

/** The checksums of files: what is known of them, or else those of the bytes that stand in their place. */
export function completeChecksums(
  files: Iterable<string>,
  known: (file: string) => string | undefined,
  place: (file: string) => string,
): Checksums {
  const sums = new Map<string, string>();
  for (const file of files) sums.set(file, known(file) ?? checksumOfFile(place(file)));
  return sums;
}

/** As in `sha256sum`, a backslash ahead of the line tells that the path has characters escaped that would break it. */
function lineOf(path: string, sum: string): string {
  if (!/[\\\n\r]/.test(path)) return `${sum}  ${path}\n`;
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `\\${sum}  ${escaped}\n`;
}

const LINE = /^(\\?)([0-9a-f]{64}) [ *](?:\.\/)?([^\r]+)$/;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', '\\': '\\' };

function parseLine(line: string, number: number): [path: string, sum: string] {
  const [, isEscaped, sum, name] = LINE.exec(line) ?? [];
  if (sum === undefined || name === undefined)
    throw new BrokenChecksums(
      `line ${number}: \`${line.slice(0, 80)}\` is no checksum in the form of sha256sum: 64 hexadecimal digits, two spaces and a path`,
    );
  const path = isEscaped ? name.replace(/\\([nr\\])/g, (_, letter) => ESCAPED[letter] as string) : name;
  if (path.startsWith('/') || path.split('/').includes('..'))
    throw new BrokenChecksums(`line ${number}: ${path} leads out of the site`);
  return [path, sum];
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
