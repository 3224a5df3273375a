import { astro } from './astro.ts';
import type { Builder } from './builder.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';

/**
 * The programs that Standfirst is measured against, by name. Those from the npm registry are installed when they are first
 * asked for; `undefined` for one that has to be on the machine already and is not.
 */
export const PEERS: Readonly<Record<string, () => Builder | undefined>> = { astro, eleventy, hugo };
