import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ArticleId } from '../model/ids.ts';
import { BrokenEntry, Cache } from '../press/cache.ts';
import type { HeldFolder } from '../press/held.ts';
import { isMade, type MadePage, make } from '../press/made.ts';
import { createPool } from '../press/pool.ts';
import { addresses } from '../publish/addresses.ts';
import { type BodyProps, fillBody } from '../publish/body.ts';
import { formatText, isTextView } from '../publish/formats.ts';
import { joinTexts } from '../publish/joined.ts';
import { type PageFinder, pageFinder } from '../publish/lookup.ts';
import { linkedFiles } from '../publish/pictures.ts';
import type { PlannedPage } from '../publish/plan.ts';
import { loadSite, type Site } from '../site.ts';
import { showcaseAt } from './showcase.ts';

/** What the development server gives for a path: text of our own, or a view for Astro to render. */
export type Served =
  | { kind: 'text'; type: string; text: string | Buffer }
  | { kind: 'view'; view: string; props: object; status: number; problems: readonly Diagnostic[] };

export interface Desk {
  /** What stands at a path; the page for what is not there, when a page is asked for; `undefined` for other files. */
  serve: (path: string) => Promise<Served | undefined>;
  /** Tells it of a change to a file of the content, by its path below the folder; of any change where that is not known. */
  change: (file?: string) => void;
  close: () => void;
}

const TYPES: Record<string, string> = {
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

export interface DeskOptions {
  /** The content folder. */
  content: string;
  drafts: boolean;
  /** Where parsed files are kept. */
  cacheFolder: string;
}

/** Opens a desk on a content folder. What it knows of the folder stays in memory, so that a save costs what was saved. */
export function openDesk(options: DeskOptions): Desk {
  const { content } = options;
  const loader = siteLoader(options);
  return {
    serve: async (path) => {
      const showcase = showcaseAt(path);
      if (showcase) return { kind: 'view', view: 'components', props: showcase, status: 200, problems: [] };
      try {
        return await serveFrom(await loader.state(), path, content);
      } catch (error) {
        if (!(error instanceof BrokenEntry)) throw error;
        // What was broken has been removed from the cache, and is made anew.
        loader.change();
        return serveFrom(await loader.state(), path, content);
      }
    },
    change: loader.change,
    close: loader.close,
  };
}

/** The content at one moment, and its plan. */
interface State {
  site: Site;
  find: PageFinder;
}

/** Loads a site after every change to it, one load after the other. */
function siteLoader({ content, drafts, cacheFolder }: DeskOptions) {
  const cache = Cache.open(cacheFolder);
  const held: HeldFolder = { changed: 'all' };
  let last: Site | undefined;
  let loading: Promise<unknown> = Promise.resolve();
  let current: Promise<State> | undefined;
  const load = async (): Promise<State> => {
    const now = Date.now();
    const pool = createPool();
    try {
      const lastCheck = () => last?.grounds.checked;
      last = await loadSite(content, { now, drafts, base: '/', cache, held, lastCheck, pool });
      return { site: last, find: pageFinder(last.published, last.place, now) };
    } finally {
      await pool.close();
    }
  };
  return {
    state: () => {
      current ??= loading.then(load);
      loading = current.catch(() => {});
      return current;
    },
    change: (file?: string) => {
      if (file === undefined) held.changed = 'all';
      else if (held.changed !== 'all') held.changed.add(file);
      current = undefined;
    },
    close: () => cache.close(),
  };
}

async function serveFrom({ site, find }: State, path: string, content: string): Promise<Served | undefined> {
  const page = find(path);
  if (page && isMade(page)) return serveMade(page, content);
  if (page?.view === 'joined') return serveJoined(page, find, site);
  if (page) return servePage(page, site);
  if (path.startsWith('/media/') && linkedFiles(site.published).includes(path.slice(1)))
    return serveFile(join(content, path.slice(1)));
  if (extname(path) !== '') return undefined;
  const [, prefix = ''] = /^(\/[^/]+)\//.exec(path) ?? [];
  const missing = find(addresses.notFound(prefix)) ?? find(addresses.notFound(''));
  return missing && ({ ...(await servePage(missing, site)), status: 404 } as Served);
}

async function servePage(page: PlannedPage, site: Site): Promise<Served> {
  const { path, view, props, html, texts } = page;
  if (isTextView(view)) {
    const text = await formatText(view, props as never, texts?.map(site.text));
    return { kind: 'text', type: typeOf(path), text };
  }
  const filled = html ? { ...props, body: fillBody(site.text(html), props as BodyProps) } : props;
  return { kind: 'view', view, props: filled, status: 200, problems: problemsOf(page, site) };
}

/** What the press puts together from files is put together from texts here. */
async function serveJoined(
  { path, props, parts = [] }: Extract<PlannedPage, { view: 'joined' }>,
  find: PageFinder,
  site: Site,
): Promise<Served> {
  const texts: string[] = [];
  for (const part of parts) {
    const served = await servePage(find(part) as PlannedPage, site);
    texts.push(served.kind === 'text' ? String(served.text) : '');
  }
  return { kind: 'text', type: typeOf(path), text: [...joinTexts(props, texts)].join('') };
}

/** The problems of the file that a page is made from; the front page shows those of all. */
function problemsOf({ path, view }: PlannedPage, { diagnostics, published }: Site): readonly Diagnostic[] {
  if (view === 'front') return diagnostics;
  const { articles, content } = published;
  const [, id] = /^\/articles\/(.+)\/$/.exec(path) ?? [];
  const own =
    articles.get(id as ArticleId)?.article ?? content.pages.find(({ slug }) => addresses.page(slug) === path);
  return own ? diagnostics.filter(({ file }) => file === own.file) : [];
}

async function serveMade(page: MadePage, content: string): Promise<Served> {
  const file = await make(page, content);
  return { kind: 'text', type: typeOf(page.path), text: Buffer.from(file) };
}

function serveFile(file: string): Served {
  return { kind: 'text', type: TYPES[extname(file)] ?? 'application/octet-stream', text: readFileSync(file) };
}

function typeOf(path: string): string {
  return TYPES[extname(path)] ?? 'text/html; charset=utf-8';
}
