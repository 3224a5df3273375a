import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { isMade } from '../../src/press/made.ts';
import { loadPrinter, PrintError } from '../../src/press/print.ts';
import { compiledRenderer } from '../../src/press/renderer.ts';
import { isTextView } from '../../src/publish/formats.ts';
import { plan } from '../../src/publish/plan.ts';
import { loadSite } from '../../src/site.ts';
import { temporaryFolder } from '../setup/desk.ts';

const { entry } = await compiledRenderer(inject('templates'), '/');

const now = Date.parse('2026-12-01');
const site = await loadSite('content', { now, base: '/' });
const pages = [...plan(site.published, site.place, now)].filter(
  (page) => !isTextView(page.view) && !isMade(page) && page.view !== 'joined',
);

test('a page is printed the same whatever was printed before it', async () => {
  const print = await loadPrinter(entry);
  const printed = new Map<string, string>();
  for (const page of pages) printed.set(page.path, await print(page));
  expect(new Set(pages.map(({ view }) => view)).size).toBeGreaterThan(4);
  for (const page of pages.toReversed()) expect(await print(page)).toBe(printed.get(page.path));
  for (const html of printed.values()) expect(html).toContain('<link rel="stylesheet"');
});

test('pages that are printed at the same time do not get into one another’s way', async () => {
  const print = await loadPrinter(entry);
  const together = await Promise.all(pages.map(print));
  for (const [index, page] of pages.entries()) expect(together[index]).toBe(await print(page));
  expect(together.join()).not.toContain('undefined"');
});

test('pages are printed as Astro itself would', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  execFileSync(process.execPath, ['tests/setup/compile-astro.ts', folder], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const { app } = (await import(
    join(folder, 'server', 'entry.mjs')
  )) as typeof import('../setup/astro-entry.ts');
  const print = await loadPrinter(entry);
  for (const page of pages) {
    const request = new Request(`http://standfirst.invalid/${page.view}/`);
    const response = await app.render(request, { locals: { page: page.props } });
    expect(withoutHashes(await print(page)), page.path).toBe(withoutHashes(await response.text()));
  }
});

/** Names of scripts and style sheets tell where they were compiled. */
function withoutHashes(html: string): string {
  return html.replace(/\/_astro\/[\w.-]+/g, '/_astro/');
}

test('a template that fails names the page', async () => {
  const print = await loadPrinter(entry);
  const failing = print({ path: '/articles/a/', view: 'article', props: {} });
  await expect(failing).rejects.toThrow(PrintError);
  await expect(failing).rejects.toThrow('/articles/a/: the template article failed: TypeError');
});
