import { describe, expect, it } from 'vitest';
import {
  formatSitemap,
  formatSitemapIndex,
  newsSitemapPages,
  sitemapPages,
} from '../../src/publish/sitemap.ts';
import { expectGolden, FOLDER, NOW, plannedSite, textAt } from './site.ts';

const ledger = await plannedSite(FOLDER, NOW);
const { place, published } = ledger.site;

it.each(['sitemap.xml', 'news-sitemap.xml', 'robots.txt'])('%s', async (file) => {
  expectGolden(file, await textAt(ledger, `/${file}`));
});

describe('the news sitemap', () => {
  const at = (now: string) =>
    newsSitemapPages(published, place, Date.parse(now)).flatMap(({ props }) =>
      'urls' in props
        ? props.urls.map(({ loc }) => loc.replace('https://ledger.example/news/articles/', ''))
        : [],
    );

  it.each([
    ['2025-05-02T05:29:59Z', []],
    ['2025-05-02T05:30:00Z', ['river-treaty/']],
    ['2025-05-03T05:30:00Z', ['uk/river-treaty/', 'river-treaty/']],
    ['2025-05-04T05:30:00Z', ['uk/river-treaty/']],
    ['2025-05-05T05:30:00Z', []],
  ])('at %s names what was published within two days', (now, articles) => {
    expect(at(now)).toEqual(articles);
  });
});

it('splits what is more than a sitemap may hold', () => {
  const pages = Array.from({ length: 100_001 }, (_, index) => ({ path: `/${index}/`, lang: 'en' }));
  const [index, ...parts] = sitemapPages(pages, 'en', { origin: 'https://a.example', base: '/' });
  expect(parts.map(({ path, props }) => [path, 'urls' in props && props.urls.length])).toEqual([
    ['/sitemap-1.xml', 50_000],
    ['/sitemap-2.xml', 50_000],
    ['/sitemap-3.xml', 1],
  ]);
  expect(formatSitemapIndex(index?.props as never)).toContain(
    '<sitemap><loc>https://a.example/sitemap-3.xml</loc></sitemap>',
  );
});

it('writes what XML gives a meaning to as entities', () => {
  const text = formatSitemap({ urls: [{ loc: 'https://a.example/?a&b"<>' }] });
  expect(text).toContain('<url><loc>https://a.example/?a&amp;b&quot;&lt;&gt;</loc></url>');
});
