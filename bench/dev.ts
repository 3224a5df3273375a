import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { articleIds } from './edits.ts';

const USAGE = `usage: node bench/dev.ts <content> [saves]

How long an editor waits in \`standfirst dev\` from the save of a text to the page with its new word. The text is put back.`;

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
    const times = await measure(content, await addressOf(server), count);
    const [first = 0, ...others] = times;
    const sorted = others.toSorted((a, b) => a - b);
    const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? first);
    console.log(`${articleIds(content).length} articles: first page ${Math.round(first)} ms`);
    console.log(`save to page: median ${at(0.5)} ms, least ${at(0)} ms, nine in ten within ${at(0.9)} ms`);
    return 0;
  } finally {
    server.kill();
    rmSync(cache, { recursive: true, force: true });
  }
}

/** How long the first page took, and then the page after each save. In milliseconds. */
async function measure(content: string, address: string, count: number): Promise<number[]> {
  const ids = articleIds(content);
  const id = ids[Math.floor(ids.length / 2)] as string;
  const file = join(content, 'articles', `${id}.md`);
  const page = `${address}/articles/${id}/`;
  const text = readFileSync(file, 'utf8');
  const started = performance.now();
  await pageWith(page, '</html>');
  const times = [performance.now() - started];
  try {
    for (let save = 0; save < count; save += 1) {
      await sleep(PAUSE);
      const word = `word${save}x${process.pid}`;
      const from = performance.now();
      writeFileSync(file, `${text}\n${word}\n`);
      await pageWith(page, word);
      times.push(performance.now() - from);
    }
  } finally {
    writeFileSync(file, text);
  }
  return times;
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
