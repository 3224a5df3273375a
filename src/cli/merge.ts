import { statSync } from 'node:fs';
import pc from 'picocolors';
import { LockHeld, lockOutput } from '../press/lock.ts';
import { type MergeReport, mergeShards, UnfitShards } from '../press/merge.ts';
import { UnsafeOutput } from '../press/staging.ts';
import { WrongUse } from './wrong-use.ts';

/** `standfirst merge`: puts finished shards together to a site, or says why they do not go together. */
export function merge(shards: string[], { out }: { out: string }): number {
  const started = performance.now();
  const folders = shards.map(shardFolder);
  try {
    const { files, shards: count } = mergeLocked(folders, out);
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    process.stderr.write(
      `${pc.green('published')} ${files} files of ${count} shards to ${out} in ${seconds} s\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof UnsafeOutput) throw new WrongUse(error.message);
    if (error instanceof UnfitShards) return refuse(error.problems);
    if (error instanceof LockHeld) return refuse([error.message]);
    throw error;
  }
}

function shardFolder(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats)
    throw new WrongUse(`there is no folder ${path}; name the folders that build --shard has written`);
  if (stats.isDirectory()) return path;
  throw new WrongUse(`${path} is a file; merge takes folders that build --shard has written`);
}

function mergeLocked(shards: readonly string[], out: string): MergeReport {
  const waiting = (holder: string) => process.stderr.write(`waiting for ${holder} to finish\n`);
  const lock = lockOutput(out, waiting);
  try {
    return mergeShards({ shards, out });
  } finally {
    lock.release();
  }
}

/** So many problems tell enough: where a shard was copied badly, each of its files has one. */
const SHOWN = 20;

function refuse(problems: readonly string[]): number {
  const more = problems.length - SHOWN;
  const lines = [
    ...problems.slice(0, SHOWN).map((problem) => `${pc.red('error')}: ${problem}`),
    ...(more > 0 ? [`and ${more} more`] : []),
    `${pc.red('nothing was published')}: mend the errors above and merge again`,
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}
