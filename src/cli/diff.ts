import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import {
  BrokenChecksums,
  CHECKSUMS,
  type Checksums,
  completeChecksums,
  parseChecksums,
  readChecksums,
} from '../press/checksums.ts';
import { filesBelow } from '../press/files-below.ts';
import { MARK } from '../press/staging.ts';
import { type Changes, changesBetween, formatChanges, formatChangesJson } from '../report/changes.ts';
import { formatAws, formatRclone, type Upload } from '../report/uploads.ts';
import { WrongUse } from './wrong-use.ts';

export interface DiffOptions {
  format: 'pretty' | 'json';
  for?: 'rclone' | 'aws';
  to?: string;
}

/** `standfirst diff`: prints what is to be uploaded and deleted to turn one published site into the next. */
export function diff(old: string, next: string, options: DiffOptions): number {
  const before = siteAt(old, FIRST);
  const after = siteAt(next);
  if (after.sums.size === 0)
    throw new WrongUse(`${next} holds no files, and a site is not deleted whole by diff`);
  const changes = changesBetween(before.sums, after.sums);
  const bytes = after.folder === undefined ? undefined : bytesToUpload(changes, after.folder);
  process.stdout.write(
    options.for === undefined
      ? listed(changes, options.format, bytes)
      : uploadScript(changes, after, options),
  );
  return 0;
}

/** A published site: a folder, or a list of checksums that was kept of one. */
interface SiteAt {
  path: string;
  sums: Checksums;
  folder?: string;
}

const FIRST = '; before the first upload, name an empty file such as /dev/null';

function siteAt(path: string, hint = ''): SiteAt {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats)
    throw new WrongUse(
      `there is no ${path}; name the folder of a site, or the ${CHECKSUMS} that was kept of one${hint}`,
    );
  try {
    if (!stats.isDirectory()) return { path, sums: parseChecksums(readFileSync(path, 'utf8')) };
    return { path, folder: path, sums: readChecksums(path) ?? checksumsBelow(path) };
  } catch (error) {
    if (error instanceof BrokenChecksums)
      throw new WrongUse(`${stats.isDirectory() ? join(path, CHECKSUMS) : path}, ${error.message}`);
    throw error;
  }
}

/** Of a site that has no list, every file is read. */
function checksumsBelow(folder: string): Checksums {
  const files = [...filesBelow(folder).keys()].filter((file) => file !== MARK);
  return completeChecksums(
    files,
    () => undefined,
    (file) => join(folder, file),
  );
}

function bytesToUpload({ added, changed }: Changes, folder: string): number {
  return [...added, ...changed].reduce((sum, path) => sum + sizeOf(folder, path), 0);
}

function sizeOf(folder: string, path: string): number {
  const size = statSync(join(folder, path), { throwIfNoEntry: false })?.size;
  if (size !== undefined) return size;
  throw new WrongUse(`${join(folder, CHECKSUMS)} lists ${path}, which is not there; build the site again`);
}

function listed(changes: Changes, format: DiffOptions['format'], bytes: number | undefined): string {
  return format === 'json' ? formatChangesJson(changes) : formatChanges(changes, pc, bytes);
}

const DESTINATIONS = { rclone: 'remote:bucket/path', aws: 's3://bucket/path' };

function uploadScript(
  changes: Changes,
  { path, sums, folder }: SiteAt,
  { for: tool, to }: DiffOptions,
): string {
  const example = DESTINATIONS[tool as keyof typeof DESTINATIONS];
  if (folder === undefined)
    throw new WrongUse(`--for ${tool} uploads files, but ${path} is a list; name the folder of the site`);
  if (to === undefined) throw new WrongUse(`--for ${tool} needs to know where to: --to ${example}`);
  if (tool === 'aws' && !/^s3:\/\/[^/]/.test(to))
    throw new WrongUse(`--to ${to} is no address that aws s3 knows, such as ${example}`);
  const broken = [...changes.added, ...changes.changed, ...changes.removed].find((file) =>
    /[\r\n]/.test(file),
  );
  if (broken !== undefined)
    throw new WrongUse(
      `${JSON.stringify(broken)} has a line break in its name, which ${tool} cannot be told`,
    );
  const isSame = changes.added.length + changes.changed.length + changes.removed.length === 0;
  const list = isSame || sums.has(CHECKSUMS) || !hasList(folder) ? undefined : CHECKSUMS;
  const upload: Upload = { changes, folder, to, ...(list && { list }) };
  return tool === 'aws' ? formatAws(upload) : formatRclone(upload);
}

function hasList(folder: string): boolean {
  return statSync(join(folder, CHECKSUMS), { throwIfNoEntry: false }) !== undefined;
}
