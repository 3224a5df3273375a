import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { formatText, isTextView } from '../../src/publish/formats.ts';
import type { PlannedPage } from '../../src/publish/plan.ts';
import { plan } from '../../src/publish/plan.ts';
import { loadSite, type Site } from '../../src/site.ts';

/** The small site beside this file: in two languages, with corrections, a retraction, and texts that try to break out. */
export const FOLDER = join(import.meta.dirname, 'site');
export const DEMONSTRATION = join(import.meta.dirname, '..', '..', 'content');
export const NOW = Date.parse('2025-05-04T12:00:00Z');

export interface Planned {
  site: Site;
  pages: Map<string, PlannedPage>;
}

/** A folder's pages by path. */
export async function plannedSite(folder: string, now: number): Promise<Planned> {
  const site = await loadSite(folder, { now });
  expect(site.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return {
    site,
    pages: new Map([...plan(site.published, site.place, now)].map((page) => [page.path, page])),
  };
}

/** What a page of the site may see; it must be there. */
export function propsAt<Props>({ pages }: Planned, path: string): Props {
  const page = pages.get(path);
  if (!page) throw new TypeError(`nothing stands at ${path}`);
  return page.props as Props;
}

/** What stands at a path of the site, as the press prints it. */
export async function textAt({ site, pages }: Planned, path: string): Promise<string> {
  const { view, props, texts } = pages.get(path) as PlannedPage;
  if (!isTextView(view)) throw new TypeError(`${path} is no text`);
  return formatText(view, props as never, texts?.map(site.text));
}

/** Holds a text against a golden file, or writes it when asked to. */
export function expectGolden(file: string, text: string): void {
  const path = join(import.meta.dirname, 'golden', file);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
