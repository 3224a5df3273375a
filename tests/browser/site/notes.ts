import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESKTOP, PHONE, visit } from './visit.ts';

/** Notes of claims and previews of sources. */
export function notes(): void {
  describe('on a wide screen', () => {
    for (const javaScriptEnabled of [true, false]) {
      test(`claims stand in the margin beside their words, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
        await visit('/articles/peace-talks/', { ...DESKTOP, javaScriptEnabled }, async (page) => {
          const places = await placesOf(page);
          expect(places.length).toBe(await page.locator('.prose a.claim').count());
          places.forEach(({ note, mark, bottom }, index) => {
            const above = places[index - 1]?.bottom ?? 0;
            expect(note).toBeCloseTo(Math.max(mark, index === 0 ? mark : above + 16), 0);
            expect(bottom).toBeGreaterThan(note);
          });
        });
      });
    }

    test('a pointer on the words lights their note, and opens no other', async () => {
      await visit('/articles/peace-talks/', DESKTOP, async (page) => {
        await page.locator('#mark-recognition').hover();
        await page.waitForSelector('#note-recognition[data-lit]');
        expect(await page.locator('.note:popover-open').count()).toBe(0);
        await page.locator('h1').hover();
        await page.waitForSelector('#note-recognition:not([data-lit])');
      });
    });
  });

  describe('on a narrow screen', () => {
    test('a pointer at rest on the words shows the same note in place, and Escape closes it', async () => {
      await visit('/articles/peace-talks/', { viewport: PHONE.viewport }, async (page) => {
        await page.locator('#mark-recognition').hover();
        await expectNote(page, '#note-recognition');
        await page.keyboard.press('Escape');
        await page.waitForSelector('.note', { state: 'hidden' });
      });
    });

    test('the keyboard shows it, and goes on from it', async () => {
      await visit('/articles/peace-talks/', { viewport: PHONE.viewport }, async (page) => {
        await page.locator('.contents a').last().focus();
        await page.keyboard.press('Tab');
        await expectNote(page, '#note-ceasefire-terms');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => Boolean(document.activeElement?.closest('.note')))).toBe(true);
      });
    });

    test('a tap shows it, and a tap elsewhere closes it', async () => {
      await visit('/articles/peace-talks/', PHONE, async (page) => {
        await page.locator('#mark-recognition').tap();
        await expectNote(page, '#note-recognition');
        expect(new URL(page.url()).hash).toBe('');
        await page.locator('h2#what-was-asked').tap({ position: { x: 1, y: 1 } });
        await page.waitForSelector('.note', { state: 'hidden' });
      });
    });

    test('without script the words lead to the claim in the ledger', async () => {
      await visit('/articles/peace-talks/', { ...PHONE, javaScriptEnabled: false }, async (page) => {
        await page.locator('#mark-recognition').tap();
        expect(new URL(page.url()).hash).toBe('#claim-recognition');
      });
    });
  });

  test('the number of a source previews that source alone', async () => {
    await visit('/articles/peace-talks/', DESKTOP, async (page) => {
      await page.locator('.prose a[href="#source-unga-es-11-4"]').first().hover();
      const note = page.locator('.note');
      await note.waitFor({ state: 'visible' });
      const title = await page.locator('#source-unga-es-11-4 .source-title').textContent();
      expect(await note.locator('.source-title').allTextContents()).toEqual([title]);
    });
  });

  test('the link to a claim is copied', async () => {
    const options = { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] };
    await visit('/articles/peace-talks/', options, async (page) => {
      await page.locator('#claim-recognition [data-copy]').click();
      expect(await page.locator('[role=status]').textContent()).toBe('Link copied');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(page.url());
      expect(new URL(copied).hash).toBe('#claim-recognition');
    });
  });
}

/** The note shows what stands in the margin, inside of the window and below the words. */
async function expectNote(page: Page, selector: string): Promise<void> {
  const note = page.locator('.note');
  await note.waitFor({ state: 'visible' });
  const words = await page.locator(`${selector} .claim-text`).textContent();
  expect(await note.locator('.claim-text').textContent()).toBe(words);
  const box = await note.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= (page.viewportSize()?.width ?? 0)).toBe(true);
}

/** Where notes and their words begin, and where notes end, down the page. */
async function placesOf(page: Page): Promise<{ note: number; bottom: number; mark: number }[]> {
  return page.locator('.margin > ol > li').evaluateAll((items) =>
    items.map((item) => {
      const mark = document.getElementById(item.id.replace('note-', 'mark-')) as Element;
      const { top, bottom } = item.getBoundingClientRect();
      return {
        note: top + scrollY,
        bottom: bottom + scrollY,
        mark: mark.getBoundingClientRect().top + scrollY,
      };
    }),
  );
}
