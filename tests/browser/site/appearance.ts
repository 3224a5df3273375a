import { describe, expect, test } from 'vitest';
import { DESKTOP, visit } from './visit.ts';

/** Light, dark and paper; old pieces. */
export function appearance(): void {
  describe('the theme', () => {
    test('follows the system, then the reader, and stays chosen on the next page from its first frame', async () => {
      await visit('/articles/peace-talks/', { ...DESKTOP, colorScheme: 'light' }, async (page) => {
        const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const light = await paper();
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await paper();
        expect(dark).not.toBe(light);

        await page.locator('.theme input[value=light]').check();
        expect(await paper()).toBe(light);
        await page.addInitScript(() => {
          // What the page looks like before anything is drawn.
          requestAnimationFrame(() => {
            Reflect.set(window, 'first', getComputedStyle(document.documentElement).colorScheme);
          });
        });
        await page.goto(new URL('/about/', page.url()).href);
        const first = await page.waitForFunction(() => Reflect.get(window, 'first'));
        expect(await first.jsonValue()).toBe('light');
        expect(await page.locator('.theme input[value=light]').isChecked()).toBe(true);

        await page.locator('.theme input[value=auto]').check();
        expect(await paper()).toBe(dark);
        expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
      });
    });

    test('has no switch where there is no script', async () => {
      await visit('/', { ...DESKTOP, javaScriptEnabled: false }, async (page) => {
        expect(await page.locator('.theme').isVisible()).toBe(false);
      });
    });
  });

  test('an old piece says so, and a recent one does not', async () => {
    for (const [now, isOld] of [
      ['2027-11-01', false],
      ['2027-12-01', true],
    ] as const) {
      await visit('/about/', DESKTOP, async (page) => {
        await page.clock.setFixedTime(new Date(now));
        await page.goto(new URL('/articles/peace-talks/', page.url()).href);
        expect(await page.locator('.age').isVisible(), now).toBe(isOld);
      });
    }
  });

  test('on paper sources come with their addresses, and what is for the screen is left out', async () => {
    await visit('/articles/peace-talks/', { ...DESKTOP, colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const shown = await page.evaluate(() => {
        const link = document.querySelector('#source-un-charter .source-title a') as Element;
        const hidden = ['.margin', 'nav', '.theme', '.skip', '.contents'].filter((selector) =>
          [...document.querySelectorAll(selector)].some((element) => element.checkVisibility()),
        );
        return {
          printsAddress: getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? '?'),
          hidden,
          ink: getComputedStyle(document.body).color,
          fits: document.documentElement.scrollWidth <= innerWidth,
        };
      });
      expect(shown).toEqual({
        printsAddress: true,
        hidden: [],
        ink: 'rgb(27, 26, 24)',
        fits: true,
      });
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    });
  });
}
