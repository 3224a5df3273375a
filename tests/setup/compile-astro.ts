import { join } from 'node:path';
import { build } from 'astro';
import { ruleTexts } from '../../src/astro/rule-texts.ts';
import { PACKAGE } from '../../src/press/code-version.ts';

/** Compiles the templates for Astro's own runtime, as a process of its own: `compile-astro.ts <folder>`. */
const [folder] = process.argv.slice(2) as [string];

await build({
  root: PACKAGE,
  base: '/',
  outDir: folder,
  cacheDir: join(folder, 'astro'),
  publicDir: join(folder, 'nothing'),
  logLevel: 'warn',
  adapter: {
    name: 'plain',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'plain',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./astro-entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        }),
    },
  },
  vite: { plugins: [ruleTexts()], ssr: { noExternal: true } },
});
