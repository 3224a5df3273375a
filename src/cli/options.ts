import { existsSync, statSync } from 'node:fs';
import type { Shard } from '../publish/shards.ts';
import { WrongUse } from './wrong-use.ts';

/** Options as people write them, made into values; what cannot be made into one is wrong use. */

export function contentFolder(dir: string): string {
  if (!existsSync(dir))
    throw new WrongUse(`there is no folder ${dir}; name the content folder with --content DIR`);
  if (!statSync(dir).isDirectory())
    throw new WrongUse(`${dir} is a file; --content takes the folder that holds articles/`);
  return dir;
}

/** The build's clock from `--now`: a day or a time with its offset; the present moment where absent. */
export function clock(iso: string | undefined): number {
  if (iso === undefined) return Date.now();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(iso);
  const time = Date.parse(iso);
  if ((isDay || isTime) && !Number.isNaN(time)) return time;
  throw new WrongUse(
    `--now ${iso} is no day or time with an offset, such as 2024-06-14 or 2024-06-14T09:00:00+03:00`,
  );
}

/** A base path with slashes at both ends. */
export function basePath(base: string | undefined): string | undefined {
  if (base === undefined) return undefined;
  if (/[\s?#\\]|:\/\/|(?:^|\/)\.\.(?:\/|$)/.test(base))
    throw new WrongUse(`--base ${base} is no path, such as /news/`);
  return `/${base}/`.replace(/\/{2,}/g, '/');
}

export function siteAddress(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  const url = URL.parse(site);
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return site;
  throw new WrongUse(`--site ${site} is no complete address, such as https://example.org`);
}

/** Which of how many shards, as in `3/16`. */
export function shardNamed(text: string): Shard {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || !of)
    throw new WrongUse(`--shard ${text} names no shard; write 3/16 for the third of sixteen`);
  if (number >= 1 && number <= of) return { number, of };
  throw new WrongUse(`--shard ${text} names no shard: the first of ${of} is 1/${of}, the last ${of}/${of}`);
}

export function wholeNumber(name: string, text: string, from: number, to: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= from && number <= to) return number;
  throw new WrongUse(`--${name} ${text} is no whole number from ${from} to ${to}`);
}
