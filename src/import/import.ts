import type { Nodes, Paragraph, RootContent } from 'mdast';
import { walk } from '../markdown/walk.ts';
import { splitFrontMatter } from '../parse/front-matter.ts';
import { todosIn } from '../parse/todos.ts';
import { parseYaml } from '../parse/yaml.ts';
import { languagePack } from '../prose/language.ts';
import { CannotImport } from './cannot-import.ts';
import { Claimants, type Register } from './claimants.ts';
import type { Draft } from './draft.ts';
import { plain } from './inline.ts';
import { languageOf } from './language.ts';
import { nameGiver } from './latin.ts';
import { readMarkdownFile } from './markdown-file.ts';
import { readPage } from './page.ts';
import { readPlainText } from './plain-text.ts';
import { proposeFrom } from './proposals.ts';
import type { Format, Reading } from './reading.ts';
import { type Recognised, recognised } from './recognised.ts';
import { SourceList } from './source-list.ts';
import { partsOf } from './structure.ts';
import { claimsFor } from './ties.ts';
import { writeDraft } from './write-draft.ts';

/** A text to import, and what the site knows. */
export interface Importing {
  text: string;
  format: Format;
  /** What the editor says; otherwise what the file says or its words show, and last the site's first language. */
  lang?: string;
  siteLang: string;
  authors?: string[];
  /** Ids of the topics that the site has. */
  topics: ReadonlySet<string>;
  register: Register;
  /** Ids of the sources that the site has, by their bare addresses. */
  sources: ReadonlyMap<string, string>;
}

export interface Imported {
  /** The file of the draft. */
  file: string;
  draft: Draft;
  recognised: Recognised;
  /** How many fields are left to be filled in. */
  open: number;
}

const ROOM = { claims: 40, characters: 24_000 };

/**
 * Makes a draft of a text: its parts in our fields, a claim proposed for each sentence that says who says what, and `TODO`
 * wherever only an editor can tell. No word of the text is lost, and nothing in it is run or taken for markup.
 * Throws `CannotImport` for what holds no text.
 */
export function importArticle(importing: Importing): Imported {
  const reading = READERS[importing.format](clean(importing.text));
  if (!reading.tree.children.some((block) => /[\p{L}\p{N}]/u.test(plain(block))) && !reading.said.standfirst)
    throw new CannotImport('it holds no text');
  const { lang, told } = languageFor(importing, reading);
  const draft = draftOf(reading, lang, importing);
  const file = writeDraft(draft, reading.outside);
  const open = todosIn(parseYaml(splitFrontMatter(file).yaml ?? '').value).length;
  return { file, draft, recognised: recognised(draft, reading, { lang, told }), open };
}

const READERS: Record<Format, (text: string) => Reading> = {
  text: readPlainText,
  html: readPage,
  markdown: readMarkdownFile,
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;

/** Line ends as one line feed, and no signs that nobody can see and our fields refuse. */
function clean(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '');
}

/** What told the language. */
export type ToldBy = 'you' | 'the file' | 'its words' | 'the site';

function languageFor({ lang, siteLang }: Importing, { tree, said }: Reading): { lang: string; told: ToldBy } {
  if (lang) return { lang, told: 'you' };
  if (said.lang) return { lang: said.lang, told: 'the file' };
  const found = languageOf(tree.children.map(plain).join('\n'));
  return found ? { lang: found, told: 'its words' } : { lang: siteLang, told: 'the site' };
}

function draftOf(
  reading: Reading,
  lang: string,
  { authors, topics, register, sources: registered }: Importing,
): Draft & Loose {
  const { said } = reading;
  const parts = partsOf(reading, lang);
  const sources = new SourceList(lang, registered);
  const saying = languagePack(lang)?.saying;
  const claimants = saying && new Claimants(register, saying);
  const proposing = { lang, claimants, sources, nameClaim: nameGiver(), room: { ...ROOM } };
  const { claims, loose, beyond } = propose(parts.body, proposing);
  const points = (parts.box?.points ?? []).map((point) => ({
    ...point,
    claims: claimsFor(point.text, claims),
  }));
  const known = (said.topics ?? []).filter((topic) => topics.has(topic));
  const unknown = (said.topics ?? []).filter((topic) => !topics.has(topic));
  const published = said.published ?? parts.published?.day;
  return {
    parts,
    lang,
    authors: authors ?? said.authors ?? parts.byline?.names ?? [],
    ...(published && { published }),
    ...(said.updated && { updated: said.updated }),
    topics: known,
    points,
    claims,
    sources: sources.all,
    kept: [
      ...(unknown.length > 0 ? [`tags: ${unknown.join(', ')}`] : []),
      ...(said.url ? [`url: ${said.url}`] : []),
      ...(authors && said.authors ? [`authors: ${said.authors.join(', ')}`] : []),
      ...reading.kept,
    ],
    body: parts.body,
    loose,
    beyond,
  };
}

/** Goes through the paragraphs of the text in order, in lists and quotes too, and puts the marked ones in their place. */
function propose(body: RootContent[], proposing: Parameters<typeof proposeFrom>[1]) {
  const found: Pick<Draft, 'claims'> & Loose = { claims: [], loose: [], beyond: 0 };
  for (const block of body)
    walk<Nodes>(block, (node) => {
      if (node.type !== 'paragraph') return undefined;
      const { claims, loose, beyond, children } = proposeFrom(node as Paragraph, proposing);
      found.claims.push(...claims);
      found.loose.push(...loose);
      found.beyond += beyond;
      node.children = children;
      return false;
    });
  return found;
}

/** What an editor is told of and the draft does not hold. */
interface Loose {
  loose: string[];
  beyond: number;
}
