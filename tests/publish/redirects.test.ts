import { expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import {
  formatRedirect,
  type RedirectsProps,
  redirectsOf,
  redirectsPage,
} from '../../src/publish/redirects.ts';
import { expectGolden, FOLDER, NOW, plannedSite, textAt } from './site.ts';

const ledger = await plannedSite(FOLDER, NOW);
const place = { origin: 'https://ledger.example', base: '/news/' };

it.each(['_redirects', 'old/river-treaty/', '2025/river.html'])('%s', async (path) => {
  const file = path.replaceAll('/', '-').replace(/-$/, '');
  expectGolden(`redirects/${file}.txt`, await textAt(ledger, `/${path}`));
});

it('an old address holds nothing that a page could run', () => {
  const page = formatRedirect({
    href: '/"><script>',
    canonical: 'https://a.example/?"><script>',
    title: '</title><script>',
    lang: '"><b>',
  });
  expect(page).not.toMatch(/<script|<b>/);
});

it('keeps to what Cloudflare reads, the newest first, and has a page for each', () => {
  const aliases = Array.from({ length: 1500 }, (_, index) => `/old/${index}`);
  const graph = graphOf([
    ['older', aliases],
    ['newer', aliases.map((alias) => `${alias}-b/*`)],
    ['newest', ['/кирилиця/', `/${'a'.repeat(1000)}`, ...aliases.map((alias) => `${alias}-c`)]],
  ]);
  const pages = [...redirectsOf(graph, place)].flatMap((redirected) => redirected.pages());
  const { rules } = redirectsPage(graph, place).props as RedirectsProps;
  expect(pages).toHaveLength(4502);
  expect(rules).toHaveLength(2000);
  expect(rules.slice(0, 2)).toEqual([
    ['/news/%D0%BA%D0%B8%D1%80%D0%B8%D0%BB%D0%B8%D1%86%D1%8F/', '/news/articles/newest/'],
    ['/news/old/0-c', '/news/articles/newest/'],
  ]);
  expect(rules.at(-1)).toEqual(['/news/old/498', '/news/articles/older/']);
});

function graphOf(articles: [id: string, aliases: string[]][]): Graph {
  const nodes = articles.map(([id, aliases], index) => {
    const outline = { lang: 'en', published: `2025-01-0${index + 1}`, aliases };
    return [id, { article: { id, outline, data: { ...outline, title: id } } }];
  });
  return { articles: new Map(nodes as never) } as unknown as Graph;
}
