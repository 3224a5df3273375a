import { hash } from 'node:crypto';
import { join } from 'node:path';
import { compareText } from '../model/diagnostic.ts';
import { outputFile } from '../publish/addresses.ts';
import type { JoinedProps } from '../publish/joined.ts';
import { openDealer, type Shard, type Share } from '../publish/shards.ts';
import type { Checksums, FileList } from './checksums.ts';
import { keep, readKept } from './kept.ts';

/** Stands in the folder of a shard, says what it holds, and is not published. */
export const SHARD_FILE = 'standfirst.shard';

/** What all shards of a site must share to be put together. */
export interface ShardBasis {
  /** A sum of the code that made it. */
  code: string;
  /** The address of the site with its base. */
  address: string;
  drafts: boolean;
  /** A sum of all files of text that content was read from. */
  texts: string;
  /** The build's clock, and until when the site would be the same; in milliseconds since 1970 UTC. */
  since: number;
  until: number;
  /** A sum of all else that content holds, at that time. */
  frame: string;
}

/** A file that is others, one after the other, which may stand in other shards. */
export interface JoinedFile {
  file: string;
  props: JoinedProps;
  parts: string[];
}

/** What a shard says of itself. */
export interface ShardManifest {
  shard: Shard;
  basis: ShardBasis;
  /** What the plan deals to every shard of the site. */
  shares: Share[];
  /** Its files, and a sum of what stands in each. */
  files: [file: string, sum: string][];
  /** Folders of parts of the search index: they are dealt whole. */
  folders: string[];
  /** Files that are put together when the shards are. */
  joined: JoinedFile[];
}

/** Reads what a shard says of itself; `undefined` where a folder is no shard, or what it says is broken. */
export function readShard(folder: string): ShardManifest | undefined {
  return readKept<ShardManifest>(join(folder, SHARD_FILE))?.value;
}

/** What the press is told of a shard. */
export interface ShardJob {
  shard: Shard;
  basis: ShardBasis;
}

/** The books of a shard in the making: of everything that is planned, they are to be asked once whether the shard takes it. */
export interface OpenShard {
  takes: (file: string) => boolean;
  /** The same of a folder that is dealt whole. */
  takesFolder: (path: string) => boolean;
  /** Notes a file that the shard takes and cannot put together by itself. */
  join: (page: { path: string; props: JoinedProps; parts?: readonly string[] }) => void;
  /** What the shard says of itself, with the checksums of its files. */
  close: (sums: Checksums) => FileList;
}

export function openShard({ shard, basis }: ShardJob): OpenShard {
  const { deal, shares } = openDealer(shard.of);
  const takes = (file: string) => deal(file) === shard.number;
  const folders: string[] = [];
  const joined: JoinedFile[] = [];
  return {
    takes,
    takesFolder: (path) => {
      const folder = path.replace(/^\/|\/$/g, '');
      const isTaken = takes(folder);
      if (isTaken) folders.push(folder);
      return isTaken;
    },
    join: ({ path, props, parts = [] }) => {
      joined.push({ file: outputFile(path), props, parts: parts.map(outputFile) });
    },
    close: (sums) => {
      const files = [...sums].sort(([a], [b]) => compareText(a, b));
      const manifest: ShardManifest = { shard, basis, shares, files, folders, joined };
      return {
        file: SHARD_FILE,
        key: hash('sha256', JSON.stringify(manifest)),
        write: (folder) => void keep(join(folder, SHARD_FILE), manifest),
      };
    },
  };
}

/** Whether two are the same; none is the whole site. */
export function isSameShard(a: Shard | undefined, b: Shard | undefined): boolean {
  return a?.number === b?.number && a?.of === b?.of;
}
