import { REGISTRIES, type RegistryName } from '../model/registry.ts';
import { siteConfig } from '../model/site.ts';
import {
  type Article,
  NOTHING_READ,
  type Page,
  type Parsed,
  type ParseOptions,
  parseArticle,
  parsePage,
  type Reader,
} from './article.ts';
import { parseFields } from './fields.ts';

/** What a file of the content folder is, told by its path alone. */
export type FileKind = 'article' | 'page' | 'site' | 'media' | 'capture' | RegistryName;

/** What is kept in mind of a file. */
export type KnownFile =
  | { kind: 'article'; parsed: Article }
  | { kind: 'page'; parsed: Page }
  | { kind: 'site' | RegistryName; parsed: Parsed<unknown> };

/** A file after its parse, with what its text becomes where it has one. */
export type ParsedFile = KnownFile & { html?: string; markdown?: string };

/**
 * Tells what a file is by its path below the content folder; `undefined` for a file that no part of the site reads.
 * `articles` is the folder of articles, as in `ParseOptions`.
 */
export function fileKind(file: string, articles: ParseOptions['articles']): FileKind | undefined {
  if (file === 'site.yml') return 'site';
  const folder = file.slice(0, file.indexOf('/') + 1);
  if (folder === 'media/') return 'media';
  if (folder === 'captures/' && file.endsWith('.txt')) return 'capture';
  if (folder === 'pages/' && file.endsWith('.md')) return 'page';
  const registry = folder.slice(0, -1);
  if (Object.hasOwn(REGISTRIES, registry))
    return file.endsWith('.yml') ? (registry as RegistryName) : undefined;
  return file.startsWith(articles) && file.endsWith('.md') ? 'article' : undefined;
}

/** Parses one file of text; `kind` is what `fileKind` said of it; `read` reads the prose of texts. Never throws on bad input. */
export function parseFile(
  kind: Exclude<FileKind, 'media' | 'capture'>,
  file: string,
  source: string,
  options: ParseOptions,
  read: Reader = () => NOTHING_READ,
): ParsedFile {
  if (kind === 'article') return { kind, ...parseArticle(file, source, options, read) };
  if (kind === 'page') return { kind, ...parsePage(file, source, options, read) };
  const schema = kind === 'site' ? siteConfig : REGISTRIES[kind];
  return { kind, parsed: { file, ...parseFields(file, source, schema) } };
}
