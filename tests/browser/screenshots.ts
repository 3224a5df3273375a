import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
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

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** A4 between its margins, at 96 dots an inch. */
const PAPER = { viewport: { width: 680, height: 960 } };
const DESKTOP = { viewport: { width: 1360, height: 900 } };
const openFirst = (page: Page) => page.locator('.key-points summary').first().click();

const ARTICLE = { content: 'content', path: '/articles/peace-talks/' } as const;
const UKRAINIAN = { content: 'content', path: '/articles/uk/peace-talks/' } as const;
const DARK = { colorScheme: 'dark' as const };
const showFrom = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluate((element) => window.scrollTo({ top: element.getBoundingClientRect().top + scrollY - 48 }));
const opened = async (page: Page) => {
  await page.locator('#point-3 summary').click();
  await showFrom(page, '#point-2');
};
const onPaper = (page: Page) => page.emulateMedia({ media: 'print' });

const SHOTS: Shot[] = [
  { name: 'readme', content: 'readme', path: '/articles/charter/', options: DESKTOP, act: openFirst },
  { name: 'front', content: 'content', path: '/', options: DESKTOP },
  { name: 'front-dark', content: 'content', path: '/', options: { ...DESKTOP, ...DARK } },
  { name: 'front-phone', content: 'content', path: '/', options: PHONE },
  { name: 'front-uk', content: 'content', path: '/uk/', options: DESKTOP },
  { name: 'front-print', content: 'content', path: '/', options: PAPER, act: onPaper },
  { name: 'article', ...ARTICLE, options: DESKTOP },
  { name: 'article-open', ...ARTICLE, options: DESKTOP, act: opened },
  {
    name: 'article-margin',
    ...ARTICLE,
    path: `${ARTICLE.path}#what-it-meant-on-the-ground`,
    options: DESKTOP,
  },
  {
    name: 'article-dark',
    ...ARTICLE,

    options: { ...DESKTOP, ...DARK },
    act: (page) => showFrom(page, '#what-was-asked'),
  },
  { name: 'article-phone', ...ARTICLE, options: PHONE },
  {
    name: 'article-phone-note',
    ...ARTICLE,
    options: PHONE,
    act: (page) => page.locator('#mark-recognition').tap(),
  },
  { name: 'article-uk', ...UKRAINIAN, options: DESKTOP },
  { name: 'article-phone-uk', ...UKRAINIAN, options: PHONE },
  { name: 'article-print', ...ARTICLE, options: PAPER, act: onPaper },
  { name: 'ledger', ...ARTICLE, options: DESKTOP, act: (page) => showFrom(page, '#ledger') },
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
  if (!options.hasTouch) await page.mouse.move(0, 0);
  const picture = await page.screenshot({ animations: 'disabled' });
  await sharp(picture)
    .png({ palette: true, effort: 10 })
    .toFile(join(images, `${name}.png`));
  await context.close();
}
