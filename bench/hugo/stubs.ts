import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { languageName } from '../../src/i18n/format.ts';
import { messages } from '../../src/i18n/messages.ts';
import { labelsIn } from '../../src/markdown/labels.ts';
import { dateInWords } from '../../src/model/date-words.ts';
import type { EvidenceForm } from '../../src/model/site.ts';
import { articleIds } from '../edits.ts';

/** What an article's front matter says of the lists that it stands in. */
interface Listing {
  lang?: string;
  published: string;
  section?: string;
  topics?: string[];
  authors?: string[];
  claims?: { kind: string; claimant?: string }[];
  sources?: { ref?: string }[];
  corrections?: unknown[];
}

/** Files by their path. */
type Files = Map<string, string>;

const FEEDS = ['HTML', 'feed', 'atom', 'jsonfeed'];
const ROOT_LANGUAGE = 'en';

/**
 * Writes what Hugo's site needs beside the articles to `dir`: a stub for every list and every entry of a registry that
 * articles name, since this version of Hugo makes pages of nothing but files, and the words of the interface as data. None
 * of them says anything of an article's text or of an entry, so that no edit of these makes them stale.
 */
export function writeStubs(content: string, dir: string, byYear: readonly EvidenceForm[]): void {
  const listings = articleIds(content).map((id) => readListing(join(content, 'articles', `${id}.md`)));
  const byLanguage = Map.groupBy(listings, ({ lang = ROOT_LANGUAGE }) => lang);
  const kinds = kindsOfAgents(content);
  const files: Files = new Map(hiddenFolders());
  for (const [lang, own] of byLanguage) addEdition(files, lang, own, kinds);
  for (const year of new Set(listings.map(({ published }) => published.slice(0, 4))))
    files.set(`content/data/${year}/_index.md`, stub({ layout: 'year', key: year, outputs: byYear.map((form) => form.toUpperCase()) }));
  for (const lang of byLanguage.keys()) files.set(`data/words/${lang}.json`, JSON.stringify(wordsIn(lang)));
  for (const [path, text] of files) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function readListing(file: string): Listing {
  const yaml = /^---\n(.*?)\n---\n/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return load(yaml, { schema: CORE_SCHEMA }) as Listing;
}

function kindsOfAgents(content: string): ReadonlyMap<string, 'people' | 'organisations'> {
  const idsIn = (folder: string) =>
    existsSync(join(content, folder))
      ? readdirSync(join(content, folder)).map((file) => file.replace(/\.yml$/, ''))
      : [];
  return new Map([
    ...idsIn('people').map((id) => [id, 'people'] as const),
    ...idsIn('organisations').map((id) => [id, 'organisations'] as const),
  ]);
}

/** Folders that Hugo would make lists of by itself; and the catalogue of the data. */
function hiddenFolders(): [path: string, text: string][] {
  const hidden = ['articles', 'sections', 'topics'].map(
    (folder) => [`content/${folder}/_index.md`, HIDDEN] as [string, string],
  );
  return [...hidden, ['content/data/_index.md', stub({ layout: 'catalogue', outputs: ['JSON'] })]];
}

const HIDDEN = '---\n_build: { render: never }\n---\n';

/** The lists in one language. */
function addEdition(files: Files, lang: string, listings: readonly Listing[], kinds: ReturnType<typeof kindsOfAgents>) {
  const folder = lang === ROOT_LANGUAGE ? 'content' : `content/${lang}`;
  const add = (path: string, fields: object) =>
    files.set(`${folder}/${path}/_index.md`, stub({ ...fields, lang }));
  if (lang !== ROOT_LANGUAGE) addFront(files, folder, lang);
  addLists(add, listings, kinds);
  const each = (keys: Iterable<string | undefined>) => [...new Set(keys)].filter((key) => key !== undefined);
  for (const key of each(listings.map(({ section }) => section)))
    add(`sections/${key}`, { layout: 'list', of: 'section', key, outputs: FEEDS });
  for (const key of each(listings.flatMap(({ topics = [] }) => topics)))
    add(`topics/${key}`, { layout: 'list', of: 'topic', key, outputs: FEEDS });
  for (const key of each(listings.map(({ published }) => published.slice(0, 7))))
    add(`archive/${key}`, { layout: 'list', of: 'month', key });
  for (const key of each(listings.flatMap(({ sources = [] }) => sources.map(({ ref }) => ref))))
    add(`sources/${key}`, { layout: 'source', of: 'source', key });
  const authors = new Set(each(listings.flatMap(({ authors = [] }) => authors)));
  for (const key of each([...authors, ...listings.flatMap(claimantsOf)])) {
    const kind = kinds.get(key) ?? 'people';
    const of = kind === 'people' ? 'person' : 'organisation';
    add(`${kind}/${key}`, { layout: 'agent', of, key, ...(authors.has(key) && { outputs: FEEDS }) });
  }
}

/** Another language has a front page of its own, and pages that are found by their language are told it by its folder. */
function addFront(files: Files, folder: string, lang: string): void {
  const front = { layout: 'front', of: 'front', lang, outputs: FEEDS, cascade: { lang } };
  files.set(`${folder}/_index.md`, stub(front));
  files.set(`${folder}/404.md`, stub({ layout: 'notfound', of: 'none', lang, url: `/${lang}/404.html` }));
}

function addLists(
  add: (path: string, fields: object) => void,
  listings: readonly Listing[],
  kinds: ReturnType<typeof kindsOfAgents>,
): void {
  const named = listings.flatMap((listing) => [...(listing.authors ?? []), ...claimantsOf(listing)]);
  const hasKind = (kind: string) => named.some((name) => (kinds.get(name) ?? 'people') === kind);
  const list = (key: string, layout = key) => add(key, { layout, of: 'list', key });
  list('archive');
  list('standards');
  if (listings.some(({ sources = [] }) => sources.some(({ ref }) => ref))) list('sources');
  if (hasKind('people')) list('people', 'agents');
  if (hasKind('organisations')) list('organisations', 'agents');
  if (listings.some(({ claims = [] }) => claims.some(({ kind }) => kind === 'forecast'))) list('forecasts');
  if (listings.some(({ corrections = [] }) => corrections.length > 0))
    add('corrections', { layout: 'corrections', of: 'list', key: 'corrections', outputs: FEEDS });
}

function claimantsOf({ claims = [] }: Listing): string[] {
  return claims.flatMap(({ claimant }) => claimant ?? []);
}

/** JSON is YAML. */
function stub(fields: object): string {
  return `---\n${JSON.stringify(fields)}\n---\n`;
}

/** The texts of the interface, as Standfirst has them, with what Hugo cannot work out: names of months and languages. */
function wordsIn(lang: string): object {
  const { background, counterpoint, method } = labelsIn(lang);
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  const named = (from: string, to: RegExp) => dateInWords(from, lang).replace(to, '');
  return {
    ...messages(lang),
    asides: { background, counterpoint, method },
    and: lang === 'uk' ? 'і' : 'and',
    ownName: languageName(lang, lang),
    languageNames: Object.fromEntries(['en', 'uk'].map((other) => [other, languageName(other, lang)])),
    months: Object.fromEntries(months.map((month) => [month, named(`2020-${month}-01`, /^1 | 2020$/g)])),
    monthsAlone: Object.fromEntries(months.map((month) => [month, named(`2020-${month}`, / 2020$/)])),
  };
}
