import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A change to one file of a content folder, which shows on the pages of some articles. */
export interface Edit {
  /** A word that stands nowhere else. */
  word: string;
  /** Ids of articles whose pages must show the word afterwards. */
  shownBy: string[];
  apply: () => void;
  undo: () => void;
}

/** One new word in the text of the article that stands in the middle of the archive. */
export function articleEdit(content: string, word: string): Edit {
  const ids = articleIds(content);
  const id = ids[Math.floor(ids.length / 2)];
  if (id === undefined) throw new Error(`${content} holds no articles`);
  const withWord = (text: string) => text.replace(/^(\p{L}+) (?!.*^\p{L}+ )/msu, `$1 ${word} `);
  return edit(join(content, 'articles', `${id}.md`), withWord, { word, shownBy: [id] });
}

/** A new word in the title of the source that most articles take from the registry; absent where none does. */
export function sourceEdit(content: string, word: string): Edit | undefined {
  const citing = new Map<string, string[]>();
  for (const id of articleIds(content)) {
    const text = readFileSync(join(content, 'articles', `${id}.md`), 'utf8');
    for (const [, source = ''] of text.matchAll(/^\s*- ref: ([a-z0-9-]+)\s*$/gm))
      citing.set(source, [...(citing.get(source) ?? []), id]);
  }
  const [most] = [...citing].sort(([, a], [, b]) => b.length - a.length);
  if (!most) return undefined;
  const [source, shownBy] = most;
  const withWord = (text: string) => text.replace(/^title: (["']?)/m, `title: $1${word} `);
  return edit(join(content, 'sources', `${source}.yml`), withWord, { word, shownBy });
}

/** The ids of all articles, in order. */
export function articleIds(content: string): string[] {
  const files = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length).replaceAll(sep, '/'))
    .sort();
}

function edit(file: string, change: (text: string) => string, shown: Pick<Edit, 'word' | 'shownBy'>): Edit {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} has no place for a new word`);
  return { ...shown, apply: () => writeFileSync(file, after), undo: () => writeFileSync(file, before) };
}
