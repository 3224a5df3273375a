import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { REGISTRIES } from '../model/registry.ts';
import type { ParseOptions } from '../parse/article.ts';
import { type FileKind, fileKind } from '../parse/file.ts';
import { listFiles } from './list.ts';

type TextKind = Exclude<FileKind, 'media' | 'capture'>;

/** A file of text as it stands on disk. */
export interface TextFile {
  kind: TextKind;
  /** Path below the content folder, with forward slashes. */
  file: string;
  bytes: Buffer;
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

/** Reads a content folder. A folder without `articles/` is itself a folder of articles. Throws when there is no folder. */
export function readFolder(dir: string): Folder {
  const articles = statSync(join(dir, 'articles'), { throwIfNoEntry: false })?.isDirectory()
    ? 'articles/'
    : '';
  const folder: Folder = { articles, texts: [], media: [], captures: [], diagnostics: [] };
  for (const { file, isLink } of listFiles(dir)) {
    const kind = fileKind(file, articles);
    if (isLink || kind === undefined) folder.diagnostics.push(...unread(file, isLink, articles));
    else if (kind === 'media') folder.media.push(file);
    else if (kind === 'capture') folder.captures.push(file);
    else readText(dir, kind, file, folder);
  }
  return folder;
}

/** Reads a capture, which `readFolder` only lists. */
export function readCapture(dir: string, file: string): { source: string; diagnostics: Diagnostic[] } {
  const bytes = readFileSync(join(dir, file));
  return { source: bytes.toString('utf8'), diagnostics: isUtf8(bytes) ? [] : [notUtf8(file)] };
}

function readText(dir: string, kind: TextKind, file: string, folder: Folder): void {
  const bytes = readFileSync(join(dir, file));
  if (isUtf8(bytes)) folder.texts.push({ kind, file, bytes });
  else folder.diagnostics.push(notUtf8(file));
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
