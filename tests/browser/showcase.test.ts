import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SPECIMENS } from '../../src/astro/specimens.ts';
import { violationsOn } from '../setup/axe.ts';
import { launchBrowser } from '../setup/browser.ts';
import { startDevServer } from '../setup/dev-server.ts';

/** The page of components in the development server: every component in every state, in scripts of all kinds. */

let address: string;
let stop: () => void;
let browser: Browser;

beforeAll(async () => {
  ({ address, stop } = await startDevServer(join(import.meta.dirname, '..', '..', 'content')));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  stop?.();
});

test.each(SPECIMENS)('components hold up in $lang, written $dir', async ({ lang, dir, title }) => {
  const path = lang === 'en' ? '/_components/' : `/_components/${lang}/`;
  for (const width of [390, 1360]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const response = await page.goto(address + path);
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.evaluate(() => document.dir)).toBe(dir);
    expect(await violationsOn(page)).toEqual([]);
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(fits, `${width}`).toBe(true);
    await page.close();
  }
});
