import { join } from 'node:path';
import { build } from 'astro';
import { PACKAGE } from './code-version.ts';

/** Runs as a process of its own, so that the bundler's time and memory are its own: `compile.ts <folder> <base>`. */
const [folder, base] = process.argv.slice(2);
if (!folder || !base) throw new Error('compile.ts needs a folder and a base');

await build({
  root: PACKAGE,
  base,
  outDir: folder,
  cacheDir: join(folder, 'astro'),
  publicDir: join(folder, 'nothing'),
  logLevel: 'warn',
  vite: {
    ssr: { noExternal: true },
    resolve: { alias: { 'astro/compiler-runtime': join(PACKAGE, 'src/astro/string-runtime.ts') } },
  },
});
