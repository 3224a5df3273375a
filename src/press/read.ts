import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { REGISTRIES } from '../model/registry.ts';
import type { ArticleHead, ParseOptions } from '../parse/article.ts';
import { type FileKind, fileKind, type KnownFile, type ParsedFile } from '../parse/file.ts';
import { headOf } from '../parse/shelved.ts';
import { listStamped, type StampedFile } from './list.ts';

type TextKind = Exclude<FileKind, 'media' | 'capture'>;

/** A file of text as it stands on disk. */
export interface TextFile {
  kind: TextKind;
  /** Path below the content folder, with forward slashes. */
  file: string;
  /** SHA-256 of its bytes, in hex, as they are or as they were when the file had the stamp that it has. */
  sum: string;
  /** The bytes, where the file had to be opened for its sum. */
  bytes?: Buffer;
  /** The stamp by which it is known again. */
  stamp?: string;
}

/** The same, with its bytes. */
export type OpenText = TextFile & { bytes: Buffer };

/** What is known of the files of a content folder from the last time that it was read. */
export interface KnownFolder {
  /** What its files were parsed under. */
  under: string;
  files: Record<string, KnownText>;
}

/** The same, with the names of those files of which something new is known; absent where that is all. */
export interface LearntFolder extends KnownFolder {
  changed?: readonly string[];
}

export interface KnownText {
  /** The sum of its bytes, and the stamp that it had when they were read; none where it had been changed just before. */
  sum: string;
  stamp?: string;
  parsed: ShelvedFile;
}

/** What of a parsed file is to be known without taking it from where it is kept: of an article the head, of others all. */
export type ShelvedFile = { kind: 'article'; head: ArticleHead } | Exclude<KnownFile, { kind: 'article' }>;

export function toShelf({ html: _html, markdown: _markdown, ...file }: ParsedFile): ShelvedFile {
  return file.kind === 'article' ? { kind: 'article', head: headOf(file.parsed) } : file;
}

/** What a content folder holds, before anything is parsed. */
export interface Folder {
  articles: ParseOptions['articles'];
  texts: TextFile[];
  media: string[];
  captures: string[];
  /** Files that no part of the site reads, and files that cannot be read as text. */
  diagnostics: Diagnostic[];
}

/**
 * Reads a content folder. A folder without `articles/` is itself a folder of articles. Throws when there is no folder.
 *
 * @param known what is known of files that are not to be opened again
 * @param listed what stands in it, where somebody has looked before
 */
export function readFolder(
  dir: string,
  known: KnownFolder['files'] = {},
  listed: readonly StampedFile[] = listStamped(dir),
): Folder {
  const articles = statSync(join(dir, 'articles'), { throwIfNoEntry: false })?.isDirectory()
    ? 'articles/'
    : '';
  const folder: Folder = { articles, texts: [], media: [], captures: [], diagnostics: [] };
  for (const stamped of listed) {
    const { file, isLink } = stamped;
    const kind = fileKind(file, articles);
    if (isLink || kind === undefined) folder.diagnostics.push(...unread(file, isLink, articles));
    else if (kind === 'media') folder.media.push(file);
    else if (kind === 'capture') folder.captures.push(file);
    else readText(dir, kind, stamped, folder, known[file]);
  }
  return folder;
}

/** Reads a capture, which `readFolder` only lists. */
export function readCapture(dir: string, file: string): { source: string; diagnostics: Diagnostic[] } {
  const bytes = readFileSync(join(dir, file));
  return { source: bytes.toString('utf8'), diagnostics: isUtf8(bytes) ? [] : [notUtf8(file)] };
}

function readText(
  dir: string,
  kind: TextKind,
  { file, fresh }: StampedFile,
  folder: Folder,
  known?: KnownText,
): void {
  const stamp = fresh?.isSettled ? { stamp: fresh.stamp } : {};
  if (kind !== 'site' && known?.stamp !== undefined && known.stamp === fresh?.stamp) {
    folder.texts.push({ kind, file, sum: known.sum, stamp: known.stamp });
    return;
  }
  const text = openText(dir, { kind, file });
  if (isUtf8(text.bytes)) folder.texts.push({ ...text, ...stamp });
  else folder.diagnostics.push(notUtf8(file));
}

/** Opens a file of text, unless that has been done. Since the folder was read it may have changed: its sum is that of its bytes. */
export function openText(dir: string, text: Pick<TextFile, 'kind' | 'file' | 'bytes'>): OpenText {
  const { kind, file, bytes = readFileSync(join(dir, file)) } = text;
  return { kind, file, bytes, sum: hash('sha256', bytes) };
}

/** Says what is wrong with a file that stands where content is expected; other files are nobody's business. */
function unread(file: string, isLink: boolean, articles: string): Diagnostic[] {
  const folders = ['pages', 'captures', ...Object.keys(REGISTRIES), ...(articles ? ['articles'] : [])];
  const folder = file.slice(0, Math.max(0, file.indexOf('/')));
  const inPlace =
    folders.includes(folder) || /^site\.ya?ml$/.test(file) || (articles === '' && file.endsWith('.md'));
  if (!inPlace || /(?:^|\/)README(?:\.\w+)?$/i.test(file)) return [];
  if (isLink)
    return [problem(file, 'the file is a symbolic link, which is not followed', 'put the file itself here')];
  const ending =
    folder === 'articles' || folder === 'pages' ? '.md' : folder === 'captures' ? '.txt' : '.yml';
  return [
    problem(
      file,
      `the file is not read: what stands here ends in ${ending}`,
      `rename it to end in ${ending}, or move it away`,
    ),
  ];
}

function notUtf8(file: string): Diagnostic {
  return {
    ...problem(file, 'the file is not written in UTF-8, so its letters cannot be told', 'save it as UTF-8'),
    ruleId: 'file-is-utf-8',
    severity: 'error',
  };
}

function problem(file: string, message: string, help: string): Diagnostic {
  return { ruleId: 'file-is-read', severity: 'warning', file, line: 1, column: 1, message, help };
}
