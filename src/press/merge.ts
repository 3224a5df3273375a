import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDealer } from '../publish/shards.ts';
import { checksumList, checksumOfFile } from './checksums.ts';
import { filesBelow } from './files-below.ts';
import { joinFiles } from './joining.ts';
import { readShard, SHARD_FILE, type ShardManifest } from './shard.ts';
import { oddsBetween, type ShardHead } from './shard-odds.ts';
import { MARK, openStaging, type Staging } from './staging.ts';

export interface MergeJob {
  /** The folders of all shards of a site, in any order. */
  shards: readonly string[];
  /** The folder that the site is written to; replaced whole. */
  out: string;
}

export interface MergeReport {
  /** How many there are of each. */
  files: number;
  shards: number;
}

/** Shards that cannot be put together; each problem is a sentence that says what to do. */
export class UnfitShards extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Puts the shards of a site together: the output folder is replaced when every shard is there once, all are of one make, and
 * their files are what they wrote. The shards stay as they are, and share their files with the site. Throws `UnfitShards`.
 */
export function mergeShards({ shards, out }: MergeJob): MergeReport {
  const heads = readHeads(shards);
  stopAt(oddsBetween(heads));
  const staging = openStaging(out, shards);
  try {
    const sums = new Map<string, string>();
    stopAt(heads.flatMap((head) => takeShard(head, staging, sums)));
    const place = (file: string) => join(staging.folder, file);
    for (const { file, props, parts } of heads.flatMap(({ joined }) => joined)) {
      joinFiles(place(file), props, parts.map(place));
      sums.set(file, checksumOfFile(place(file)));
    }
    checksumList(sums).write(staging.folder);
    staging.publish();
    return { files: sums.size + 1, shards: heads.length };
  } finally {
    staging.discard();
  }
}

function stopAt(problems: readonly string[]): void {
  if (problems.length > 0) throw new UnfitShards(problems);
}

/** What shards say of themselves but for their lists of files, which are not to be in memory all at once. */
function readHeads(folders: readonly string[]): ShardHead[] {
  const problems: string[] = [];
  const heads = folders.flatMap((folder): ShardHead[] => {
    const manifest = readShard(folder);
    if (manifest) return [{ ...manifest, folder, files: manifest.files.length }];
    problems.push(notShard(folder));
    return [];
  });
  stopAt(problems);
  return heads.sort((a, b) => a.shard.number - b.shard.number);
}

function notShard(folder: string): string {
  const holdsShards = readdirSync(folder).some((name) => existsSync(join(folder, name, SHARD_FILE)));
  return holdsShards
    ? `${folder} is no shard, but holds shards: name them, as in ${join(folder, '*')}`
    : `${folder} is no shard, or has lost its ${SHARD_FILE}: name folders that build --shard has written`;
}

/** Takes the files of a shard over with their checksums, and says what is wrong with them. */
function takeShard({ folder }: ShardHead, staging: Staging, sums: Map<string, string>): string[] {
  const manifest = readShard(folder) as ShardManifest;
  const standing = filesBelow(folder);
  const problems = isAsDealt(manifest) ? [] : [`${folder} does not hold what its plan deals to it: ${AGAIN}`];
  for (const [file, sum] of manifest.files) {
    const path = standing.get(file);
    standing.delete(file);
    if (path === undefined)
      problems.push(`${join(folder, file)} is missing: ${/(?:^|\/)\./.test(file) ? HIDDEN : AGAIN}`);
    else if (checksumOfFile(path) !== sum) problems.push(`${path} is not what the shard wrote: ${AGAIN}`);
    else {
      staging.take(path, file);
      sums.set(file, sum);
    }
  }
  for (const [file, path] of standing)
    if (file !== MARK && file !== SHARD_FILE)
      problems.push(
        `${path} was not written by the shard: what is to be published with the site belongs into public/`,
      );
  return problems;
}

const AGAIN = 'copy the shard here again, or build it again';
const HIDDEN = 'copy the shard here with its hidden files';

/** Whether a shard holds all that the plan deals to it, and nothing else. */
function isAsDealt({ files, folders, joined, shard, shares }: ShardManifest): boolean {
  const { deal, shares: dealt } = openDealer(shard.of);
  const inFolders = (file: string) => folders.some((folder) => file.startsWith(`${folder}/`));
  for (const [file] of files) if (!inFolders(file)) deal(file);
  for (const folder of folders) deal(folder);
  for (const { file } of joined) deal(file);
  return dealt.every(({ count, sum }, index) => {
    const share = index === shard.number - 1 ? shares[index] : { count: 0, sum: 0 };
    return count === share?.count && sum === share.sum;
  });
}
