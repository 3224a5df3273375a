import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleText, writeFiles } from '../setup/desk.ts';
import { startDevServer } from '../setup/dev-server.ts';

/** The development server as an editor has it: a page, a change, the changed page. */

const folder = mkdtempSync(join(tmpdir(), 'standfirst-dev-'));
const article = join(folder, 'content', 'articles', 'a.md');
let address: string;
let stop: () => void;
let line: WebSocket;

beforeAll(async () => {
  writeFiles(join(folder, 'content'), {
    'articles/a.md': articleText({ title: 'Before' }),
    'articles/b.md': articleText({ title: 'A draft', draft: 'true' }),
  });
  ({ address, stop } = await startDevServer(join(folder, 'content')));
  line = await openLine();
}, 60_000);

afterAll(() => {
  line?.close();
  stop?.();
  rmSync(folder, { recursive: true, force: true });
});

async function page(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(address + path, { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
}

/** Opens the line on which browsers are told to reload. */
async function openLine(): Promise<WebSocket> {
  const client = await (await fetch(`${address}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1];
  const line = new WebSocket(`${address.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  await new Promise((resolve) => line.addEventListener('open', resolve));
  return line;
}

/** The page as a browser shows it in the end, which loads it again whenever it is told to. */
async function pageOnce(path: string, isWanted: (text: string) => boolean): Promise<string> {
  for (;;) {
    const reload = new Promise<void>((resolve) => {
      line.addEventListener('message', ({ data }) => JSON.parse(data).type === 'full-reload' && resolve());
    });
    const { text } = await page(path);
    if (isWanted(text)) return text;
    await reload;
  }
}

test('serves the pages, feeds and data of the plan, drafts included', async () => {
  expect((await page('/articles/a/')).text).toContain('<h1>Before</h1>');
  expect((await page('/articles/b/')).text).toContain('<h1>A draft</h1>');
  expect((await page('/feed.xml')).text).toContain('<title>Before</title>');
  expect(JSON.parse((await page('/articles/a.json')).text).title).toBe('Before');
  const missing = await page('/articles/nothing/');
  expect(missing.status).toBe(404);
  expect(missing.text).toContain('<h1>There is no page here</h1>');
});

test('a change of content reloads the browser and shows on the page', async () => {
  writeFileSync(article, articleText({ title: 'After' }));
  expect(await pageOnce('/articles/a/', (text) => !text.includes('Before'))).toContain('<h1>After</h1>');
});

test('a page shows what check says of it', async () => {
  writeFileSync(article, articleText({ title: 'Wrong', type: 'rumour' }));
  const text = await pageOnce('/articles/a/', (text) => text.includes('class="problems"'));
  expect(text).toContain('`type` is `rumour`; it must be one of');
  expect((await page('/articles/b/')).text).not.toContain('rumour');
  writeFileSync(article, articleText({ title: 'Right' }));
  expect(await pageOnce('/articles/a/', (text) => text.includes('Right'))).not.toContain('class="problems"');
});
