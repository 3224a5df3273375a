import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { address, DESKTOP, PHONE, visit } from './visit.ts';

/** From the key point to the source and back, on every screen, in every light and language, with and without script. */
export function trail(): void {
  const screens = { phone: PHONE, desktop: DESKTOP };
  const cases = Object.entries(screens).flatMap(([screen, options]) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      ['/articles/peace-talks/', '/articles/uk/peace-talks/'].flatMap((path) =>
        [true, false].map((javaScriptEnabled) => ({
          name: `${screen}, ${colorScheme}, ${path}, ${javaScriptEnabled ? 'with' : 'without'} script`,
          path,
          options: { ...options, colorScheme, javaScriptEnabled },
        })),
      ),
    ),
  );
  test.each(cases)('the trail runs both ways: $name', async ({ path, options }) => {
    await visit(path, options, follow);
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

  test('a link to a key point opens it', async () => {
    await visit('/articles/peace-talks/#point-4', DESKTOP, async (page) => {
      expect(await page.locator('#point-4 blockquote').first().isVisible()).toBe(true);
    });
  });

  describe('the keyboard', () => {
    test('opens a point, and reaches the quote, the claim and the text from it', async () => {
      await visit('/articles/peace-talks/', DESKTOP, async (page) => {
        const point = page.locator('#point-4');
        await point.locator('summary').focus();
        await page.keyboard.press('Enter');
        expect(await point.locator('blockquote').first().isVisible()).toBe(true);
        await page.keyboard.press('Tab');
        expect(await focused(page)).toMatch(/^https:\/\/undocs\.org\/A\/RES\/ES-11\/4#:~:text=/);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        expect(new URL(page.url()).hash).toBe('#claim-no-validity');
      });
    });

    test('skips to the text', async () => {
      await visit('/articles/peace-talks/', DESKTOP, async (page) => {
        await page.keyboard.press('Tab');
        expect(await focused(page)).toBe('#main');
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      });
    });
  });
}

/** Key point → claim → quote → source → claim → text. */
async function follow(page: Page): Promise<void> {
  const point = page.locator('#point-4');
  await point.locator('summary').click();
  const quote = point.locator('blockquote').first();
  expect(await quote.isVisible()).toBe(true);
  const passage = await point.locator('.evidence a').first().getAttribute('href');
  expect(decodeURIComponent(passage ?? '')).toContain('#:~:text=');

  const claim = point.locator('a[href^="#claim-"]').first();
  const anchor = (await claim.getAttribute('href')) as string;
  await claim.click();
  expect(new URL(page.url()).hash).toBe(anchor);
  const entry = page.locator(anchor);
  expect(await entry.evaluate((element) => element.matches(':target'))).toBe(true);
  expect(await entry.locator('blockquote').first().textContent()).toBe(await quote.textContent());

  await go(page, entry.locator('a[href^="#source-"]').first());
  const source = page.locator(new URL(page.url()).hash);
  expect(await source.isVisible()).toBe(true);
  await source.locator(`a[href="${anchor}"]`).first().click();
  await page.locator(anchor).locator('a[href^="#mark-"]').first().click();
  expect(await page.locator(new URL(page.url()).hash).getAttribute('href')).toBe(anchor);
}

/** Follows a link as a mouse does: a tap on it would show its note instead. */
async function go(page: Page, link: ReturnType<Page['locator']>): Promise<void> {
  await link.click();
  await page.keyboard.press('Escape');
}

async function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('href'));
}
