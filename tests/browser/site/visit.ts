import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { filesBelow } from '../../../src/press/files-below.ts';
import { complaintsOf, launchBrowser, serveFolder } from '../../setup/browser.ts';
import { buildInto } from '../../setup/desk.ts';

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const DESKTOP = { viewport: { width: 1360, height: 900 } };

const content = join(import.meta.dirname, '..', '..', '..', 'content');
const folder = mkdtempSync(join(tmpdir(), 'standfirst-site-'));
const dist = join(folder, 'dist');
let browser: Browser;
let close: () => void;

/** Where the site stands; known once the tests run. */
export let address = '';

/** Builds the site and starts a browser, once for all tests of the file. */
export function openSite(): void {
  beforeAll(async () => {
    const { site } = await buildInto(dist, content, {
      now: Date.parse('2026-11-30'),
      cacheFolder: join(folder, 'cache'),
    });
    expect(site.diagnostics).toEqual([]);
    ({ address, close } = await serveFolder(dist));
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    close?.();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** The pages of the site: HTML by file. */
export function htmlFiles(): Map<string, string> {
  const files = [...filesBelow(dist)].filter(([file]) => file.endsWith('.html'));
  return new Map(files.map(([file, path]) => [file, readFileSync(path, 'utf8')]));
}

/** Every file of the output folder. */
export function publishedFiles(): ReadonlySet<string> {
  return new Set(filesBelow(dist).keys());
}

/** Opens a page, and at the end fails if the console or the network had anything to complain of. */
export async function visit(
  path: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = complaintsOf(page, address);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  try {
    const response = await page.goto(address + path);
    expect(response?.status()).toBe(200);
    await act(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}
