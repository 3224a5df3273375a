import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/press/press.ts';
import { launchBrowser, serveFolder } from '../setup/browser.ts';
import { buildInto } from '../setup/desk.ts';

/** The site as it is published, in a browser: what readers do, and what they must never meet. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const content = join(import.meta.dirname, '..', '..', 'content');

const folder = mkdtempSync(join(tmpdir(), 'standfirst-site-'));
let browser: Browser;
let address: string;
let close: () => void;

beforeAll(async () => {
  const { site } = await buildInto(join(folder, 'dist'), content, {
    now: Date.parse('2026-11-30'),
    cacheFolder: join(folder, 'cache'),
  });
  expect(site.diagnostics).toEqual([]);
  ({ address, close } = await serveFolder(join(folder, 'dist')));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  close?.();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page, and at the end fails if the console or the network had anything to complain of. */
async function visit(
  path: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on(
    'request',
    (request) => request.url().startsWith(address) || complaints.push(`elsewhere: ${request.url()}`),
  );
  try {
    const response = await page.goto(address + path);
    expect(response?.status()).toBe(200);
    await act(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

const PHONE = { viewport: { width: 390, height: 844 } };
const DESKTOP = { viewport: { width: 1360, height: 900 } };

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
  ['desktop without script', { ...DESKTOP, javaScriptEnabled: false }],
])('on a %s', (_name, options) => {
  test('a reader follows a key point to its claim, its source, and back', async () => {
    await visit('/articles/peace-talks/', options, async (page) => {
      const point = page.locator('.key-points details').first();
      await point.locator('summary').click();
      const claim = point.locator('a[href^="#claim-"]').first();
      expect(await claim.isVisible()).toBe(true);
      const anchor = (await claim.getAttribute('href')) as string;
      await claim.click();
      expect(new URL(page.url()).hash).toBe(anchor);
      const entry = page.locator(anchor);
      expect(await entry.evaluate((element) => element.matches(':target'))).toBe(true);
      await entry.locator('a[href^="#source-"]').first().click();
      const source = page.locator(new URL(page.url()).hash);
      expect(await source.isVisible()).toBe(true);
      await source.locator(`a[href="${anchor}"]`).first().click();
      await page.locator(anchor).locator('a[href^="#mark-"]').first().click();
      const mark = page.locator(new URL(page.url()).hash);
      expect(await mark.getAttribute('href')).toBe(anchor);
    });
  });
});

test('a source of the registry has a page that leads to every claim resting on it', async () => {
  await visit('/sources/unga-es-11-4/', DESKTOP, async (page) => {
    const claims = await page
      .locator('a[href*="#claim-"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') as string));
    expect(claims.length).toBeGreaterThan(0);
    for (const href of claims) {
      await page.goto(address + href);
      expect(await page.locator(new URL(page.url()).hash).count(), href).toBe(1);
    }
  });
});

test('the trail runs both ways: from a claim to its history, its claimant and its rules, and back', async () => {
  await visit('/articles/peace-talks/', DESKTOP, async (page) => {
    const claim = '#claim-recognition';
    const follow = async (link: string) => {
      const href = await page.locator(link).first().getAttribute('href');
      await page.goto(new URL(href as string, page.url()).href);
    };
    await follow(`${claim} a[href^="/claims/"]`);
    expect(await page.locator('h1').textContent()).toContain('recognised as Russian');
    await follow('.byline a[href^="/people/"]');
    await follow(`a[href$="${claim}"]`);
    expect(await page.locator(claim).evaluate((element) => element.matches(':target'))).toBe(true);
    await follow('.record a[href="/standards/"]');
    await follow('a[href="/standards/quote-in-capture/"]');
    expect(await page.locator('.example mark').first().isVisible()).toBe(true);
  });
});

const KINDS = [
  '/',
  '/uk/',
  '/articles/peace-talks/',
  '/articles/uk/peace-talks/',
  '/sections/war-in-ukraine/',
  '/topics/peace-talks/',
  '/organisations/standfirst-desk/',
  '/people/vladimir-putin/',
  '/sources/un-charter/',
  '/archive/',
  '/archive/2026-11/',
  '/sources/',
  '/people/',
  '/claims/',
  '/claims/recognition-of-regions/',
  '/uk/claims/recognition-of-regions/',
  '/forecasts/',
  '/corrections/',
  '/standards/',
  '/standards/quote-in-capture/',
  '/uk/standards/confidence-is-earned/',
  '/about/',
  '/404.html',
];

describe.each(KINDS)('axe finds nothing wrong with %s', (path) => {
  test.each([
    ['phone, light', { ...PHONE, colorScheme: 'light' as const }],
    ['desktop, dark', { ...DESKTOP, colorScheme: 'dark' as const }],
  ])('%s', async (_name, options) => {
    await visit(path, options, async (page) => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        // @ts-expect-error axe is put into the page by the line before
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
        return violations.map(
          ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
            `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        );
      });
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    });
  });
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // Headlines are shown in full, and white space and short forms are all one to browsers.
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
    },
  });
  const wrong: string[] = [];
  for (const [file, path] of filesBelow(join(folder, 'dist'))) {
    if (!file.endsWith('.html')) continue;
    const { results } = await validator.validateString(readFileSync(path, 'utf8'));
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        wrong.push(`${file}:${line}:${column} ${message} ${ruleId}`);
  }
  expect(wrong).toEqual([]);
});

test('every link on every page leads somewhere', async () => {
  const dist = join(folder, 'dist');
  const files = new Map(
    [...filesBelow(dist)]
      .filter(([file]) => file.endsWith('.html'))
      .map(([file, path]) => [file, readFileSync(path, 'utf8')]),
  );
  const ids = new Map(
    [...files].map(([file, html]) => [
      file,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])),
    ]),
  );
  const broken: string[] = [];
  for (const [file, html] of files) {
    const here = new URL(`/${file.replace(/index\.html$/, '')}`, address);
    for (const [, href] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const target = new URL((href as string).replaceAll('&amp;', '&'), here);
      if (target.origin !== address || target.href.startsWith('https://standfirst.example')) continue;
      const path = decodeURIComponent(target.pathname).slice(1);
      const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(page) && !filesBelow(dist).has(page)) broken.push(`${file}: ${href}`);
      else if (target.hash && !ids.get(page)?.has(decodeURIComponent(target.hash.slice(1))))
        broken.push(`${file}: no ${href}`);
    }
  }
  expect(broken).toEqual([]);
});
