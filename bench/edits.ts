import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A change to one file, which shows on the pages of some articles. Edits stay: the next one is made to what they have left. */
export interface Edit {
  /** A word that stands nowhere else. */
  word: string;
  /** Ids of articles whose pages must show the word afterwards. */
  shownBy: string[];
  apply: () => void;
}

/** One new word in the text of the article that stands in the middle of the archive. */
export function articleEdit(content: string, word: string): Edit {
  const id = articleInTheMiddle(content);
  const withWord = (text: string) => text.replace(/^(\p{L}+) (?!.*^\p{L}+ )/msu, `$1 ${word} `);
  return edit(join(content, 'articles', `${id}.md`), withWord, { word, shownBy: [id] });
}

/** Another headline, of one word, for the same article. */
export function titleEdit(content: string, word: string): Edit {
  const id = articleInTheMiddle(content);
  const withTitle = (text: string) => text.replace(/^title: .*$/m, `title: ${word}`);
  return edit(join(content, 'articles', `${id}.md`), withTitle, { word, shownBy: [id] });
}

/** So many articles cite the source that is edited, of all: five hundred of ten thousand. */
const SHARE = 1 / 20;

/** A new title for a source of the registry that a twentieth of all articles cite, or the next best; absent where none does. */
export function sourceEdit(content: string, word: string): Edit | undefined {
  const citing = new Map<string, string[]>();
  const ids = articleIds(content);
  for (const id of ids) {
    const text = readFileSync(join(content, 'articles', `${id}.md`), 'utf8');
    for (const [, source = ''] of text.matchAll(/^\s*- ref: ([a-z0-9-]+)\s*$/gm))
      citing.set(source, [...(citing.get(source) ?? []), id]);
  }
  const distance = (users: readonly string[]) => Math.abs(users.length - ids.length * SHARE);
  const [nearest] = [...citing].sort(([, a], [, b]) => distance(a) - distance(b));
  if (!nearest) return undefined;
  const [source, shownBy] = nearest;
  const withTitle = (text: string) => text.replace(/^title: .*$/m, `title: ${word}`);
  return edit(join(content, 'sources', `${source}.yml`), withTitle, { word, shownBy });
}

/** A change to the template of articles, which shows on all their pages. */
export function templateEdit(file: string, content: string, word: string): Edit {
  const withWord = (text: string) =>
    text.replace(/<article( data-edition="\w+")? class="/, `<article data-edition="${word}" class="`);
  return edit(file, withWord, { word, shownBy: articleIds(content) });
}

/** The ids of all articles, in order. */
export function articleIds(content: string): string[] {
  const files = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length).replaceAll(sep, '/'))
    .sort();
}

function articleInTheMiddle(content: string): string {
  const ids = articleIds(content);
  const id = ids[Math.floor(ids.length / 2)];
  if (id === undefined) throw new Error(`${content} holds no articles`);
  return id;
}

function edit(file: string, change: (text: string) => string, shown: Pick<Edit, 'word' | 'shownBy'>): Edit {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} has no place for a new word`);
  return { ...shown, apply: () => writeFileSync(file, after) };
}
