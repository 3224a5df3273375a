import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { isMade } from '../../src/press/made.ts';
import { loadPrinter, type Print } from '../../src/press/print.ts';
import { compiledRenderer } from '../../src/press/renderer.ts';
import { isTextView } from '../../src/publish/formats.ts';
import type { FollowedClaimProps, ForecastsProps } from '../../src/publish/list-views.ts';
import { plan } from '../../src/publish/plan.ts';
import { expectGolden, NOW, type Planned, plannedSite, propsAt } from './site.ts';

/** The site of a made-up paper with forecasts of every outcome, a followed claim, corrections and an article of tomorrow. */
const FOLDER = join(import.meta.dirname, 'record');

let record: Planned;
let print: Print;

beforeAll(async () => {
  record = await plannedSite(FOLDER, NOW);
  const { entry } = await compiledRenderer(inject('templates'), '/');
  print = await loadPrinter(entry);
});

describe('what readers are told', () => {
  it.each([
    '/forecasts/',
    '/claims/',
    '/claims/bar-is-silting/',
    '/uk/claims/bar-is-silting/',
    '/corrections/',
    '/archive/',
    '/archive/2024-01/',
    '/sources/',
    '/sources/log-book/',
    '/people/',
    '/people/orla-finch/',
    '/organisations/',
    '/organisations/weather-office/',
    '/uk/404.html',
  ])('at %s', async (path) => {
    expectGolden(
      join('record', `${path.replace(/\W+/g, ' ').trim().replaceAll(' ', '-')}.txt`),
      await toldAt(path),
    );
  });

  it('at the end of an article: what it was checked against, and what was let stand', async () => {
    const told = await toldAt('/articles/harbour/');
    expect(told.slice(told.indexOf('Checked against'))).toMatch(
      /^Checked against \d+ rules\]\(\/standards\/\)\n### What was let stand, and why\n- \[claim-is-marked\]\(\/standards\/claim-is-marked\/\): The ships stand in the table, where no words can be marked\.\n/,
    );
  });

  it('at a rule: where its warnings were let stand, in each edition', async () => {
    const ofRule = async (prefix: string) => {
      const told = await toldAt(`${prefix}/standards/claim-is-marked/`);
      return told.slice(told.lastIndexOf('## '));
    };
    expect(await ofRule('')).toBe(
      '## Where it was let stand\n- [Two ships touch ground at Tarn](/articles/harbour/): The ships stand in the table, where no words can be marked.\n',
    );
    expect(await ofRule('/uk')).toBe(
      '## Де зроблено виняток\n- [Два кораблі торкаються дна в Тарні](/articles/uk/harbour/): Кораблі стоять у таблиці, де слова не позначають.\n',
    );
  });
});

describe('the record of forecasts', () => {
  it('is the mean of the squared differences, each word taken for the middle of its band', () => {
    const { record: score } = propsAt<ForecastsProps>(record, '/forecasts/');
    const told: [said: number, happened: 0 | 1][] = [
      [0.97, 1],
      [0.97, 1],
      [0.97, 0],
      [0.875, 1],
      [0.875, 1],
      [0.675, 1],
      [0.675, 0],
      [0.5, 0],
      [0.325, 0],
      [0.325, 1],
      [0.03, 0],
    ];
    const squares = told.map(([said, happened]) => (said - happened) ** 2);
    expect(score?.forecasts).toBe(11);
    expect(score?.brier).toBeCloseTo(squares.reduce((sum, square) => sum + square) / 11, 12);
    expect(score?.unscored).toBe(1);
    expect(score?.bands.map(({ term, forecasts, occurred }) => [term, forecasts, occurred])).toEqual([
      ['almost no chance', 1, 0],
      ['unlikely', 2, 1],
      ['roughly even chance', 1, 0],
      ['likely', 2, 1],
      ['very likely', 2, 2],
      ['almost certain', 3, 2],
    ]);
  });

  it('falls due when the day is over, and at no other time', () => {
    const due = (now: string) => {
      const { published, place } = record.site;
      for (const { path, props } of plan(published, place, Date.parse(now)))
        if (path === '/forecasts/') return (props as ForecastsProps).counts;
      return undefined;
    };
    expect(due('2025-05-03T23:59:59Z')).toEqual({ due: 0, open: 3, resolved: 13 });
    expect(due('2025-05-04T00:00:00Z')).toEqual({ due: 1, open: 2, resolved: 13 });
    expect(due('2025-05-05T00:00:00Z')).toEqual({ due: 2, open: 1, resolved: 13 });
  });

  it('changes no page between two days on which nothing falls due', () => {
    const pagesOn = (now: string) =>
      [...plan(record.site.published, record.site.place, Date.parse(now))]
        .filter(({ path }) => path !== '/news-sitemap.xml')
        .map(({ path, props }) => [path, JSON.stringify(props)]);
    expect(pagesOn('2025-06-01')).toEqual(pagesOn('2026-06-01'));
  });
});

it('nothing of an article that is not public is in any page', () => {
  const pages = [...record.pages.values()].filter((page) => !isMade(page));
  const told = JSON.stringify(pages);
  expect(told.match(/.{0,60}(?:SECRET|secret).{0,60}/g)).toBeNull();
});

it('each list is known to the same list in the other edition, and only where there is one', () => {
  const alternatesAt = (path: string) => propsAt<ForecastsProps>(record, path).chrome.alternates;
  const place = 'http://localhost:4321';
  expect(alternatesAt('/claims/bar-is-silting/')).toEqual([
    { lang: 'en', href: `${place}/claims/bar-is-silting/` },
    { lang: 'uk', href: `${place}/uk/claims/bar-is-silting/` },
  ]);
  expect(alternatesAt('/forecasts/')).toEqual([]);
  for (const { path, props, view } of record.pages.values()) {
    if (isTextView(view) || !('chrome' in props)) continue;
    const { alternates, canonical } = props.chrome;
    if (alternates.length > 0)
      expect(
        alternates.map(({ href }) => href),
        path,
      ).toContain(canonical);
    for (const { href } of alternates) {
      const other = propsAt<ForecastsProps>(record, href.slice(place.length));
      expect(other.chrome.alternates, path).toEqual(alternates);
    }
  }
});

it('what stands in no language of the edition is shown in another, and marked as such', () => {
  const { history } = propsAt<FollowedClaimProps>(record, '/uk/claims/bar-is-silting/');
  expect(history.map(({ what }) => what)).toEqual([
    { text: 'Two ships touch ground.', lang: 'en' },
    { text: 'Бюро погоди вимірює таку саму глибину, як десять років тому.' },
  ]);
});

/** What a page says to its readers, in lines: headings and items are marked, and links say where they lead. */
async function toldAt(path: string): Promise<string> {
  const page = record.pages.get(path);
  if (!page) throw new TypeError(`nothing stands at ${path}`);
  const html = await print({ ...page, props: { ...page.props, body: '' } });
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] as string;
  return main
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, '')
    .replace(/<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs, '[$2]($1)')
    .replace(/<h(\d)\b[^>]*>/g, (_, depth) => `\n${'#'.repeat(Number(depth))} `)
    .replace(/<li\b[^>]*>/g, '\n- ')
    .replace(
      /<\/?(?:p|div|dl|dt|dd|ul|ol|section|header|table|tr|nav|details|summary|figure|figcaption|article)\b[^>]*>/g,
      '\n',
    )
    .replace(/<\/t[hd]>/g, ' | ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/&#39;/g, "'")
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('')
    .replace(/^- *\n/gm, '- ');
}
