import { join } from 'node:path';
import { type Builder, installPackages, ROOT, versionIn } from './builder.ts';

const FOLDER = 'bench/astro-stock';

/** Astro as it comes, with the templates in `bench/astro-stock`. It keeps parsed entries and optimised modules between builds. */
export function astro(): Builder {
  installPackages(join(ROOT, FOLDER));
  const program = 'node_modules/astro';
  return {
    id: 'astro',
    name: `Astro ${versionIn(join(ROOT, FOLDER, program))}`,
    prints: 'articles as pages and raw data, the front page, lists of topics, one feed',
    site: 'articles',
    isOurs: false,
    compilesTemplates: false,
    template: `${FOLDER}/src/pages/articles/[...id].astro`,
    command: ({ home, content, out, cache }) => ({
      program: process.execPath,
      args: [join(home, FOLDER, program, 'bin/astro.mjs'), 'build', '--silent'],
      cwd: join(home, FOLDER),
      env: {
        STANDFIRST_CONTENT: content,
        STANDFIRST_OUT: out,
        STANDFIRST_CACHE: cache,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_OPTIONS: '--max-old-space-size=8192',
      },
    }),
  };
}
