import { readProse } from '../../src/check/prose.ts';
import { examineCapture } from '../../src/check/quote/examine.ts';
import type { Rule } from '../../src/check/rule.ts';
import { type Checked, check } from '../../src/check/run.ts';
import { quotesByCapture, withCaptures } from '../../src/graph/captures.ts';
import { assembleContent, type Content } from '../../src/graph/content.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { type KnownPicture, namedPictures, withPictures } from '../../src/graph/pictures.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SiteConfig } from '../../src/model/site.ts';
import type { ParseOptions } from '../../src/parse/article.ts';
import { fileKind, type ParsedFile, parseFile } from '../../src/parse/file.ts';
import { examineDrawing } from '../../src/press/drawing.ts';
import { unreadable } from '../../src/press/pictures.ts';

/** A content folder in memory: paths below it, and texts. */
export type Files = ReadonlyMap<string, string>;

const OPTIONS = { lang: 'en', base: '/', articles: 'articles/' } as const;

/** Parses the files of a content folder and puts them together. */
export function contentOf(files: Files): Content {
  const parsed: ParsedFile[] = [];
  const media: string[] = [];
  const captures: [file: string, source: string][] = [];
  const options = { ...OPTIONS, ...wordingOf(files) };
  for (const [file, source] of files) {
    const kind = fileKind(file, 'articles/');
    if (!kind) throw new Error(`no part of a site reads ${file}`);
    if (kind === 'media') media.push(file);
    else if (kind === 'capture') captures.push([file, source]);
    else parsed.push(parseFile(kind, file, source, options, readProse));
  }
  const bare = assembleContent(parsed, media);
  const content = withPictures(
    bare,
    namedPictures(bare).map((file) => drawingOrNone(file, files.get(file) as string)),
  );
  const quotes = quotesByCapture(content);
  return withCaptures(
    content,
    captures.map(([file, source]) => examineCapture(file, source, quotes.get(file)?.read() ?? [])),
  );
}

/** What `site.yml` says of words that take sides. */
function wordingOf(files: Files): Pick<ParseOptions, 'wording'> {
  const source = files.get('site.yml');
  if (source === undefined) return {};
  return { wording: (parseFile('site', 'site.yml', source, OPTIONS).parsed.data as SiteConfig).wording };
}

/** Examples are text, and so are the pictures in them: drawings, or none at all. */
function drawingOrNone(file: string, text: string): KnownPicture {
  return text.includes('<svg') ? examineDrawing(file, '', Buffer.from(text)) : unreadable(file);
}

/** The clock of every check in these tests. */
export const NOW = Date.parse('2025-01-01T00:00:00Z');

/** All that is wrong with the files of a content folder. */
export function checkFiles(files: Files, rules?: readonly Rule[]): Diagnostic[] {
  return checkAll(files, rules).diagnostics;
}

/** What check says of the files of a content folder, with what is accepted. */
export function checkAll(files: Files, rules?: readonly Rule[]): Checked {
  const readSource = (file: string) => files.get(file) as string;
  return check(buildGraph(contentOf(files)), { readSource, now: NOW, ...(rules ? { rules } : {}) });
}
