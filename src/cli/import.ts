import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { slug as slugOf } from 'github-slugger';
import { CannotCapture } from '../capture/cannot-capture.ts';
import { decode, isKnown } from '../capture/charset.ts';
import { bareAddress } from '../capture/same-address.ts';
import { CannotImport } from '../import/cannot-import.ts';
import type { Register } from '../import/claimants.ts';
import { type Imported, importArticle } from '../import/import.ts';
import type { Format } from '../import/reading.ts';
import { lang as langSchema } from '../model/values.ts';
import { writeNew } from '../press/write-new.ts';
import { loadSite, type Site } from '../site.ts';
import { displayPath } from './display.ts';
import { contentFolder } from './options.ts';
import { WrongUse } from './wrong-use.ts';

export interface ImportCommand {
  content: string;
  to?: string;
  format?: string;
  lang?: string;
  author?: string[];
  charset?: string;
}

/** More than this is a book, and no article. */
const SIZE_LIMIT = 2 * 1024 * 1024;
const FORMATS: readonly string[] = ['text', 'html', 'markdown'];

/**
 * `standfirst import`: makes a draft of a plain text, a saved page or a Markdown file, says what it recognised, and prints
 * the draft's path. Exit code 1 when nothing can be made of the file: then nothing is written. No article is overwritten.
 */
export async function importFile(file: string, command: ImportCommand): Promise<number> {
  const dir = contentFolder(command.content);
  refuseWrongUse(file, command);
  const site = await loadSite(dir, { now: Date.now() });
  try {
    const imported = importArticle(importing(file, command, site));
    const path = articlePath(dir, imported, command, site);
    if (!writeNew(join(dir, path), imported.file)) throw taken(dir, path);
    const shown = displayPath(dir, path);
    report(imported, shown);
    process.stdout.write(`${shown}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof CannotImport || error instanceof CannotCapture)) throw error;
    say(`standfirst: cannot import ${file}: ${error.message}`);
    return 1;
  }
}

function refuseWrongUse(file: string, { to, format, lang, charset }: ImportCommand): void {
  if (!existsSync(file)) {
    const hint = /^[a-z][a-z\d+.-]+:/i.test(file) ? '; save the page, and import the file' : '';
    throw new WrongUse(`there is no file ${file}${hint}`);
  }
  if (!statSync(file).isFile()) throw new WrongUse(`${file} is no file; name the text to import`);
  if (format !== undefined && !FORMATS.includes(format))
    throw new WrongUse(`--format ${format} is none; a file is text, html or markdown`);
  if (lang !== undefined && !langSchema.safeParse(lang).success)
    throw new WrongUse(`--lang ${lang} is no language tag, such as en, uk or ru`);
  if (charset !== undefined && !isKnown(charset))
    throw new WrongUse(`--charset ${charset} is no encoding, such as utf-8 or windows-1251`);
  if (to !== undefined && !to.split('/').every((step) => NAME.test(step)))
    throw new WrongUse(
      `--to ${to || '(empty)'} can name no article; use letters, digits and hyphens, and / for folders`,
    );
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

function importing(file: string, command: ImportCommand, site: Site) {
  const { content } = site.graph;
  const bytes = bytesOf(file);
  const format = (command.format as Format | undefined) ?? formatOf(file, bytes);
  const charsets = command.charset ? { given: command.charset } : {};
  const { text } = decode(bytes, format === 'html' ? 'html' : 'text', charsets);
  return {
    text,
    format,
    ...(command.lang && { lang: command.lang }),
    siteLang: content.site.data.languages[0] ?? 'en',
    ...(command.author && { authors: command.author }),
    topics: new Set<string>(content.topics.keys()),
    register: registerOf(site),
    sources: knownAddresses(site),
  };
}

function bytesOf(file: string): Buffer {
  const { size } = statSync(file);
  if (size > SIZE_LIMIT)
    throw new CannotImport(`it is larger than ${SIZE_LIMIT / 1_048_576} MB; cut it to the article`);
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new CannotImport(
      'it is a PDF; make text of it with `pdftotext -layout FILE.pdf FILE.txt` and import FILE.txt',
    );
  return bytes;
}

function formatOf(file: string, bytes: Buffer): Format {
  if (/\.x?html?$/i.test(file)) return 'html';
  if (/\.(?:md|mdx|markdown|mdown)$/i.test(file)) return 'markdown';
  return /^[\s\ufeff]*<(?:!doctype html|html)\b/i.test(bytes.toString('utf8', 0, 256)) ? 'html' : 'text';
}

/** Everybody whom the site knows, by every name. */
function registerOf({ graph: { content } }: Site): Register {
  return [...content.people, ...content.organisations].map(([id, { data }]) => ({
    id,
    names: [...(typeof data.name === 'string' ? [data.name] : Object.values(data.name)), ...data.aliases],
  }));
}

function knownAddresses({ graph: { content } }: Site): ReadonlyMap<string, string> {
  const known = [...content.sources].flatMap(([id, { data }]) => (data.url ? [[data.url, id] as const] : []));
  return new Map(known.map(([url, id]) => [bareAddress(url), id]));
}

/** Where the draft goes: what `--to` says, else a name made from the headline, in the folder of its language. */
function articlePath(dir: string, { draft }: Imported, { to }: ImportCommand, site: Site): string {
  const folder = existsSync(join(dir, 'articles')) || site.articles.length === 0 ? 'articles' : '';
  if (to !== undefined) return join(folder, `${to}.md`);
  const slug = slugOf(draft.parts.title ?? '')
    .slice(0, 80)
    .replace(/-+$/, '');
  if (!NAME.test(slug)) throw new WrongUse('no headline gives the article its name; name it with --to');
  const [first] = site.graph.content.site.data.languages;
  return join(folder, draft.lang === first ? '' : draft.lang, `${slug}.md`);
}

function taken(dir: string, path: string): WrongUse {
  const id = path
    .replace(/^articles[\\/]/, '')
    .replace(/\.md$/, '')
    .replaceAll('\\', '/');
  let number = 2;
  while (existsSync(join(dir, path.replace(/\.md$/, `-${number}.md`)))) number += 1;
  return new WrongUse(
    `${displayPath(dir, path)} exists already; name the new article, such as --to ${id}-${number}`,
  );
}

function report({ recognised, open }: Imported, path: string): void {
  const width = Math.max(...recognised.found.map(([what]) => what.length));
  for (const [what, found] of recognised.found) say(`${what.padEnd(width)}  ${found}`);
  for (const note of recognised.notes) say(`note: ${note}`);
  const fields = open === 1 ? '1 field is' : `${open} fields are`;
  if (open > 0) say(`${fields} left to fill in; \`standfirst check ${path}\` names each at its line`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
