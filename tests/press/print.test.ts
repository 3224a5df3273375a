import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { isMade } from '../../src/press/made.ts';
import { loadPrinter, PrintError } from '../../src/press/print.ts';
import { isTextView } from '../../src/publish/formats.ts';
import { plan } from '../../src/publish/plan.ts';
import { loadSite } from '../../src/site.ts';

const renderers = join(inject('templates'), 'renderer');
const entry = join(renderers, readdirSync(renderers)[0] as string, 'server', 'entry.mjs');

test('a page is printed the same whatever was printed before it', async () => {
  const now = Date.parse('2026-12-01');
  const site = await loadSite('content', { now, base: '/' });
  const planned = [...plan(site.published, site.place, now)];
  const pages = planned.filter((page) => !isTextView(page.view) && !isMade(page) && page.view !== 'joined');
  const print = await loadPrinter(entry);
  const printed = new Map<string, string>();
  for (const page of pages) printed.set(page.path, await print(page));
  expect(new Set(pages.map(({ view }) => view)).size).toBeGreaterThan(4);
  for (const page of pages.toReversed()) expect(await print(page)).toBe(printed.get(page.path));
  for (const html of printed.values()) expect(html).toContain('<link rel="stylesheet"');
});

test('a template that fails names the page', async () => {
  const print = await loadPrinter(entry);
  const failing = print({ path: '/articles/a/', view: 'article', props: {} });
  await expect(failing).rejects.toThrow(PrintError);
  await expect(failing).rejects.toThrow('/articles/a/: the template article failed: TypeError');
});
