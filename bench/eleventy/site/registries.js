import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseYaml } from './yaml.js';

/** `site.yml` and every registry of a content folder, as maps by id. */
export function readRegistries(content) {
  const config = existsSync(join(content, 'site.yml')) ? read(join(content, 'site.yml')) : {};
  return {
    config: { name: 'Standfirst', languages: ['en'], sections: [], ...config },
    sources: readFolder(content, 'sources'),
    people: readFolder(content, 'people'),
    organisations: readFolder(content, 'organisations'),
    topics: readFolder(content, 'topics'),
  };
}

function readFolder(content, name) {
  const folder = join(content, name);
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  return new Map(files.sort().map((file) => [basename(file, '.yml'), read(join(folder, file))]));
}

function read(file) {
  return parseYaml(readFileSync(file, 'utf8'));
}
