import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EvidenceForm } from '../../src/model/site.ts';
import { writeStubs } from '../hugo/stubs.ts';
import type { Builder, BuildPlace } from './builder.ts';
import { ALL_LISTS } from './standfirst.ts';

const FOLDER = 'bench/hugo';

interface Setting {
  name: string;
  prints: string;
  /** Files of settings, which follow one another. */
  config: string[];
  /** Its own templates, below the folder of the site. */
  layouts: string;
  /** The forms of the data by year; absent where lists stand on no stubs. */
  byYear?: EvidenceForm[];
}

/** What Hugo builds, by name: its smallest site, and what Standfirst builds in its settings of the same names. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  articles: {
    name: 'articles',
    prints: 'articles as pages and raw data, the front page, lists of topics, one feed',
    config: ['articles.toml'],
    layouts: 'least',
  },
  shared: {
    name: 'pages and JSON',
    prints: `articles as pages and JSON, ${ALL_LISTS}`,
    config: ['whole.toml', 'shared.toml'],
    layouts: 'whole',
    byYear: ['json'],
  },
  complete: {
    name: 'complete',
    prints: `articles as pages and in seven other forms, ${ALL_LISTS}`,
    config: ['whole.toml', 'complete.toml'],
    layouts: 'whole',
    byYear: ['json', 'csv'],
  },
};

/**
 * Hugo with the templates in `bench/hugo`, where it is installed: its smallest site, and the same pages as Standfirst in each
 * of `settings` that Hugo has too. It keeps nothing that it relies on between builds.
 */
export function hugo(settings: readonly string[]): Builder[] {
  const version = hugoVersion();
  if (version === undefined) return [];
  const wanted = ['articles', ...settings.filter((setting) => Object.hasOwn(SETTINGS, setting))];
  return [...new Set(wanted)].map((id) => builderOf(id, SETTINGS[id] as Setting, version));
}

function builderOf(id: string, setting: Setting, version: string): Builder {
  const { name, prints, config, layouts, byYear } = setting;
  return {
    id: `hugo-${id}`,
    name: `Hugo ${version}, ${name}`,
    prints,
    site: id,
    isOurs: false,
    compilesTemplates: false,
    template: `${FOLDER}/${layouts}/_default/single.html`,
    ...(byYear && {
      prepare: (place: BuildPlace) => writeStubs(place.content, stubsOf(place), byYear),
      prepared: `Hugo ${version} makes pages of files alone: a stub for each of its lists was written before anything was measured, and is not in its time.`,
    }),
    command: (place) => {
      const source = join(place.home, FOLDER);
      const files = ['hugo.toml', ...config, writeMounts(place, setting)].join();
      const folders = ['--source', source, '--config', files, '--destination', place.out];
      return { program: 'hugo', args: [...folders, '--quiet', '--noBuildLock'], cwd: source };
    },
  };
}

function hugoVersion(): string | undefined {
  try {
    return /v(\d+\.\d+\.\d+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}

/** Where the stubs of lists stand: beside the content, which they were made from. */
function stubsOf({ content }: BuildPlace): string {
  return join(dirname(content), 'stubs');
}

/** Writes where content, data and templates lie, which Hugo reads from a file alone. */
function writeMounts(place: BuildPlace, { layouts, byYear }: Setting): string {
  const { content, cache } = place;
  const text = [
    `baseURL = "https://bench.example.org/"\nresourceDir = ${JSON.stringify(join(cache, 'resources'))}\n`,
    mount(content, 'content', ['articles/**', 'pages/**']),
    mount(content, 'data', ['site.yml', 'sources/**', 'people/**', 'organisations/**', 'topics/**']),
    mount('both', 'layouts'),
    mount(layouts, 'layouts'),
    ...(byYear ? listMounts(place) : []),
  ].join('\n');
  const file = join(cache, 'mounts.toml');
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** The stubs of lists, the texts of the rules, and what Standfirst has in its folder `public`. */
function listMounts(place: BuildPlace): string[] {
  const { home } = place;
  const rules = join(home, 'src/check/rules');
  return [
    mount(join(stubsOf(place), 'content'), 'content'),
    mount(join(stubsOf(place), 'data'), 'data'),
    mount('data', 'data'),
    mount(rules, 'content/standards', ['*.md']),
    mount(rules, 'content/uk/standards', ['*.md']),
    mount(join(home, 'public'), 'static'),
    mount(join(home, 'src/styles'), 'static/styles'),
  ];
}

function mount(source: string, target: string, files?: string[]): string {
  const lines = [
    '[[module.mounts]]',
    `source = ${JSON.stringify(source)}`,
    `target = ${JSON.stringify(target)}`,
    ...(files ? [`includeFiles = ${JSON.stringify(files)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
