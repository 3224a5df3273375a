import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildSite } from '../../src/build.ts';
import { launchBrowser, serveFolder } from '../setup/browser.ts';
import { readmeArticle } from '../setup/readme.ts';

/** Takes the pictures in docs/images anew: `npm run screenshots`. */

const root = join(import.meta.dirname, '..', '..');
const images = join(root, 'docs', 'images');

interface Shot {
  name: string;
  content: 'content' | 'readme';
  path: string;
  options: BrowserContextOptions;
  act?: (page: Page) => Promise<void>;
}

const PHONE = { viewport: { width: 390, height: 844 } };
const DESKTOP = { viewport: { width: 1360, height: 900 } };
const openFirst = (page: Page) => page.locator('.key-points summary').first().click();

const SHOTS: Shot[] = [
  { name: 'readme', content: 'readme', path: '/articles/charter/', options: DESKTOP, act: openFirst },
  { name: 'front', content: 'content', path: '/', options: DESKTOP },
  { name: 'front-phone', content: 'content', path: '/', options: PHONE },
  { name: 'article', content: 'content', path: '/articles/peace-talks/', options: DESKTOP },
  {
    name: 'article-dark',
    content: 'content',
    path: '/articles/peace-talks/',
    options: { ...DESKTOP, colorScheme: 'dark' },
  },
  { name: 'article-phone-uk', content: 'content', path: '/articles/uk/peace-talks/', options: PHONE },
  { name: 'ledger', content: 'content', path: '/articles/peace-talks/#ledger', options: DESKTOP },
  { name: 'source', content: 'content', path: '/sources/unga-es-11-4/', options: DESKTOP },
];

const folder = mkdtempSync(join(tmpdir(), 'standfirst-shots-'));
const browser = await launchBrowser();
try {
  mkdirSync(join(folder, 'readme'), { recursive: true });
  writeFileSync(
    join(folder, 'readme', 'charter.md'),
    readmeArticle(readFileSync(join(root, 'README.md'), 'utf8')),
  );
  mkdirSync(images, { recursive: true });
  for (const content of ['content', 'readme'] as const) {
    const out = join(folder, 'dist', content);
    const source = content === 'content' ? join(root, 'content') : join(folder, 'readme');
    const { report } = await buildSite({
      content: source,
      out,
      cacheFolder: join(folder, 'cache'),
      useCache: true,
      now: Date.parse('2026-11-30'),
      drafts: false,
    });
    if (!report) throw new Error(`${source} has errors; run standfirst check`);
    const server = await serveFolder(out);
    for (const shot of SHOTS.filter((candidate) => candidate.content === content))
      await take(shot, server.address);
    server.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function take({ name, path, options, act }: Shot, address: string): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address + path);
  await page.evaluate(() => document.fonts.ready);
  await act?.(page);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(images, `${name}.png`) });
  await context.close();
}
