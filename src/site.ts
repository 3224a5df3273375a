import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check/run.ts';
import { assembleContent } from './graph/content.ts';
import { buildGraph, type Graph } from './graph/graph.ts';
import { publicGraph } from './graph/publication.ts';
import { compareDiagnostics, type Diagnostic } from './model/diagnostic.ts';
import type { SiteConfig } from './model/site.ts';
import type { Article, HtmlHash, ParseOptions } from './parse/article.ts';
import { type KnownFile, type ParsedFile, parseFile } from './parse/file.ts';
import type { Cache } from './press/cache.ts';
import { codeVersion } from './press/code-version.ts';
import type { Pool } from './press/pool.ts';
import { type Folder, readFolder, type TextFile } from './press/read.ts';
import type { Place } from './publish/addresses.ts';

export interface LoadOptions {
  /** The build's clock, in milliseconds since 1970 UTC: what is published later is not public. */
  now: number;
  /** Treat drafts and scheduled articles as public. */
  drafts?: boolean;
  /** The address of the site; where absent, that of `site.yml`, else `DEFAULT_SITE`. */
  site?: string;
  /** The path under which the site is published, with slashes at both ends; where absent, that of its address. */
  base?: string;
  /** Where parsed files are kept between runs; without one, everything is parsed. */
  cache?: Cache;
  /** Workers to parse in when there is much to parse; without them, parsing happens here. */
  pool?: Pool;
  /** Told where the site will stand as soon as that is known, before the content is parsed. */
  onPlace?: (place: Place) => void;
}

/** The address of a site that names none: that of `standfirst preview`. */
export const DEFAULT_SITE = 'http://localhost:4321';

/** A content folder, read, parsed, understood and checked. */
export interface Site {
  dir: string;
  place: Place;
  articles: readonly Article[];
  /** All content, drafts included. */
  graph: Graph;
  /** The part of it that is public at the build's clock: pages are planned from this alone. */
  published: Graph;
  /** Everything that is wrong, in order. */
  diagnostics: Diagnostic[];
  /** The HTML of a text. Throws `BrokenEntry` when the cache has lost it. */
  html: (hash: HtmlHash) => string;
}

/** The one door to content, for check, build, dev and all else. Bad content is in `diagnostics`; a missing folder throws. */
export async function loadSite(dir: string, options: LoadOptions): Promise<Site> {
  const folder = readFolder(dir);
  const config = siteFile(folder);
  const place = placeOf(config?.parsed.data as SiteConfig | undefined, options);
  options.onPlace?.(place);
  const { files, html } = await parseFolder(folder, config, place, options);
  const content = assembleContent(files, folder.media, folder.captures);
  const graph = buildGraph(content);
  const readSource = (file: string) => readFileSync(join(dir, file), 'utf8');
  const diagnostics = [...folder.diagnostics, ...check(graph, { readSource, now: options.now })].sort(
    compareDiagnostics,
  );
  const published = publicGraph(graph, { now: options.now, drafts: options.drafts ?? false });
  return { dir, place, articles: content.articles, graph, published, diagnostics, html };
}

/** Below this many files, starting workers takes longer than parsing. */
const WORTH_WORKERS = 120;
const BATCH = 25;

async function parseFolder(
  folder: Folder,
  config: KnownFile | undefined,
  { base }: Place,
  options: LoadOptions,
): Promise<{ files: KnownFile[]; html: Site['html'] }> {
  const lang = (config?.parsed.data as SiteConfig | undefined)?.languages[0] ?? 'en';
  const parseOptions: ParseOptions = { lang, base, articles: folder.articles };
  const key = keyMaker(parseOptions);
  const texts = folder.texts
    .filter(({ kind }) => kind !== 'site')
    .map((text) => ({ text, key: options.cache ? key(text) : '' }));
  const known = texts.map((entry) => ({ ...entry, hit: options.cache?.read(entry.key) }));
  const misses = known.filter(({ hit }) => !hit);
  const parsed = await parseTexts(
    misses.map(({ text }) => text),
    parseOptions,
    options.pool,
  );
  options.cache?.write(misses.map((miss, index) => [miss.key, parsed[index] as ParsedFile]));
  options.cache?.prune(new Set(texts.map((entry) => entry.key)));
  const files = [...(config ? [config] : []), ...known.flatMap(({ hit }) => hit ?? []), ...parsed];
  return { files, html: htmlReader(parsed, options.cache) };
}

function htmlReader(parsed: readonly ParsedFile[], cache?: Cache): Site['html'] {
  if (cache) return (wanted) => cache.html(wanted);
  const texts = new Map(
    parsed.flatMap(({ html, parsed }) => ('body' in parsed ? [[parsed.body.html, html ?? '']] : [])),
  );
  return (wanted) => texts.get(wanted) as string;
}

/** `site.yml` comes first: its first language is the one of every file that names none. */
function siteFile({ texts, articles }: Folder): KnownFile | undefined {
  const text = texts.find(({ kind }) => kind === 'site');
  return (
    text && parseFile('site', text.file, text.bytes.toString('utf8'), { lang: 'en', base: '/', articles })
  );
}

/** Where the site will stand. An address that is unfit for use is reported by the schema, and left aside here. */
function placeOf(config: SiteConfig | undefined, { site, base }: LoadOptions): Place {
  const url = URL.parse(site ?? config?.url ?? DEFAULT_SITE) ?? new URL(DEFAULT_SITE);
  return { origin: url.origin, base: base ?? url.pathname.replace(/\/*$/, '/') };
}

/** A parsed file depends on its bytes, its path, what it is parsed under, and the code that parses. */
function keyMaker(options: ParseOptions): (text: TextFile) => string {
  const under =
    codeVersion(['src/model', 'src/markdown', 'src/parse', 'package-lock.json']) + JSON.stringify(options);
  return ({ file, bytes }) => hash('sha256', `${under}\0${file}\0${hash('sha256', bytes)}`);
}

async function parseTexts(texts: TextFile[], options: ParseOptions, pool?: Pool): Promise<ParsedFile[]> {
  const sources = texts.map(({ kind, file, bytes }) => ({ kind, file, source: bytes.toString('utf8') }));
  if (!pool || texts.length < WORTH_WORKERS) {
    return sources.map(({ kind, file, source }) => parseFile(kind, file, source, options));
  }
  const batches = Array.from({ length: Math.ceil(sources.length / BATCH) }, (_, index) =>
    pool.run('parseTexts', { texts: sources.slice(index * BATCH, (index + 1) * BATCH), options }),
  );
  return (await Promise.all(batches)).flat();
}
