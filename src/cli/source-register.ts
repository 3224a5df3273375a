import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../capture/facts.ts';
import { sameAddress } from '../capture/same-address.ts';
import { articleFrontMatter } from '../model/article.ts';
import { isLocalId } from '../model/ids.ts';
import { type RegisteredSource, registeredSource } from '../model/source.ts';
import { parseFields, parseFrontMatter } from '../parse/fields.ts';
import { WrongUse } from './wrong-use.ts';

/** The sources among which a capture takes its place: those of `sources/`, or an article's own. */
export interface SourceRegister {
  /** The content folder. */
  dir: string;
  /** The folder of their captures, below the content folder. */
  captures: string;
  /** The article whose sources these are. */
  article?: string;
  /** What is known of each source; an entry that cannot be read counts as one of which nothing is known. */
  entries: ReadonlyMap<string, Partial<RegisteredSource>>;
  /** The file in which a source is entered, below the content folder. */
  fileOf: (id: string) => string;
}

/** Opens the register of a content folder, or of one of its articles; an article that is not there is wrong use. */
export function openRegister(dir: string, article: string | undefined): SourceRegister {
  if (article === undefined) {
    return {
      dir,
      captures: 'captures',
      entries: new Map(entriesIn(dir)),
      fileOf: (id) => `sources/${id}.yml`,
    };
  }
  const file = articleFile(dir, article);
  const { data } = parseFrontMatter(file, readFileSync(join(dir, file), 'utf8'), articleFrontMatter);
  const entries = data.sources.map((source): [string, Partial<RegisteredSource>] =>
    'ref' in source ? [source.ref, {}] : [source.id, source],
  );
  return { dir, captures: `captures/${article}`, article, entries: new Map(entries), fileOf: () => file };
}

/** The id of the source that has an address already. */
export function sourceAt({ entries }: SourceRegister, { url }: Facts): string | undefined {
  return url ? [...entries].find(([, entry]) => entry.url && sameAddress(entry.url, url))?.[0] : undefined;
}

function entriesIn(dir: string): [string, Partial<RegisteredSource>][] {
  const folder = join(dir, 'sources');
  if (!existsSync(folder)) return [];
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => name.slice(0, -'.yml'.length))
    .filter(isLocalId)
    .sort();
  return ids.map((id) => {
    const file = `sources/${id}.yml`;
    const { data, unsound } = parseFields(file, readFileSync(join(dir, file), 'utf8'), registeredSource);
    return [id, unsound.length > 0 ? {} : data];
  });
}

function articleFile(dir: string, article: string): string {
  const isPath = !article.split('/').some((step) => step === '' || step === '.' || step === '..');
  const file = [`articles/${article}.md`, `${article}.md`].find(
    (path) => isPath && existsSync(join(dir, path)),
  );
  if (file) return file;
  throw new WrongUse(
    `there is no article ${article} in ${dir}; --article takes its path below articles/ without .md`,
  );
}
