import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../setup/axe.ts';
import { launchBrowser, serveFolder } from '../setup/browser.ts';
import { buildInto, temporaryFolder } from '../setup/desk.ts';

/** What the demonstration has no occasion for: judged forecasts with their chart, grave corrections, what was let stand. */

const content = join(import.meta.dirname, '..', 'publish', 'record');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

const WINDOWS = [
  { viewport: { width: 390, height: 844 }, colorScheme: 'light' as const },
  { viewport: { width: 1360, height: 900 }, colorScheme: 'dark' as const },
];

describe('the record of a newsroom', () => {
  test('is within reach of everybody, and shows each band where it was said and where it came out', async () => {
    const dist = join(temporaryFolder(), 'dist');
    await buildInto(dist, content, { now: Date.parse('2025-05-04T12:00:00Z') });
    const { address, close } = await serveFolder(dist);
    try {
      for (const options of WINDOWS) {
        const context = await browser.newContext({ ...options, bypassCSP: true });
        const page = await context.newPage();
        for (const path of [
          '/forecasts/',
          '/corrections/',
          '/articles/harbour/',
          '/standards/claim-is-marked/',
        ]) {
          await page.goto(address + path);
          expect(await violationsOn(page), path).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(
            true,
          );
        }
        await page.goto(`${address}/forecasts/`);
        const dots = await page
          .locator('.calibration circle')
          .evaluateAll((circles) =>
            circles.map((circle) => [circle.getAttribute('cx'), circle.getAttribute('cy')].map(Number)),
          );
        const middles = [3, 32.5, 50, 67.5, 87.5, 97];
        const shares = [0, 50, 0, 50, 100, 67];
        expect(dots.map(([x]) => Math.round((x as number) * 10) / 10)).toEqual(middles);
        expect(dots.map(([, y]) => y)).toEqual(shares.map((share) => 100 - share));
        expect(
          await page.locator('.calibration svg').evaluate((svg) => svg.getBoundingClientRect().width),
        ).toBeGreaterThan(300);
        await context.close();
      }
    } finally {
      close();
    }
  }, 120_000);
});
