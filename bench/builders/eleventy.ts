import { join } from 'node:path';
import { type Builder, installPackages, ROOT, versionIn } from './builder.ts';

const FOLDER = 'bench/eleventy';

/** Eleventy with the templates in `bench/eleventy`. It keeps nothing between builds. */
export function eleventy(): Builder {
  installPackages(join(ROOT, FOLDER));
  const program = 'node_modules/@11ty/eleventy';
  return {
    id: 'eleventy',
    name: `Eleventy ${versionIn(join(ROOT, FOLDER, program))}`,
    prints: 'articles as pages and raw data, the front page, lists of topics, one feed',
    site: 'articles',
    isOurs: false,
    compilesTemplates: false,
    template: `${FOLDER}/components/article.js`,
    command: ({ home, content, out }) => ({
      program: process.execPath,
      args: [join(home, FOLDER, program, 'cmd.cjs'), '--config=eleventy.config.js', `--output=${out}`],
      cwd: join(home, FOLDER),
      env: { STANDFIRST_CONTENT: content },
    }),
  };
}
