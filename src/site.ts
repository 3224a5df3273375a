import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check, type Said } from './check/run.ts';
import { type CaptureQuotes, quotesByCapture, withCaptures } from './graph/captures.ts';
import { assembleContent, type Content, withAccepted } from './graph/content.ts';
import { filesOf } from './graph/dependents.ts';
import { groundsOf } from './graph/frame.ts';
import { buildGraph, type Graph } from './graph/graph.ts';
import { type Grounds, openMemory, type Remembered } from './graph/memory.ts';
import { namedPictures, withPictures } from './graph/pictures.ts';
import { publicGraph } from './graph/publication.ts';
import { watched } from './graph/witness.ts';
import { compareDiagnostics } from './model/diagnostic.ts';
import type { SiteConfig } from './model/site.ts';
import type { Article, ParseOptions, TextHash } from './parse/article.ts';
import { type KnownFile, parseFile } from './parse/file.ts';
import type { Cache } from './press/cache.ts';
import { examineCaptures } from './press/captures.ts';
import { codeVersion } from './press/code-version.ts';
import { type HeldFolder, readKnown } from './press/held.ts';
import type { Findings } from './press/last-run.ts';
import type { StampedFile } from './press/list.ts';
import { parseFolder } from './press/parsing.ts';
import { examinePictures } from './press/pictures.ts';
import type { Pool } from './press/pool.ts';
import { type Folder, openText } from './press/read.ts';
import { startTimings, type Timings } from './press/timings.ts';
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
  /** The folder, where it is held in memory between loads; only with a cache. */
  held?: HeldFolder;
  /** What stands in the folder, where somebody has looked before. */
  listed?: readonly StampedFile[] | undefined;
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
  grounds: SiteGrounds;
  /** A text that is kept apart, as HTML or Markdown. Throws `BrokenEntry` when the cache has lost it. */
  text: (hash: TextHash) => string;
}

/** What runs that remember go by. */
export interface SiteGrounds extends Grounds {
  /** A sum of each file that was parsed, by its path. */
  sums: Readonly<Record<string, string>>;
  /** What is remembered of the check. */
  checked: Remembered<Said>;
}

/** The one door to content, for check, build, dev and all else. Bad content is in `diagnostics`; a missing folder throws. */
export async function loadSite(dir: string, options: LoadOptions): Promise<Site> {
  const timings = options.timings ?? startTimings();
  const { cache } = options;
  const name = JSON.stringify([resolve(dir), options.site, options.base]);
  const { folder, known, learn } = timings.during('read', () => readKnown(dir, name, options));
  const config = siteFile(folder, dir);
  const settings = config?.parsed.data as SiteConfig | undefined;
  const place = placeOf(settings, options);
  options.onPlace?.(place);
  const under = parseOptions(folder, settings, place.base);
  const parsed = await parseFolder({
    ...options,
    dir,
    folder,
    options: under,
    ...(config && { config }),
    ...(known && { known }),
  });
  if (parsed.learnt) learn(parsed.learnt);
  const { files, sums, text } = parsed;
  const bare = assembleContent(files, folder.media);
  const pictures = await examinePictures(dir, namedPictures(bare), cache);
  const content = watched(await captured(withPictures(bare, pictures), dir, folder, options));
  const graph = buildGraph(content);
  const publication = { now: options.now, drafts: options.drafts ?? false };
  const grounds = groundsOf(content, sums, publication, [place, under, codeVersion(CODE)]);
  const memory = openMemory(grounds, options.lastCheck?.());
  const readSource = (file: string) => readFileSync(join(dir, file), 'utf8');
  const remembers = cache !== undefined;
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
    grounds: { ...grounds, sums, checked: memory.all() },
    text,
  };
}

/** The code that reads and checks content. What makes pages of it is nothing to a check. */
const CODE = ['model', 'prose', 'markdown', 'parse', 'graph', 'check', 'press', 'site.ts']
  .map((name) => `src/${name}`)
  .concat('package-lock.json');

/** What the words of a folder are parsed under. */
function parseOptions({ articles }: Folder, config: SiteConfig | undefined, base: string): ParseOptions {
  const { languages, wording } = config ?? {};
  return { lang: languages?.[0] ?? 'en', base, articles, ...(wording && { wording }) };
}

const NO_QUOTES: CaptureQuotes = { sum: '', read: () => [] };

/** The captures, held against what is quoted from them. */
async function captured(
  content: Content,
  dir: string,
  { captures }: Folder,
  options: LoadOptions,
): Promise<Content> {
  if (captures.length === 0) return content;
  const quotes = quotesByCapture(content);
  const quoted = captures.map((file) => ({ file, quotes: quotes.get(file) ?? NO_QUOTES }));
  return withCaptures(content, await examineCaptures({ dir, captures: quoted }, options));
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
