import { astro } from './astro.ts';
import type { Builder } from './builder.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';

/**
 * The programs that Standfirst is measured against, by name, each in those of its settings that build the same as Standfirst
 * in `settings`, and in its smallest. Those from the npm registry are installed when they are first asked for; there is none
 * of one that has to be on the machine already and is not.
 */
export const PEERS: Readonly<Record<string, (settings: readonly string[]) => Builder[]>> = {
  astro: () => [astro()],
  eleventy: () => [eleventy()],
  hugo,
};
