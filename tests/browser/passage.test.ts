import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/graph.ts';
import { captureHash } from '../../src/parse/capture.ts';
import { passageAddress } from '../../src/publish/passage.ts';
import { contentOf } from '../check/folder.ts';
import { launchBrowser } from '../setup/browser.ts';

/**
 * Passage links in a real browser: a page that shows the text of a capture, its paragraphs further apart than a window is
 * high, opens at the one with the quoted words. A page whose words are not found stays at its top.
 */
const PARAGRAPHS = [
  'Nothing is quoted from the top of this page, where a browser stays that finds nothing.',
  'The draft resolution was adopted, with “every state” – or nearly every state – in favour: 143-5-35.',
  'Later that day the draft resolution was adopted, with R&D funds of $4.50, a -5% cut & self-defence, #1 in 50% of cases.',
  'Каже речник: «Це суперечить Статуту ООН», — і додає, що п’ять держав утрималися.',
  'Closing the debate, the chair said that the draft resolution was adopted, that members would meet again before the winter, and that\nthe record of the meeting would be sent to every state which had asked for it in writing.',
  'It was adopted? It was adopted! It was adopted, said the clerk.',
];

const CAPTURE = PARAGRAPHS.join('\n\n');

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((_, response) => {
    const paragraphs = PARAGRAPHS.map(
      (text, index) => `<p id="p${index}">${text.replaceAll('&', '&amp;')}</p>`,
    );
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><title>Page</title><style>p { margin: 0 0 3000px }</style>${paragraphs.join('')}`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/page?a=1&b=2`;
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** The link that a reader is given to the words of a quote. */
function linkTo(quote: string, source: Record<string, string> = {}): string | undefined {
  const fields = Object.entries({ url: address, ...source }).map(([key, value]) => `    ${key}: ${value}\n`);
  const article = `---
claims:
  - id: adopted
    evidence:
      - source: record
        quote: ${JSON.stringify(quote)}
        locator: somewhere
sources:
  - id: record
    title: Record
${fields.join('')}---
`;
  const capture = `---\ncapturedOn: 2024-06-18\nsha256: ${captureHash(CAPTURE)}\n---\n${CAPTURE}`;
  const files = new Map([
    ['articles/vote.md', article],
    ['captures/vote/record.txt', capture],
  ]);
  const [node] = buildGraph(contentOf(files)).articles.values();
  const [claim] = node?.claims.values() ?? [];
  const [evidence] = claim?.evidence ?? [];
  return evidence && passageAddress(evidence);
}

const cases: [what: string, quote: string, paragraph: number][] = [
  ['words with signs that URLs give a meaning', 'R&D funds of $4.50, a -5% cut & self-defence, #1 in 50%', 2],
  ['quotation marks and dashes that the quote folds', 'with "every state" — or nearly', 1],
  ['words that also stand further up, in other letter case', 'the draft resolution was adopted', 2],
  [
    'a long quote whose first words also stand further up',
    'the draft resolution was adopted, with R&D funds of $4.50, a -5% cut & self-defence, #1',
    2,
  ],
  ['parts, of which the first stands once', 'Closing the debate … the draft resolution was adopted', 4],
  ['Cyrillic words and an apostrophe', "Це суперечить Статуту ООН», – і додає, що п'ять", 3],
  [
    'a long quote across a line',
    'that members would meet again before the winter, and that the record of the meeting would be sent',
    4,
  ],
  ['words beside punctuation', 'It was adopted! It was', 5],
];

describe('a browser opens the page at', () => {
  test.each(cases)('%s', async (_, quote, paragraph) => {
    const link = linkTo(quote) as string;
    expect(link).toContain('#:~:text=');
    const page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
    try {
      await page.goto(link);
      await page.waitForFunction(() => window.scrollY > 0, undefined, { timeout: 10_000 });
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll('p')]
          .filter(
            (one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < innerHeight,
          )
          .map(({ id }) => id),
      );
      expect(seen).toEqual([`p${paragraph}`]);
    } finally {
      await page.close();
    }
  });
});

test('a source that is not live has no passage, and words that do not stand in the capture have no fragment', () => {
  expect(linkTo('Later that day the draft', { urlStatus: 'dead' })).toBeUndefined();
  expect(linkTo('Later that week the draft')).toBe(address);
  expect(linkTo('Later that day the draft', { url: `${address}#part` })).toBe(
    `${address}#part:~:text=Later%20that%20day%20the%20draft`,
  );
});
