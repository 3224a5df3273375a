import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isMade, type MadePage, make } from '../press/made.ts';
import { addresses } from '../publish/addresses.ts';
import { type BodyProps, fillBody } from '../publish/body.ts';
import { formatText, isTextView } from '../publish/formats.ts';
import { joinTexts } from '../publish/joined.ts';
import { linkedFiles } from '../publish/pictures.ts';
import { type PlannedPage, plan } from '../publish/plan.ts';
import { loadSite, type Site } from '../site.ts';
import { showcaseAt } from './showcase.ts';

/** What the development server gives for a path: text of our own, or a view for Astro to render. */
export type Served =
  | { kind: 'text'; type: string; text: string | Buffer }
  | { kind: 'view'; view: string; props: object; status: number; problems: readonly Diagnostic[] };

export interface Desk {
  /** What stands at a path; the page for what is not there, when a page is asked for; `undefined` for other files. */
  serve: (path: string) => Promise<Served | undefined>;
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

/** Loads a content folder and plans its pages; one desk is one state of the content. */
export async function openDesk(content: string, drafts: boolean): Promise<Desk> {
  const now = Date.now();
  const site = await loadSite(content, { now, drafts, base: '/' });
  const pages = new Map(plan(site.published, site.place, now).map((page) => [page.path, page]));
  const files = new Set(linkedFiles(site.published));
  return {
    serve: async (path) => {
      const showcase = showcaseAt(path);
      if (showcase) return { kind: 'view', view: 'components', props: showcase, status: 200, problems: [] };
      const page = pages.get(path);
      if (page && isMade(page)) return serveMade(page, content);
      if (page?.view === 'joined') return serveJoined(page, pages, site);
      if (page) return servePage(page, site);
      if (files.has(path.slice(1))) return serveFile(join(content, path.slice(1)));
      const [, prefix = ''] = /^(\/[^/]+)\//.exec(path) ?? [];
      const missing = pages.get(addresses.notFound(prefix)) ?? pages.get(addresses.notFound(''));
      if (!missing || extname(path) !== '') return undefined;
      return { ...(await servePage(missing, site)), status: 404 } as Served;
    },
  };
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
  pages: ReadonlyMap<string, PlannedPage>,
  site: Site,
): Promise<Served> {
  const texts: string[] = [];
  for (const part of parts) {
    const served = await servePage(pages.get(part) as PlannedPage, site);
    texts.push(served.kind === 'text' ? String(served.text) : '');
  }
  return { kind: 'text', type: typeOf(path), text: [...joinTexts(props, texts)].join('') };
}

/** The problems of the file that a page is made from; the front page shows those of all. */
function problemsOf({ path, view }: PlannedPage, { diagnostics, published }: Site): readonly Diagnostic[] {
  if (view === 'front') return diagnostics;
  const { articles, pages } = published.content;
  const own =
    articles.find(({ id }) => addresses.article(id) === path) ??
    pages.find(({ slug }) => addresses.page(slug) === path);
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
