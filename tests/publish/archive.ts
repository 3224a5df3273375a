import { generatedFiles } from '../../bench/generate.ts';
import type { Files } from '../check/folder.ts';

/** A generated archive in which more happens than in most: articles have moved, claims are followed, forecasts were judged. */
export function eventfulArchive(articles: number): Files {
  const files = new Map<string, string>();
  let index = 0;
  for (const { path, text } of generatedFiles({ articles, seed: 7, words: 60 })) {
    files.set(path, path.startsWith('articles/') ? eventful(text, index) : text);
    if (path.startsWith('articles/')) index += 1;
  }
  const site = files.get('site.yml') as string;
  files.set('site.yml', site.replace('cards: false', 'cards: true').replace('search: false', 'search: true'));
  const [reporting] = [...files.keys()].filter((path) => path.startsWith('articles/'));
  for (const number of [0, 1, 2]) files.set(`claims/followed-${number}.yml`, followed(reporting as string));
  return files;
}

function eventful(text: string, index: number): string {
  const outcome = ['occurred', 'did not occur', 'void'][index % 4];
  return text
    .replace(/^lang:/m, index % 3 === 0 ? `aliases: [/old/${index}/]\nlang:` : 'lang:')
    .replace(/^ {2}kind: statement$/m, `  kind: statement\n  ref: followed-${index % 3}`)
    .replace(
      'forecast: {',
      outcome === undefined
        ? 'forecast: {'
        : `forecast: { outcome: ${outcome}, resolvedOn: 2024-02-0${(index % 9) + 1},`,
    );
}

function followed(reporting: string): string {
  const article = reporting.replace(/^articles\/|\.md$/g, '');
  return `text: The bridge is safe.\nkind: statement\nclaimant: Somebody\nstatus: contested\nhistory:\n- { on: 2024-01-01, status: contested, text: It was doubted., article: ${article} }\n`;
}
