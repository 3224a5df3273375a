import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, inject } from 'vitest';
import type { BuildResult } from '../../src/build.ts';
import { CHECKSUMS, readChecksums } from '../../src/press/checksums.ts';
import { buildInto, treeOf, writeFiles } from '../setup/desk.ts';
import { type DeskContent, filesOf, firstContent } from '../setup/desk-content.ts';
import { anyEdit, type DeskEdit, edited } from '../setup/desk-edits.ts';

/** How many series each of the two test files goes through, and where in them to begin when one is to be replayed. */
const RUNS = Math.ceil(Number(process.env.STANDFIRST_SERIES ?? 16) / 2);
const REPLAY: { seed?: number; path?: string } = JSON.parse(process.env.STANDFIRST_REPLAY ?? '{}');

/** In milliseconds. */
export const LIMIT = Math.max(600_000, RUNS * 10_000);

/** Files that live for a second need no disk. */
const QUICK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const settings = fc.record({
  cards: fc.boolean(),
  search: fc.boolean(),
  forms: fc.constantFrom([], ['json', 'csv'], ['json', 'markdown', 'ninjs', 'csv', 'bibtex', 'ris', 'csl']),
});

/** Pages that a worker prints are the same pages; to start one takes longer than a series. */
const workers = fc.oneof({ weight: 19, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });

/**
 * After any series of edits a warm build equals a cold one. They are held against one another once, at the end: whatever
 * is true of all series is true of what each begins with. Of each edit it is asked that it prints what has changed
 * and no other page, and that the next build prints nothing. An edit that brings an error is published nowhere, and the next save mends it.
 *
 * A failure names its seed and path: `STANDFIRST_REPLAY='{"seed": 1, "path": "2:3"}'` goes there at once.
 */
export async function holdSeries(): Promise<void> {
  const series = fc.array(anyEdit(), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(settings, workers, series, (site, workers, edits) => holdOne(site, workers, edits)),
    { numRuns: RUNS, ...REPLAY },
  );
}

async function holdOne(site: object, workers: number, edits: readonly DeskEdit[]): Promise<void> {
  const folder = mkdtempSync(join(QUICK, 'standfirst-series-'));
  try {
    await holdDesk(openDesk(folder, firstContent({ ...site }), workers), edits);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function holdDesk(desk: Desk, edits: readonly DeskEdit[]): Promise<void> {
  expect(errorsOf(await desk.build())).toEqual([]);
  let sound = desk.content();
  let tree: Tree = treeOf(desk.out);
  for (const edit of edits) {
    desk.save(edited(sound, edit));
    const after = await holdEdit(desk, tree);
    if (after) [sound, tree] = [desk.content(), after];
  }
  desk.save(sound);
  const { site: warm } = await desk.build();
  const cold = await desk.buildAnew();
  expect(warm.diagnostics).toEqual(cold.site.diagnostics);
  expect(treeOf(desk.out)).toEqual(cold.tree);
}

/** What stands in the output after a save that is sound, and so was published. */
async function holdEdit(desk: Desk, before: Tree): Promise<Tree | undefined> {
  const { report, site } = await desk.build();
  const after = treeOf(desk.out);
  if (errorsOf({ site }).length > 0) {
    expect(report).toBeUndefined();
    expect(after).toEqual(before);
    expect(site.diagnostics).toEqual((await desk.buildAnew()).site.diagnostics);
    return undefined;
  }
  expect(readChecksums(desk.out)).toEqual(listedOf(after));
  const changed = [...after].filter(([file, sum]) => before.get(file) !== sum).map(([file]) => file);
  const printed = report?.paths.map(fileOf) ?? [];
  expect(printed).toEqual(expect.arrayContaining(changed.filter((file) => !isOfAll(file))));
  expect(printed.filter((file) => !changed.includes(file) && !SAYS_LESS.test(file))).toEqual([]);
  expect((await desk.build()).report).toMatchObject({ printed: 0, removed: 0 });
  return after;
}

type Tree = ReadonlyMap<string, string>;

/** The files that are made when all others are. */
function isOfAll(file: string): boolean {
  return file.startsWith('pagefind/') || file === CHECKSUMS;
}

/** What is made from more than it says, so that it may be printed and be the same: feeds, two forms of articles, and cards. */
const SAYS_LESS = /(?:^|\/)(?:feed\.xml|feed\.json|atom\.xml)$|^articles\/.*\.(?:md|ninjs\.json)$|^cards\//;

interface Desk {
  out: string;
  content: () => DeskContent;
  save: (content: DeskContent) => void;
  build: () => Promise<BuildResult>;
  /** The same content, built where nothing is remembered. */
  buildAnew: () => Promise<BuildResult & { tree: Tree }>;
}

function openDesk(folder: string, first: DeskContent, workers: number): Desk {
  let current = first;
  const content = writeFiles(join(folder, 'content'), Object.fromEntries(filesOf(first)));
  const out = join(folder, 'dist');
  const cacheFolder = cacheBelow(folder, 'cache');
  let anew = 0;
  return {
    out,
    content: () => current,
    save: (next) => {
      writeOver(content, filesOf(current), filesOf(next));
      current = next;
    },
    build: () => buildInto(out, content, { cacheFolder, workers }),
    buildAnew: async () => {
      anew += 1;
      const cold = join(folder, `dist-${anew}`);
      const result = await buildInto(cold, content, {
        cacheFolder: cacheBelow(folder, `cache-${anew}`),
        workers,
      });
      return { ...result, tree: result.report ? treeOf(cold) : new Map() };
    },
  };
}

/** As `freshCache`, for folders that are gone before the test ends: of a thousand series no more than one takes room. */
function cacheBelow(folder: string, name: string): string {
  const cache = join(folder, name);
  mkdirSync(cache);
  symlinkSync(join(inject('templates'), 'renderer'), join(cache, 'renderer'));
  return cache;
}

/** Writes what is other than it was, as editors do: what stays is not touched, and what is the same elsewhere was renamed. */
function writeOver(folder: string, before: Map<string, string>, after: Map<string, string>): void {
  const gone = new Map([...before].filter(([file]) => !after.has(file)));
  for (const [file, text] of after) {
    if (before.get(file) === text) continue;
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    const [from] = [...gone].find(([, old]) => old === text) ?? [];
    if (from === undefined) writeFileSync(path, text);
    else renameSync(join(folder, from), path);
    gone.delete(from ?? '');
    letSettle(path);
  }
  for (const file of gone.keys()) rmSync(join(folder, file));
}

/** Lets a minute pass: what has been changed just now is looked at again by every build. */
function letSettle(path: string): void {
  const before = (Date.now() - 60_000) / 1000;
  utimesSync(path, before, before);
}

function errorsOf({ site }: Pick<BuildResult, 'site'>) {
  return site.diagnostics.filter(({ severity }) => severity === 'error');
}

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** All files of a site but the list itself and the mark of the press. */
function listedOf(tree: Tree): Map<string, string> {
  return new Map([...tree].filter(([file]) => file !== CHECKSUMS && file !== '.standfirst'));
}
