import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { articleIds } from './edits.ts';

const USAGE = `usage: node bench/dev.ts <content> [saves]

How long an editor waits in \`standfirst dev\` from the save of a file to the page with its new word: of a text, of a
headline, and of a source of the registry that the article cites. What was saved is put back.`;

const MAIN = join(import.meta.dirname, '../src/cli/main.ts');
/** Between saves, as long as the file system needs to tell their times apart. In milliseconds. */
const PAUSE = 300;

process.exitCode = await main(process.argv.slice(2));

async function main([content, saves = '20']: string[]): Promise<number> {
  const count = Number(saves);
  if (content === undefined || !Number.isInteger(count) || count < 1) {
    console.error(USAGE);
    return 2;
  }
  const cache = mkdtempSync(join(tmpdir(), 'standfirst-bench-'));
  const server = spawn(
    process.execPath,
    [MAIN, 'dev', '--content', content, '--cache', cache, '--port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  try {
    await measure(content, await addressOf(server), count);
    return 0;
  } finally {
    server.kill();
    await once(server, 'exit');
    rmSync(cache, { recursive: true, force: true });
  }
}

/** Says how long the first page takes, and then the page after saves of each kind. */
async function measure(content: string, address: string, count: number): Promise<void> {
  const ids = articleIds(content);
  const id = ids[Math.floor(ids.length / 2)] as string;
  const page = `${address}/articles/${id}/`;
  const started = performance.now();
  await pageWith(page, '</html>');
  console.log(`${ids.length} articles: first page ${Math.round(performance.now() - started)} ms`);
  for (const { name, file, withWord } of savesOf(content, id)) {
    const times = await timesOf(file, withWord, page, count);
    const at = (share: number) => Math.round(times[Math.floor(times.length * share)] as number);
    console.log(`${name}: median ${at(0.5)} ms, least ${at(0)} ms, nine in ten within ${at(0.9)} ms`);
  }
}

interface Save {
  name: string;
  file: string;
  /** The text of the file with a word that shows on the page of the article. */
  withWord: (text: string, word: string) => string;
}

function savesOf(content: string, id: string): Save[] {
  const file = join(content, 'articles', `${id}.md`);
  const withTitle: Save['withWord'] = (text, word) => text.replace(/^title: .*$/m, `title: ${word}`);
  const [, source] = /^\s*- ref: ([a-z0-9-]+)\s*$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return [
    { name: 'a word in the text', file, withWord: (text, word) => `${text}\n${word}\n` },
    { name: 'the headline', file, withWord: withTitle },
    ...(source
      ? [
          {
            name: 'a registered source',
            file: join(content, 'sources', `${source}.yml`),
            withWord: withTitle,
          },
        ]
      : []),
  ];
}

/** From each save to the page that shows it, in milliseconds, the least first. */
async function timesOf(
  file: string,
  withWord: Save['withWord'],
  page: string,
  count: number,
): Promise<number[]> {
  const text = readFileSync(file, 'utf8');
  const times: number[] = [];
  try {
    for (let save = 0; save < count; save += 1) {
      await sleep(PAUSE);
      const word = `word${save}x${process.pid}`;
      const from = performance.now();
      writeFileSync(file, withWord(text, word));
      await pageWith(page, word);
      times.push(performance.now() - from);
    }
  } finally {
    writeFileSync(file, text);
  }
  return times.sort((a, b) => a - b);
}

/** Asks for a page until it holds some words, as a browser does that is told to reload. */
async function pageWith(page: string, words: string): Promise<void> {
  for (;;) {
    const response = await fetch(page, { headers: { accept: 'text/html' } });
    if ((await response.text()).includes(words)) return;
    await sleep(2);
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said += chunk;
      const found = /at (http:\/\/localhost:\d+)\//.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(said)));
  });
}
