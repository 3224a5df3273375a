import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
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
  return { site, pages: new Map([...plan(site.published, site.place)].map((page) => [page.path, page])) };
}

/** Holds a text against a golden file, or writes it when asked to. */
export function expectGolden(file: string, text: string): void {
  const path = join(import.meta.dirname, 'golden', file);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
