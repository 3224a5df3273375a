import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, serveFolder } from '../setup/browser.ts';
import { articleText, buildInto, writeFiles } from '../setup/desk.ts';
import { gradient } from '../setup/pictures.ts';

/** Pictures as browsers take them: the right form, at the right width, without anything moving about. */

const folder = mkdtempSync(join(tmpdir(), 'standfirst-pictures-'));
let browser: Browser;
let address: string;
let close: () => void;

beforeAll(async () => {
  const image = '{src: media/quay.jpg, alt: The quay, caption: The quay at dawn., credit: The desk}';
  const far = Array.from({ length: 160 }, (_, index) => `Paragraph ${index}.\n`).join('\n');
  const text = articleText(
    { image },
    `\n${far}\n![The bridge](../media/bridge.jpg "The bridge at noon.")\n\nThe end.\n`,
  );
  writeFiles(folder, { 'content/articles/a.md': text });
  mkdirSync(join(folder, 'content/media'));
  for (const [name, width] of [
    ['quay', 2400],
    ['bridge', 2000],
  ] as const)
    writeFileSync(join(folder, `content/media/${name}.jpg`), await gradient(width, 1500).jpeg().toBuffer());
  const { report } = await buildInto(join(folder, 'dist'), join(folder, 'content'), {
    cacheFolder: join(folder, 'cache'),
  });
  expect(report).toBeDefined();
  ({ address, close } = await serveFolder(join(folder, 'dist')));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  close?.();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['a phone of double density', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }, 720],
  ['a phone of triple density', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 }, 1080],
  ['a desktop', { viewport: { width: 1360, height: 900 } }, 720],
  ['a desktop of double density', { viewport: { width: 1360, height: 900 }, deviceScaleFactor: 2 }, 1440],
])('on %s', async (_name, options, width) => {
  const page = await browser.newPage(options);
  const fetched: string[] = [];
  page.on('request', (request) => /\/media\//.test(request.url()) && fetched.push(request.url()));
  await page.addInitScript(() => {
    Reflect.set(window, 'shifts', []);
    new PerformanceObserver((list) =>
      Reflect.get(window, 'shifts').push(...list.getEntries().map((entry) => Reflect.get(entry, 'value'))),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  // Fonts that come late move things too; here it is about pictures.
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.goto(`${address}/articles/a/`, { waitUntil: 'load' });
  expect(fetched.filter((url) => url.includes('bridge'))).toEqual([]);
  const lead = page.locator('figure.picture img');
  expect(new URL(await lead.evaluate((image: HTMLImageElement) => image.currentSrc)).pathname).toMatch(
    new RegExp(`^/media/quay-[0-9a-f]{10}-${width}\\.avif$`),
  );
  expect(await shownAndPromised(lead)).toBeLessThan(0.06);
  const later = page.locator('.prose figure img');
  await later.scrollIntoViewIfNeeded();
  await later.evaluate((image: HTMLImageElement) => image.decode());
  expect(await later.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(
    /bridge-[0-9a-f]{10}-\d+\.avif$/,
  );
  expect(await shownAndPromised(later)).toBeLessThan(0.06);
  expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
  await page.close();
});

/** By how much the width on the page differs from the one that `sizes` promises, as a share of it. */
function shownAndPromised(image: Locator): Promise<number> {
  return image.evaluate((element: HTMLImageElement) => {
    const sizes = element.parentElement?.querySelector('source')?.sizes ?? '';
    const [, condition = '', wide = '', narrow = ''] = /^(\(.*?\)) (.*), (.*)$/.exec(sizes) ?? [];
    const probe = document.createElement('div');
    probe.style.cssText = `position: absolute; width: ${matchMedia(condition).matches ? wide : narrow}`;
    document.body.append(probe);
    const promised = probe.offsetWidth;
    probe.remove();
    return Math.abs(element.offsetWidth - promised) / promised;
  });
}
