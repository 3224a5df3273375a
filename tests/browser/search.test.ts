import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../setup/axe.ts';
import { complaintsOf, launchBrowser, serveFolder } from '../setup/browser.ts';
import { articleText, buildInto, writeFiles } from '../setup/desk.ts';

/** The search page, as readers use it: words in, results and filters out, by keyboard and by eye. */

const folder = mkdtempSync(join(tmpdir(), 'standfirst-search-'));
const BASE = '/news/';
let browser: Browser;
let address: string;
let close: () => void;

const SOURCE = '\n  - id: report\n    type: report\n    role: primary\n    title: The harbour report';
const CLAIM = (text: string) =>
  `\n  - id: first\n    text: ${text}\n    kind: fact\n    confidence: moderate\n    evidence:\n      - source: report`;

beforeAll(async () => {
  writeFiles(join(folder, 'content'), {
    'site.yml':
      'languages: [en, uk]\nsections: [{id: trade, name: Trade}, {id: law, name: Law}, {id: news, name: {en: News, uk: Новини}}]\n',
    'articles/quotas.md': articleText(
      {
        title: 'Fishing quotas rise',
        section: 'trade',
        sources: SOURCE,
        claims: CLAIM('Herring quotas doubled within a year.'),
      },
      '\nThe ministry published the quotas for haddock.\n',
    ),
    'articles/treaty.md': articleText(
      {
        title: 'What the treaty says',
        section: 'law',
        published: '2024-06-01',
        sources: `${SOURCE}\n  - ref: charter`,
        corrections: '\n  - on: 2025-06-02\n    severity: minor\n    text: A date.',
      },
      '\nThe treaty limits fishing [@charter].\n',
    ),
    'articles/uk/sanctions.md': articleText(
      {
        title: 'Нові санкції проти тіньового флоту',
        lang: 'uk',
        claims: CLAIM('Порти відмовляють суднам під санкціями.'),
      },
      '\nРішення ухвалили на початку вересня.\n',
    ),
    'articles/hidden.md': articleText({ title: 'SECRETDRAFT', draft: 'true' }),
    'articles/later.md': articleText({ title: 'SECRETLATER', published: '2027-01-01' }),
    'sources/charter.yml':
      'type: treaty\nrole: primary\ntitle: Charter of the Sound\npublisher: Harbour Office\n',
  });
  const { site } = await buildInto(join(folder, 'dist', 'news'), join(folder, 'content'), {
    cacheFolder: join(folder, 'cache'),
    base: BASE,
  });
  expect(site.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  ({ address, close } = await serveFolder(join(folder, 'dist')));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  close?.();
  rmSync(folder, { recursive: true, force: true });
});

const PHONE = { viewport: { width: 390, height: 844 } };
const DESKTOP = { viewport: { width: 1360, height: 900 } };

/** Opens a search page under the site's own policy, and fails if the page could not do as it wanted. */
async function visit(
  path: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = complaintsOf(page, address);
  try {
    await page.goto(address + BASE + path);
    await act(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

/** A machine with much to do needs longer than the second that is usual. */
const PATIENCE = { timeout: 15_000 };

/** Waits for the search to have found these, in any order, and to have said how many. */
async function finds(page: Page, titles: string[], count: string): Promise<void> {
  const found = async () => ({
    titles: (await page.locator('.found h2').allTextContents()).sort(),
    count: await page.locator('.count').textContent(),
  });
  await expect.poll(found, PATIENCE).toEqual({ titles: titles.sort(), count });
}

test('by keyboard alone: type, go down to a claim, open it', async () => {
  await visit('search/', DESKTOP, async (page) => {
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.type('herring');
    await finds(page, ['Fishing quotas rise'], '1 result');
    expect(new URL(page.url()).search).toBe('?q=herring');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fishing quotas rise');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Herring quotas doubled within a year.',
    );
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/quotas/#claim-first');
    expect(await page.locator('#claim-first').count()).toBe(1);
    await page.goBack();
    await finds(page, ['Fishing quotas rise'], '1 result');
    expect(await page.locator('#q').inputValue()).toBe('herring');
  });
});

test('results show the words that were looked for, and sources are among them', async () => {
  await visit('search/?q=haddock', DESKTOP, async (page) => {
    await finds(page, ['Fishing quotas rise'], '1 result');
    expect(await page.locator('.excerpt').textContent()).toContain('published the quotas for haddock.');
    expect(await page.locator('mark').allTextContents()).toEqual(['haddock']);
    await page.locator('#q').fill('charter sound');
    await finds(page, ['Charter of the Sound', 'What the treaty says'], '2 results');
    const links = page.locator('.found a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs.sort()).toEqual([
      '/news/articles/treaty/',
      '/news/articles/treaty/#source-charter',
      '/news/sources/charter/',
    ]);
  });
});

test('filters narrow down, and stand in the address', async () => {
  await visit('search/?q=fishing', DESKTOP, async (page) => {
    await finds(page, ['Fishing quotas rise', 'What the treaty says'], '2 results');
    await page.locator('select[name=section]').selectOption('Law');
    await finds(page, ['What the treaty says'], '1 result');
    expect(new URL(page.url()).search).toBe('?q=fishing&section=Law');
    await page.reload();
    await finds(page, ['What the treaty says'], '1 result');
    await page.locator('select[name=section]').selectOption('');
    await page.locator('select[name=year]').selectOption('2025');
    await finds(page, ['Fishing quotas rise'], '1 result');
    await page.locator('select[name=year]').selectOption('');
    await page.getByLabel('Corrected articles only').check();
    await page.locator('#q').fill('');
    await finds(page, ['What the treaty says'], '1 result');
    expect(await page.locator('select[name=kind] option').allTextContents()).toEqual([
      'All',
      'Articles',
      'Sources',
    ]);
  });
});

describe('Ukrainian words are found in any form', () => {
  test.each([
    'санкцій',
    'санкції',
    'санкціями',
    'САНКЦІЮ',
    'вересень',
    'рішенням',
    'портів',
    'санкц',
    '"Нові санкції"',
    '«нові санкції»',
  ])('%s', async (query) => {
    await visit(`uk/search/?q=${encodeURIComponent(query)}`, PHONE, async (page) => {
      await finds(page, ['Нові санкції проти тіньового флоту'], '1 результат');
    });
  });

  test('and marked, in the text and in claims', async () => {
    await visit('uk/search/?q=вересень', PHONE, async (page) => {
      await finds(page, ['Нові санкції проти тіньового флоту'], '1 результат');
      expect(await page.locator('mark').allTextContents()).toEqual(['вересня']);
      await page.locator('#q').fill('порту судно');
      await expect
        .poll(() => page.locator('.within a').allTextContents(), PATIENCE)
        .toEqual(['Порти відмовляють суднам під санкціями.']);
      await page.locator('#q').fill('слон');
      await finds(page, [], 'Нічого не знайдено.');
    });
  });
});

test('nothing that is not public is found', async () => {
  await visit('search/?q=SECRETDRAFT', DESKTOP, async (page) => {
    await finds(page, [], 'Nothing found.');
    await page.locator('#q').fill('SECRETLATER');
    await page.waitForURL('**/search/?q=SECRETLATER');
    await finds(page, [], 'Nothing found.');
  });
});

test('without script the page says so, and leads to the lists', async () => {
  await visit('search/', { ...PHONE, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('noscript').textContent()).toContain('Searching needs JavaScript');
    const hrefs = await page
      .locator('noscript a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(['/news/', '/news/sections/trade/', '/news/sections/law/', '/news/topics/talks/']);
  });
});

test('only the search page may run WebAssembly', async () => {
  const policy = (path: string) =>
    /content-security-policy" content="([^"]*)"/.exec(
      readFileSync(join(folder, 'dist/news', path, 'index.html'), 'utf8'),
    )?.[1];
  expect(policy('search')).toContain('wasm-unsafe-eval');
  expect(policy('articles/quotas')).not.toContain('wasm');
});

describe.each([
  ['phone, light', { ...PHONE, colorScheme: 'light' as const }],
  ['desktop, dark', { ...DESKTOP, colorScheme: 'dark' as const }],
])('axe finds nothing wrong on a %s', (_name, options) => {
  test.each(['search/', 'search/?q=fishing&section=Law', 'uk/search/?q=санкцій'])('%s', async (path) => {
    await visit(path, { ...options, bypassCSP: true }, async (page) => {
      if (path.includes('q=')) await page.locator('.found h2').first().waitFor();
      const violations = await violationsOn(page);
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    });
  });
});

test('our own script stays small', () => {
  const html = readFileSync(join(folder, 'dist/news/search/index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src as string);
  const bytes = scripts.reduce((sum, src) => sum + readFileSync(join(folder, 'dist', src)).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(10_000);
});
