import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CaptureCommand, capture } from '../../src/cli/capture.ts';
import { writeNew } from '../../src/press/write-new.ts';
import { loadSite } from '../../src/site.ts';
import { articleText, contentFolder, NOW, temporaryFolder, writeFiles } from '../setup/desk.ts';
import { PUBLIC_HOST, publicInternet, serve } from './server.ts';

const PAGE = readFileSync(join(import.meta.dirname, 'golden', 'english-news.html'));
const EXPECTED = readFileSync(join(import.meta.dirname, 'golden', 'english-news.txt'), 'utf8');
const HTML = { 'content-type': 'text/html' };

const said = { out: '', err: '' };

beforeEach(() => {
  Object.assign(said, { out: '', err: '' });
  for (const [stream, name] of [
    [process.stdout, 'out'],
    [process.stderr, 'err'],
  ] as const) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[name] += text;
      return true;
    });
  }
});
afterEach(() => void vi.restoreAllMocks());

/** Runs the command on a day; what it says has the content folder as CONTENT and the port as PORT. */
async function run(target: string, command: CaptureCommand, day = '2026-11-23') {
  Object.assign(said, { out: '', err: '' });
  const edge = { now: Date.parse(`${day}T23:59:00Z`), fetch: publicInternet() };
  const code = await capture(target, command, command.allowPrivate ? { ...edge, fetch: {} } : edge);
  const plain = (text: string) =>
    text.replaceAll(command.content, 'CONTENT').replace(/:\d{4,5}\//g, ':PORT/');
  return { code, out: plain(said.out), err: plain(said.err) };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function newsPage(): Promise<string> {
  const port = await serve((_, response) => void response.writeHead(200, HTML).end(PAGE));
  return `http://${PUBLIC_HOST}:${port}/grain`;
}

test('a page becomes a capture and a source that pass the check', async () => {
  const content = contentFolder({ 'articles/a.md': articleText() });
  const url = await newsPage();
  const { code, out, err } = await run(url, { content, role: 'secondary' });
  expect({ code, out, err }).toEqual({
    code: 0,
    out: 'CONTENT/captures/news-2024-06-14.txt\nCONTENT/sources/news-2024-06-14.yml\n',
    err: [
      'note: the page calls https://www.harbourpost.example/world/2024/06/grain-corridor its own address, which is on another site',
      'an archived copy, if there is one: https://web.archive.org/web/20261123/http://news.example:PORT/grain',
      '',
    ].join('\n'),
  });
  const text = readFileSync(join(content, 'captures/news-2024-06-14.txt'), 'utf8');
  expect(text).toBe(EXPECTED.replace(/^url: .*/m, `url: ${url}`));
  const { diagnostics } = await loadSite(content, { now: NOW });
  expect(diagnostics.filter(({ file }) => file.includes('news-'))).toEqual([]);
});

test('nothing is overwritten: a second capture stands beside the first, and the entry stays', async () => {
  const content = contentFolder({});
  writeFiles(content, { 'site.yml': '' });
  const url = await newsPage();
  await run(url, { content });
  const before = filesIn(content).map((file) => readFileSync(join(content, file), 'utf8'));
  const second = await run(url, { content }, '2026-11-30');
  expect(second).toEqual({
    code: 0,
    out: 'CONTENT/captures/news-2024-06-14.2026-11-30.txt\n',
    err: [
      'CONTENT/sources/news-2024-06-14.yml has `news-2024-06-14` already and stays as it is',
      'the text is the same as in CONTENT/captures/news-2024-06-14.txt',
      'note: the page calls https://www.harbourpost.example/world/2024/06/grain-corridor its own address, which is on another site',
      'an archived copy, if there is one: https://web.archive.org/web/20261130/http://news.example:PORT/grain',
      '',
    ].join('\n'),
  });
  expect((await run(url, { content }, '2026-11-30')).out).toBe(
    'CONTENT/captures/news-2024-06-14.2026-11-30-2.txt\n',
  );
  const kept = ['captures/news-2024-06-14.txt', 'site.yml', 'sources/news-2024-06-14.yml'];
  expect(kept.map((file) => readFileSync(join(content, file), 'utf8'))).toEqual(before);
  expect(filesIn(content)).toEqual([
    'captures/news-2024-06-14.2026-11-30-2.txt',
    'captures/news-2024-06-14.2026-11-30.txt',
    ...kept,
  ]);
});

test('where a page and its entry differ is said, and how to use the new text', async () => {
  const content = contentFolder({
    'sources/grain.yml':
      'type: webpage\nrole: primary\ntitle: Grain\nissued: 2024-06-14\nurl: https://x.example/\n',
    'captures/grain.txt': '---\ncapturedOn: 2024-06-14\nsha256: x\n---\nOld text.\n',
  });
  const url = await newsPage();
  expect((await run(url, { content, id: 'grain' })).err).toBe(
    [
      'CONTENT/sources/grain.yml has `grain` already and stays as it is',
      '  the page differs: title is Grain here, Grain corridor reopens after nine-day halt there',
      '  the page differs: publisher is not given here, The Harbour Post there',
      '  the page differs: author is not given here, Mara Lindqvist there',
      '  the page differs: url is https://x.example/ here, http://news.example:PORT/grain there',
      '  the page differs: lang is not given here, en-GB there',
      'quotes are checked against CONTENT/captures/grain.txt; to use the new text, set capture: grain.2026-11-23.txt',
      'note: the page calls https://www.harbourpost.example/world/2024/06/grain-corridor its own address, which is on another site',
      'an archived copy, if there is one: https://web.archive.org/web/20261123/http://news.example:PORT/grain',
      '',
    ].join('\n'),
  );
});

test('an article’s own source is captured under the article, and its entry is printed to be pasted', async () => {
  const content = contentFolder({ 'articles/uk/talks.md': articleText({ sources: '\n' }) });
  const file = writeFiles(temporaryFolder(), { 'order.txt': 'Order No. 112\n\nThe roads are open.\n' });
  const got = await run(join(file, 'order.txt'), {
    content,
    article: 'uk/talks',
    role: 'primary',
    url: 'https://gov.example/112',
    on: '2026-11-20',
  });
  expect(got).toEqual({
    code: 0,
    out: [
      '  - id: gov-order-no-112',
      '    type: document  # guessed; confirm, or write report, speech, treaty, dataset …',
      '    role: primary',
      '    title: Order No. 112  # the first line of the text; confirm',
      '    # publisher: who published it',
      '    # author: who wrote or said it',
      '    # issued: when it was published: 2024, 2024-06 or 2024-06-14',
      '    url: https://gov.example/112',
      '    accessed: 2026-11-20',
      '    # lang: its language, such as en or uk',
      '    # archiveUrl: https://web.archive.org/web/20261120/https://gov.example/112  # if a copy stands there',
      '    # archivedOn: 2026-11-20  # the day of that copy',
      '',
    ].join('\n'),
    err: [
      'wrote CONTENT/captures/uk/talks/gov-order-no-112.txt',
      'paste below sources: in CONTENT/articles/uk/talks.md',
      'an archived copy, if there is one: https://web.archive.org/web/20261120/https://gov.example/112',
      '',
    ].join('\n'),
  });
  expect(filesIn(content)).toEqual(['articles/uk/talks.md', 'captures/uk/talks/gov-order-no-112.txt']);
});

test('this machine is out of reach unless --allow-private is given', async () => {
  const content = contentFolder({ 'site.yml': '' });
  const url = (await newsPage()).replace(PUBLIC_HOST, '127.0.0.1');
  expect(await run(url, { content })).toEqual({
    code: 1,
    out: '',
    err: 'standfirst: cannot capture http://127.0.0.1:PORT/grain: 127.0.0.1 belongs to this machine, not to the public internet; add --allow-private if you mean it\n',
  });
  expect(filesIn(content)).toEqual(['site.yml']);
  expect((await run(url, { content, allowPrivate: true })).out).toBe(
    'CONTENT/captures/127-0-0-1-2024-06-14.txt\nCONTENT/sources/127-0-0-1-2024-06-14.yml\n',
  );
});

test('an entry that cannot be written leaves no capture behind', async () => {
  const content = contentFolder({ 'site.yml': '' });
  symlinkSync(join(content, 'nowhere', 'sources'), join(content, 'sources'));
  const file = writeFiles(temporaryFolder(), { 'a.txt': 'A text.\n' });
  await expect(run(join(file, 'a.txt'), { content })).rejects.toThrow(/sources/);
  expect(filesIn(content)).toEqual(['site.yml']);
});

test('a file is written once, and whole', () => {
  const folder = temporaryFolder();
  expect([writeNew(join(folder, 'a/b.txt'), 'one'), writeNew(join(folder, 'a/b.txt'), 'two')]).toEqual([
    true,
    false,
  ]);
  expect(filesIn(folder)).toEqual(['a/b.txt']);
  expect(readFileSync(join(folder, 'a/b.txt'), 'utf8')).toBe('one');
});
