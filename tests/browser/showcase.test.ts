import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SPECIMENS } from '../../src/astro/specimens.ts';
import { launchBrowser } from '../setup/browser.ts';

/** The page of components in the development server: every component in every state, in scripts of all kinds. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const root = join(import.meta.dirname, '..', '..');
let server: ChildProcess;
let address: string;
let browser: Browser;

beforeAll(async () => {
  const command = [
    join(root, 'src', 'cli', 'main.ts'),
    'dev',
    '--content',
    join(root, 'content'),
    '--port',
    '0',
  ];
  server = spawn(process.execPath, command, { env: { PATH: process.env.PATH, HOME: process.env.HOME } });
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said += chunk;
      const found = /at (http:\/\/localhost:\d+)\//.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(said)));
  });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.removeAllListeners('exit');
  server?.kill();
});

test.each(SPECIMENS)('components hold up in $lang, written $dir', async ({ lang, dir, title }) => {
  const path = lang === 'en' ? '/_components/' : `/_components/${lang}/`;
  for (const width of [390, 1360]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const response = await page.goto(address + path);
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.evaluate(() => document.dir)).toBe(dir);
    const { violations, fits } = await page.evaluate(async (script) => {
      new Function(script)();
      // @ts-expect-error axe is put into the page by the line before
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
      const found = violations.map(
        ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
          `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
      return { violations: found, fits: document.documentElement.scrollWidth <= innerWidth };
    }, axe);
    expect(violations).toEqual([]);
    expect(fits, `${width}`).toBe(true);
    await page.close();
  }
});
