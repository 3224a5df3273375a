import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { buildSite } from '../../src/build.ts';
import { findBrowser, serveFolder } from '../setup/browser.ts';

/**
 * Lighthouse on every kind of page that readers come in by, with its profile of a phone on a slow line: `npm run
 * lighthouse`. Prints the four scores, and under them what keeps one from 100; fails where one does.
 */
const PAGES = [
  '/',
  '/articles/peace-talks/',
  '/articles/uk/peace-talks/',
  '/sources/unga-es-11-4/',
  '/search/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'standfirst-lighthouse-'));
const out = join(folder, 'dist');
const { report } = await buildSite({
  content: join(root, 'content'),
  out,
  cacheFolder: join(folder, 'cache'),
  useCache: true,
  now: Date.parse('2026-11-30'),
  drafts: false,
});
if (!report) throw new Error('the content has errors; run standfirst check');

const server = await serveFolder(out);
const { path, flags } = await findBrowser();
const chrome = await launch({ chromePath: path, chromeFlags: flags, logLevel: 'silent' });
try {
  process.stdout.write(`${'page'.padEnd(32)}${CATEGORIES.map((name) => name.padStart(16)).join('')}\n`);
  for (const page of PAGES.filter((page) => existsSync(join(out, page, 'index.html')))) {
    const result = await best(server.address + page);
    const scores = CATEGORIES.map((name) => Math.round((result.categories[name]?.score ?? 0) * 100));
    process.stdout.write(`${page.padEnd(32)}${scores.map((score) => `${score}`.padStart(16)).join('')}\n`);
    for (const reason of shortcomings(result)) process.stdout.write(`  ${reason}\n`);
    if (scores.some((score) => score < 100)) process.exitCode = 1;
  }
} finally {
  chrome.kill();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Whatever else the machine does can only cost a page: the best of three runs, or the first without a fault. */
async function best(url: string): Promise<Result> {
  let found = await audit(url);
  for (let again = 0; again < 2 && shortcomings(found).length > 0; again += 1) {
    const other = await audit(url);
    if (speedOf(other) > speedOf(found)) found = other;
  }
  return found;
}

function speedOf({ categories }: Result): number {
  return categories.performance?.score ?? 0;
}

async function audit(url: string): Promise<Result> {
  const options: Flags = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' };
  const run = await lighthouse(url, options);
  if (!run) throw new Error(`Lighthouse says nothing of ${url}`);
  return run.lhr;
}

/** The audits that cost a category its hundred. */
function shortcomings({ categories, audits }: Result): string[] {
  const counted = CATEGORIES.filter((name) => (categories[name]?.score ?? 0) < 1).flatMap((name) =>
    (categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0).map(({ id }) => audits[id]),
  );
  return counted
    .filter((one) => one && one.score !== null && one.score < 1)
    .map((one) => `${one?.title}: ${one?.displayValue ?? one?.score}`);
}
