import type { ShardBasis, ShardManifest } from './shard.ts';

/** What a shard says of itself, without the list of its files. */
export interface ShardHead extends Omit<ShardManifest, 'files'> {
  /** Where it stands. */
  folder: string;
  /** How many files it holds. */
  files: number;
}

/** What keeps shards from being put together, in sentences that say what to do. They come in the order of their numbers. */
export function oddsBetween(heads: readonly ShardHead[]): string[] {
  const [first, ...others] = heads;
  if (!first) return [];
  const { of } = first.shard;
  const stranger = others.find(({ shard }) => shard.of !== of);
  if (stranger)
    return [
      `${first.folder} is one of ${of} shards, but ${stranger.folder} one of ${stranger.shard.of}: build all with the same number of shards`,
    ];
  const twice = others.flatMap((head, index) => {
    const before = heads[index] as ShardHead;
    if (head.shard.number !== before.shard.number) return [];
    return [`${before.folder} and ${head.folder} are both shard ${nameOf(head)}: name one of them`];
  });
  const strange = others.flatMap((head) => difference(first, head) ?? []);
  return [...twice, ...missing(heads, of), ...strange.slice(0, 1)];
}

function nameOf({ shard: { number, of } }: Pick<ShardHead, 'shard'>): string {
  return `${number}/${of}`;
}

function missing(heads: readonly ShardHead[], of: number): string[] {
  const numbers = new Set(heads.map(({ shard }) => shard.number));
  const lost = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !numbers.has(number));
  if (lost.length === 0) return [];
  const [are, them] = lost.length === 1 ? ['shard', 'it'] : ['shards', 'them'];
  const names = lost.map((number) => nameOf({ shard: { number, of } })).join(', ');
  return [`${are} ${names} ${lost.length === 1 ? 'is' : 'are'} missing: build ${them} and name ${them} too`];
}

/** In what two shards of a site differ that they must share. */
function difference(one: ShardHead, other: ShardHead): string | undefined {
  const [a, b] = [one.basis, other.basis];
  const both = `${one.folder} and ${other.folder}`;
  if (a.code !== b.code)
    return `${both} were built by different versions of Standfirst: build all shards from one commit`;
  if (a.address !== b.address)
    return `${both} were built for different addresses, ${a.address} and ${b.address}: give all shards the same --site and --base`;
  if (a.drafts !== b.drafts)
    return `${both} differ in whether they hold drafts: build all shards with --drafts or all without`;
  if (a.texts !== b.texts) return `${both} were built from different texts: build all shards from one commit`;
  if (!overlap(a, b)) {
    const [early, late] = [a, b].sort((x, y) => x.since - y.since).map(({ since }) => iso(since));
    return `${both} were built at different times, ${early} and ${late}, between which the site has changed: give all shards the same --now, such as --now ${late}`;
  }
  if (a.frame !== b.frame)
    return `${both} were built from different media or captures: build all shards from one commit`;
  if (JSON.stringify(one.shares) !== JSON.stringify(other.shares))
    return `${both} differ in which pages the site has: build all shards from one commit, each with a cache folder that nothing else has written to`;
  return undefined;
}

/** Whether a site built at either time is the same. */
function overlap(a: ShardBasis, b: ShardBasis): boolean {
  return a.since < b.until && b.since < a.until;
}

function iso(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
