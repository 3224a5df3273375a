import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check, type Said } from './check/run.ts';
import { quotesByCapture, withCaptures } from './graph/captures.ts';
import { assembleContent, type Content, withAccepted } from './graph/content.ts';
import { filesOf } from './graph/dependents.ts';
import { frameOf } from './graph/frame.ts';
import { buildGraph, type Graph } from './graph/graph.ts';
import { openMemory, openWitness, type Remembered, type Witness } from './graph/memory.ts';
import { namedPictures, withPictures } from './graph/pictures.ts';
import { publicGraph } from './graph/publication.ts';
import { compareDiagnostics } from './model/diagnostic.ts';
import type { SiteConfig } from './model/site.ts';
import type { Article, ParseOptions, TextHash } from './parse/article.ts';
import { type KnownFile, type ParsedFile, parseFile } from './parse/file.ts';
import { type Batches, startBatches } from './press/batches.ts';
import type { Cache } from './press/cache.ts';
import { examineCaptures } from './press/captures.ts';
import { codeVersion } from './press/code-version.ts';
import type { Findings } from './press/last-run.ts';
import { examinePictures } from './press/pictures.ts';
import type { Pool } from './press/pool.ts';
import { type Folder, openText, readFolder, type TextFile } from './press/read.ts';
import { startTimings, type Timings } from './press/timings.ts';
import { type ParseResult, type ParseTask, parseTexts } from './press/worker.ts';
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
  /** What is remembered of the last check; only with a cache. */
  lastCheck?: () => Remembered<Said> | undefined;
  /** Told how long the stages take. */
  timings?: Timings;
  /** Told where the site will stand as soon as that is known, before the content is parsed. */
  onPlace?: (place: Place) => void;
}

/** The address of a site that names none: that of `standfirst preview`. */
export const DEFAULT_SITE = 'http://localhost:4321';

/** A content folder, read, parsed, understood and checked. */
export interface Site extends Findings {
  articles: readonly Article[];
  /** All content, drafts included. */
  graph: Graph;
  /** The part of it that is public at the build's clock: pages are planned from this alone. */
  published: Graph;
  /** What other runs may remember of this one by. */
  grounds: Grounds;
  /** A text that is kept apart, as HTML or Markdown. Throws `BrokenEntry` when the cache has lost it. */
  text: (hash: TextHash) => string;
}

/** What runs that remember go by. */
export interface Grounds {
  /** Sums of all that a site is made from, and of each text. */
  frame: string;
  texts: Record<string, string>;
  witness: Witness;
  /** What is remembered of the check. */
  checked: Remembered<Said>;
}

/** The one door to content, for check, build, dev and all else. Bad content is in `diagnostics`; a missing folder throws. */
export async function loadSite(dir: string, options: LoadOptions): Promise<Site> {
  const timings = options.timings ?? startTimings();
  const folder = timings.during('read', () => readThrough(dir, options.cache));
  const config = siteFile(folder, dir);
  const place = placeOf(config?.parsed.data as SiteConfig | undefined, options);
  options.onPlace?.(place);
  const { files, texts, text } = await parseFolder(dir, folder, config, place, options);
  const witness = openWitness();
  const all = assembleContent(files, folder.media);
  const bare = { ...all, articles: witness.watch(all.articles) };
  const pictures = await examinePictures(dir, namedPictures(bare), options.cache);
  const content = await captured(withPictures(bare, pictures), dir, folder, options);
  const graph = buildGraph(content);
  const publication = { now: options.now, drafts: options.drafts ?? false };
  const frame = frameOf(content, texts, publication, [place, codeVersion(['src', 'package-lock.json'])]);
  const memory = openMemory({ frame, texts }, witness, options.lastCheck?.());
  const readSource = (file: string) => readFileSync(join(dir, file), 'utf8');
  const remembers = options.cache !== undefined;
  const { diagnostics, accepted } = timings.during('check', () =>
    check(graph, {
      readSource,
      now: options.now,
      ...(remembers && { memory }),
    }),
  );
  const whole = { ...graph, content: withAccepted(content, accepted) };
  return {
    dir,
    place,
    articles: content.articles,
    files: filesOf(content),
    graph: whole,
    published: publicGraph(whole, publication),
    diagnostics: [...folder.diagnostics, ...diagnostics].sort(compareDiagnostics),
    accepted,
    grounds: { frame, texts, witness, checked: memory.all() },
    text,
  };
}

/** Reads a folder, and opens only those of its files of which nothing is known by their stamps. */
function readThrough(dir: string, cache?: Cache): Folder {
  if (!cache) return readFolder(dir);
  const name = resolve(dir);
  const sums = cache.readSums(name);
  const folder = readFolder(dir, sums);
  cache.writeSums(name, sums);
  return folder;
}

