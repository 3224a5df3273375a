import { join } from 'node:path';
import { type Builder, ROOT, versionIn } from './builder.ts';

interface Setting {
  name: string;
  prints: string;
  settings: Readonly<Record<string, string>>;
}

export const ALL_LISTS =
  'pages of lists, sources, people and bodies in two languages, feeds in three formats';

/** What Standfirst builds, by name. No peer makes search or cards. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  complete: {
    name: 'complete',
    prints: `articles as pages and in seven other forms, ${ALL_LISTS}`,
    settings: {},
  },
  shared: {
    name: 'pages and JSON',
    prints: `articles as pages and JSON, ${ALL_LISTS}`,
    settings: { forms: '[json]' },
  },
  search: { name: 'with search', prints: 'the complete site and its search', settings: { search: 'true' } },
  cards: {
    name: 'with cards',
    prints: 'the complete site and a card an article',
    settings: { cards: 'true' },
  },
};

export function standfirst(setting: string): Builder {
  const { name, prints, settings } = SETTINGS[setting] as Setting;
  return {
    id: `standfirst-${setting}`,
    name: `Standfirst ${versionIn(ROOT)}, ${name}`,
    prints,
    site: setting,
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
