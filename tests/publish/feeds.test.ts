import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { portableHtml } from '../../src/publish/feeds/content.ts';
import type { FeedProps } from '../../src/publish/feeds/feed.ts';
import { feedFormats } from '../../src/publish/feeds/format.ts';
import type { NotFoundProps } from '../../src/publish/views.ts';
import { DEMONSTRATION, expectGolden, FOLDER, NOW, plannedSite, propsAt, textAt } from './site.ts';

const ledger = await plannedSite(FOLDER, NOW);
const demonstration = await plannedSite(DEMONSTRATION, Date.parse('2026-12-01'));

const PAGE = 'https://ledger.example/news/articles/river-treaty/';

describe('the feeds of a site', () => {
  it('are those of the site, of sections, topics and authors, and of corrections, for each language', () => {
    const feeds = [...ledger.pages.values()].filter(({ view }) => view === 'rss').map(({ path }) => path);
    expect(feeds).toEqual([
      '/feed.xml',
      '/sections/treaties/feed.xml',
      '/topics/floods/feed.xml',
      '/topics/rivers/feed.xml',
      '/people/ada-weaver/feed.xml',
      '/people/ben-ostrom/feed.xml',
      '/corrections/feed.xml',
      '/uk/feed.xml',
      '/uk/sections/treaties/feed.xml',
      '/uk/topics/rivers/feed.xml',
      '/uk/people/ada-weaver/feed.xml',
      '/uk/corrections/feed.xml',
    ]);
  });

  it.each(['feed.xml', 'atom.xml', 'feed.json', 'uk/feed.xml', 'corrections/atom.xml'])(
    '%s',
    async (file) => {
      expectGolden(`feeds/${file.replaceAll('/', '-')}`, await textAt(ledger, `/${file}`));
    },
  );
});

describe('every feed parses back', () => {
  const all = [ledger, demonstration].flatMap((planned) =>
    [...planned.pages.values()].flatMap(({ path, view }) =>
      view === 'rss' || view === 'atom' || view === 'json-feed' ? [[planned, view, path] as const] : [],
    ),
  );

  it.each(all)('%s %s %s', async (planned, view, path) => {
    const text = await textAt(planned, path);
    const { items } = propsAt<FeedProps>(planned, path);
    const read = parsed(view, text);
    expect(read.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
    expect(read.map(({ link }) => link)).toEqual(items.map(({ link }) => link));
    for (const { content } of read) {
      expect(content.length).toBeGreaterThan(0);
      for (const address of addressesIn(content)) expect(address).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
    }
  });
});

it('a page names its feeds: those of the list that it shows, in each format, and that of the site', () => {
  const feedsAt = (path: string) => propsAt<NotFoundProps>(ledger, path).chrome.feeds.map(({ href }) => href);
  expect(feedsAt('/uk/')).toEqual(['/news/uk/feed.xml', '/news/uk/atom.xml', '/news/uk/feed.json']);
  expect(feedsAt('/topics/rivers/')).toEqual([
    '/news/feed.xml',
    '/news/topics/rivers/feed.xml',
    '/news/topics/rivers/atom.xml',
    '/news/topics/rivers/feed.json',
  ]);
  expect(feedsAt('/articles/river-treaty/')).toEqual(['/news/feed.xml']);
  for (const { props } of ledger.pages.values())
    if ('chrome' in props)
      for (const { href } of props.chrome.feeds)
        expect(ledger.pages.has(href.replace('/news', ''))).toBe(true);
});

it('a feed names the texts of the articles in it by hash, and holds none', () => {
  const { props, texts } = ledger.pages.get('/topics/floods/feed.xml') ?? {};
  expect(texts).toEqual([ledger.site.articles.find(({ id }) => id === 'river-treaty')?.body.html]);
  expect(JSON.stringify(props)).not.toContain('What the gauges show');
});

describe('HTML that can stand anywhere', () => {
  it.each([
    ['<a href="/news/about/">x</a>', '<a href="https://ledger.example/news/about/">x</a>'],
    [
      '<a class="claim" href="#claim-a" id="mark-a" data-status="supported">x</a>',
      `<a href="${PAGE}#claim-a">x</a>`,
    ],
    [
      '<a href="https://a.example/?a=1&#x26;b=2" rel="external">x</a>',
      '<a href="https://a.example/?a=1&amp;b=2">x</a>',
    ],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="JaVaScRiPt:alert(1)" title="t">x</a>', '<a title="t">x</a>'],
    ['<img src="data:text/html,x" alt="a > b">', '<img alt="a > b">'],
    ['<p>say href="/x" or &#x3C;a href="/y">', '<p>say href="/x" or &#x3C;a href="/y">'],
    ['<h2 id="a">A <a class="anchor" href="#a" aria-label="Link">#</a></h2>', '<h2>A</h2>'],
    ['<a href="mailto:desk@ledger.example">x</a>', '<a href="mailto:desk@ledger.example">x</a>'],
  ])('%s', (html, portable) => {
    expect(portableHtml(html, PAGE)).toBe(portable);
  });
});

describe('whatever texts hold', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(...'a<>&"\']]>\u0000\u0008\u001f\ud800\udfff\uffff\u2028Їλ<![CDATA['),
  });
  const feed = (title: string): FeedProps => ({
    title,
    description: title,
    lang: 'en',
    link: 'https://ledger.example/',
    selves: {
      rss: 'https://ledger.example/feed.xml',
      atom: 'https://ledger.example/atom.xml',
      json: 'https://ledger.example/feed.json',
    },
    base: '/',
    items: [
      {
        title: `x${title}`,
        link: PAGE,
        summary: title,
        published: '2025-05-02',
        authors: [{ name: `x${title}` }],
        tags: [title],
      },
    ],
  });

  it.each(['rss', 'atom', 'json'] as const)(
    '%s stays well formed and holds no control characters',
    (format) => {
      fc.assert(
        fc.property(hostile, hostile, (title, html) => {
          const text = feedFormats[format](feed(title), [`<p>${html.replace(/[<>&]/g, '')}</p>`]);
          expect(text.isWellFormed()).toBe(true);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
          expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
          const [item] = parsed(format === 'json' ? 'json-feed' : format, text);
          expect(item?.link).toBe(PAGE);
          expect(item?.content).toContain('<p>');
        }),
      );
    },
  );
});

interface ReadItem {
  title: string | undefined;
  link: string | undefined;
  content: string;
}

function parsed(view: 'rss' | 'atom' | 'json-feed', text: string): ReadItem[] {
  if (view === 'rss')
    return (parseRssFeed(text).items ?? []).map(({ title, link, content }) => ({
      title,
      link,
      content: content?.encoded ?? '',
    }));
  if (view === 'atom')
    return (parseAtomFeed(text).entries ?? []).map(({ title, links, content }) => ({
      title: title?.value,
      link: links?.[0]?.href,
      content: content?.value ?? '',
    }));
  return (parseJsonFeed(text).items ?? []).map(({ title, url, content_html }) => ({
    title,
    link: url,
    content: content_html ?? '',
  }));
}

function addressesIn(html: string): string[] {
  const { document } = parseHTML(`<body>${html}</body>`);
  const elements = [...document.querySelectorAll('[href], [src], [cite]')];
  return elements.map(
    (element) => ['href', 'src', 'cite'].map((name) => element.getAttribute(name)).find(Boolean) ?? '',
  );
}