async function parseFolder(
  dir: string,
  folder: Folder,
  config: KnownFile | undefined,
  { base }: Place,
  options: LoadOptions,
): Promise<{ files: KnownFile[]; texts: Record<string, string>; text: Site['text'] }> {
  const { cache } = options;
  const { languages, wording } = (config?.parsed.data ?? {}) as Partial<SiteConfig>;
  const lang = languages?.[0] ?? 'en';
  const parseOptions: ParseOptions = { lang, base, articles: folder.articles, ...(wording && { wording }) };
  const keyOf = keyMaker(parseOptions);
  const parsing = startParsing(parseOptions, options);
  const used = new Set<string>();
  const texts: Record<string, string> = {};
  const known: KnownFile[] = config ? [config] : [];
  for (const text of folder.texts) {
    const hit = text.kind === 'site' ? config : cache?.read(keyOf(text));
    const opened = hit ? undefined : openText(dir, text);
    const key = keyOf(opened ?? text);
    texts[text.file] = key;
    used.add(key);
    if (opened) await parsing.take({ key, text: opened });
    else if (hit && hit !== config) known.push(hit);
  }
  const parsed = (await parsing.end()).flat();
  cache?.prune(used);
  return { files: [...known, ...parsed], texts, text: textReader(parsed, cache) };
}

interface Unparsed {
  key: string;
  text: Required<TextFile>;
}

/** Parses files as they are brought, and keeps what came of them. */
function startParsing(
  options: ParseOptions,
  { cache, pool, timings }: LoadOptions,
): Batches<Unparsed, ParsedFile[]> {
  const kept = (parse: (task: ParseTask) => Promise<ParseResult>) => async (batch: Unparsed[]) => {
    const texts = batch.map(({ text: { kind, file, bytes } }) => ({
      kind,
      file,
      source: bytes.toString('utf8'),
    }));
    const { files, spans } = await parse({ texts, options });
    timings?.note(spans);
    if (!cache) return files;
    cache.write(files.map((file, index) => [(batch[index] as Unparsed).key, file]));
    // The texts are in the cache now, and would fill the memory here.
    return files.map(({ html: _html, markdown: _markdown, ...known }) => known);
  };
  return startBatches({
    here: kept(parseTexts),
    there: kept(pool ? (task) => pool.run('parseTexts', task) : parseTexts),
    worth: pool ? 120 : Number.POSITIVE_INFINITY,
    size: 25,
    limit: (pool?.workers ?? 0) * 2,
  });
}

/** The captures, held against what is quoted from them. */
async function captured(
  content: Content,
  dir: string,
  { captures }: Folder,
  options: LoadOptions,
): Promise<Content> {
  const quotes = quotesByCapture(content);
  const task = { dir, captures: captures.map((file) => ({ file, quotes: quotes.get(file) ?? [] })) };
  return withCaptures(content, await examineCaptures(task, options));
}

function textReader(parsed: readonly ParsedFile[], cache?: Cache): Site['text'] {
  if (cache) return (wanted) => cache.text(wanted);
  const texts = new Map<TextHash, string>();
  for (const { html = '', markdown = '', parsed: file } of parsed) {
    if (!('body' in file)) continue;
    texts.set(file.body.html, html);
    texts.set(file.body.markdown, markdown);
  }
  return (wanted) => texts.get(wanted) as string;
}

/** `site.yml` comes first: its first language is the one of every file that names none. */
function siteFile({ texts, articles }: Folder, dir: string): KnownFile | undefined {
  const text = texts.find(({ kind }) => kind === 'site');
  if (!text) return undefined;
  const source = openText(dir, text).bytes.toString('utf8');
  return parseFile('site', text.file, source, { lang: 'en', base: '/', articles });
}

/** Where the site will stand. An address that is unfit for use is reported by the schema, and left aside here. */
function placeOf(config: SiteConfig | undefined, { site, base }: LoadOptions): Place {
  const url = URL.parse(site ?? config?.url ?? DEFAULT_SITE) ?? new URL(DEFAULT_SITE);
  return { origin: url.origin, base: base ?? url.pathname.replace(/\/*$/, '/') };
}

/** A parsed file depends on its bytes, its path, what it is parsed under, and the code that parses. */
function keyMaker(options: ParseOptions): (text: Pick<TextFile, 'file' | 'sum'>) => string {
  const under =
    codeVersion(['src/model', 'src/markdown', 'src/parse', 'src/prose', 'src/check', 'package-lock.json']) +
    JSON.stringify(options);
  return ({ file, sum }) => hash('sha256', `${under}\0${file}\0${sum}`);
}
