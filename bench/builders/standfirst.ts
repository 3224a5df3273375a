import { join } from 'node:path';
import { type Builder, ROOT, versionIn } from './builder.ts';

interface Setting {
  name: string;
  settings: Readonly<Record<string, string>>;
}

/** What Standfirst builds, by name. No peer makes search or cards, or an article's evidence in seven forms. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  complete: { name: 'complete', settings: {} },
  shared: { name: 'pages and JSON', settings: { forms: '[json]' } },
  search: { name: 'with search', settings: { search: 'true' } },
  cards: { name: 'with cards', settings: { cards: 'true' } },
};

export function standfirst(setting: string): Builder {
  const { name, settings } = SETTINGS[setting] as Setting;
  return {
    id: `standfirst-${setting}`,
    name: `Standfirst ${versionIn(ROOT)}, ${name}`,
    isOurs: true,
    compilesTemplates: true,
    template: 'src/pages/article.astro',
    settings,
    command: ({ home, content, out, cache }) => ({
      program: process.execPath,
      args: [join(home, 'src/cli/main.ts'), 'build', '--content', content, '--out', out, '--cache', cache],
      cwd: home,
    }),
  };
}
