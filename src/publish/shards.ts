import { hash } from 'node:crypto';

/** One of several runs that print a site together: the `number`th `of` so many, from 1. */
export interface Shard {
  number: number;
  of: number;
}

/**
 * The number of the shard that a file belongs to, by the hash of its path: the forms of an article and its card go with its page. Files
 * whose names end in a number are dealt in turn, so that the pages of a list, and the parts of the search index, are spread
 * evenly.
 *
 * @param file path below the output folder, or a folder of it that belongs to a shard whole
 */
export function shardOf(file: string, of: number): number {
  const [, stem = '', turn = '0'] = /^(.*?)(\d{1,9})?$/s.exec(nameOf(file)) ?? [];
  return ((draw(stem) + Number(turn)) % of) + 1;
}

/** What pages, their files and their other forms have in common. */
function nameOf(file: string): string {
  return file.replace(/^cards\//, 'articles/').replace(/(?:\/index\.html|(?:\.ninjs|\.csl)?\.\w+)$/, '');
}

/** Of a list of files: how many they are, and a sum that does not hang on their order. */
export interface Share {
  count: number;
  sum: number;
}

/** Deals out the files of a site to its shards, and keeps count of what each of them is dealt. */
export interface Dealer {
  /** The number of the shard to which it is dealt. */
  deal: (file: string) => number;
  /** What each shard has been dealt, the first one first. */
  shares: Share[];
}

export function openDealer(of: number): Dealer {
  const shares = Array.from({ length: of }, (): Share => ({ count: 0, sum: 0 }));
  return {
    shares,
    deal: (file) => {
      const number = shardOf(file, of);
      const share = shares[number - 1] as Share;
      share.count += 1;
      share.sum = (share.sum + draw(file)) % SUM_LIMIT;
      return number;
    },
  };
}

const DIGITS = 12;
const SUM_LIMIT = 16 ** DIGITS;

/** A number that hangs on a text as if by chance, below `SUM_LIMIT`. */
function draw(text: string): number {
  return Number.parseInt(hash('md5', text).slice(0, DIGITS), 16);
}
