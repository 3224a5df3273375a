import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Builder, BuildPlace } from './builder.ts';

const FOLDER = 'bench/hugo';

/** Hugo with the templates in `bench/hugo`, where it is installed. It keeps nothing that it relies on between builds. */
export function hugo(): Builder | undefined {
  const version = hugoVersion();
  if (version === undefined) return undefined;
  return {
    id: 'hugo',
    name: `Hugo ${version}`,
    isOurs: false,
    compilesTemplates: false,
    template: `${FOLDER}/layouts/_default/single.html`,
    command: (place) => {
      const source = join(place.home, FOLDER);
      const files = [
        '--source',
        source,
        '--config',
        `hugo.toml,${mountsOf(place)}`,
        '--destination',
        place.out,
      ];
      return { program: 'hugo', args: [...files, '--quiet', '--noBuildLock'], cwd: source };
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

/** Writes where the content lies, which Hugo reads from a file alone. */
function mountsOf({ content, cache }: BuildPlace): string {
  const mount = (target: string, files: string[]) =>
    `[[module.mounts]]\nsource = ${JSON.stringify(content)}\ntarget = "${target}"\nincludeFiles = ${JSON.stringify(files)}\n`;
  const text = [
    `baseURL = "https://bench.example.org/"\nresourceDir = ${JSON.stringify(join(cache, 'resources'))}\n`,
    mount('content', ['articles/**', 'pages/**']),
    mount('data', ['site.yml', 'sources/**', 'people/**', 'organisations/**', 'topics/**']),
    '[[module.mounts]]\nsource = "layouts"\ntarget = "layouts"\n',
  ].join('\n');
  const file = join(cache, 'mounts.toml');
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, text);
  return file;
}
