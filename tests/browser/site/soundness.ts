import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { violationsOn } from '../../setup/axe.ts';
import { address, DESKTOP, htmlFiles, PHONE, publishedFiles, visit } from './visit.ts';

/** What holds for every kind of page. */
export function soundness(): void {
  describe.each([
    ['phone, light', { ...PHONE, colorScheme: 'light' as const }],
    ['desktop, dark', { ...DESKTOP, colorScheme: 'dark' as const }],
  ])('axe finds nothing wrong, and nothing is wider than the window: %s', (_name, options) => {
    test('on every kind of page', async () => {
      for (const [kind, file] of kindsOf(htmlFiles().keys())) {
        const path = `/${file.replace(/index\.html$/, '')}`;
        await visit(path, { ...options, bypassCSP: true }, async (page) => {
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
          const violations = await violationsOn(page);
          expect(violations, kind).toEqual([]);
          const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
          expect(fits, kind).toBe(true);
        });
      }
    }, 120_000);
  });

  test('every kind of page is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'doctype-style': 'off' },
    });
    const files = htmlFiles();
    for (const [kind, file] of kindsOf(files.keys())) {
      const { results } = await validator.validateString(files.get(file) ?? '');
      const messages = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
      );
      expect(messages, kind).toEqual([]);
    }
  });

  test('every page keeps to the policy that it names, and sets nothing', async () => {
    for (const [kind, file] of kindsOf(htmlFiles().keys())) {
      await visit(`/${file.replace(/index\.html$/, '')}`, DESKTOP, async (page) => {
        expect(await page.context().cookies(), kind).toEqual([]);
      });
    }
  });

  test('every link on every page leads somewhere', () => {
    const files = htmlFiles();
    const published = publishedFiles();
    const idsIn = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const ids = new Map([...files].map(([file, html]) => [file, idsIn(html)]));
    const broken: string[] = [];
    for (const [file, html] of files) {
      const here = new URL(`/${file.replace(/index\.html$/, '')}`, address);
      for (const [, href] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const target = new URL((href as string).replaceAll('&amp;', '&'), here);
        if (target.origin !== address) continue;
        const path = decodeURIComponent(target.pathname).slice(1);
        const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (!published.has(page)) broken.push(`${file}: ${href}`);
        else if (target.hash && !ids.get(page)?.has(decodeURIComponent(target.hash.slice(1))))
          broken.push(`${file}: no ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });
}

/** One page of each kind: what stands in the same folder at the same depth is of a kind. Articles and front pages in both languages. */
function kindsOf(files: Iterable<string>): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const file of [...files].sort((a, b) => b.length - a.length)) {
    const parts = file.replace(/(?:index)?\.html$/, '').split('/');
    const isUkrainian = parts.includes('uk');
    if (isUkrainian && parts[0] === 'uk' && parts.length > 2) continue;
    const kind = parts.length > 2 ? `${parts[0]} ${parts.length} ${isUkrainian}` : file;
    kinds.set(kind, file);
  }
  return kinds;
}
