import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';

const content = process.env.STANDFIRST_CONTENT ?? 'content';

/** Files of a folder below the content folder; an id is a path without its ending. */
function folder(name, pattern) {
  const base = pathToFileURL(`${join(content, name)}/`);
  const generateId = ({ entry }) => entry.replace(/\.\w+$/, '');
  return defineCollection({ loader: glob({ pattern, base, generateId, retainBody: false }) });
}

export const collections = {
  articles: folder('articles', '**/*.md'),
  texts: folder('pages', '**/*.md'),
  sources: folder('sources', '*.yml'),
  people: folder('people', '*.yml'),
  organisations: folder('organisations', '*.yml'),
  topics: folder('topics', '*.yml'),
  site: folder('.', 'site.yml'),
};
