import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExaminedCapture } from '../graph/captures.ts';
import { once } from '../graph/once.ts';
import { outputFile } from '../publish/addresses.ts';
import { fillBody } from '../publish/body.ts';
import type { PlannedPage } from '../publish/plan.ts';
import type { Cache } from './cache.ts';
import type { CaptureTask } from './captures.ts';
import { checksumOf } from './checksums.ts';
import { isMade, type Made, makeFile } from './made.ts';
import { type Parcel, unpacked } from './parcel.ts';
import type { ParseResult, ParseTask } from './parse-here.ts';
import type { Print } from './print.ts';
import { openShelf } from './shelf.ts';
import type { Standing } from './standing.ts';
import { moment, type Span, startSpan } from './timings.ts';
import { utf8 } from './utf8.ts';

/** What runs in a worker. Each task loads what it needs, so that a worker that only parses never loads a template. */

/** Parses some files, and keeps what came of them where it is to be kept. */
export async function parseTexts(task: ParseTask & { cacheFolder?: string }): Promise<ParseResult> {
  const { parseHere } = await import('./parse-here.ts');
  const { cacheFolder } = task;
  return parseHere(task, cacheFolder === undefined ? undefined : await cacheIn(cacheFolder));
}

/** Caches stay open for a worker's life. */
const caches = new Map<string, Promise<Cache>>();

function cacheIn(folder: string): Promise<Cache> {
  const cache = caches.get(folder) ?? import('./cache.ts').then(({ Cache }) => Cache.open(folder));
  caches.set(folder, cache);
  return cache;
}

/** Examines some captures. */
export async function examineCaptures(task: CaptureTask): Promise<ExaminedCapture[]> {
  const { examineHere } = await import('./captures.ts');
  return examineHere(task);
}

/** Looks at every file of an output folder. */
export async function lookAtOutput({ cacheFolder, out }: OutputTask): Promise<Standing> {
  const { manifestOf } = await import('./manifest.ts');
  const { standingOf } = await import('./standing.ts');
  return standingOf(out, manifestOf(cacheFolder, out));
}

export interface OutputTask {
  cacheFolder: string;
  out: string;
}

/** Prints the pages of a parcel and writes them. */
export function pressParcel({ parcel, ...places }: PressPlaces & { parcel: Parcel }): Promise<PressResult> {
  return pressPages({ ...places, pages: unpacked(parcel) });
}

/** Where pages are printed from and to. */
export interface PressPlaces {
  /** The compiled templates. */
  entry: string;
  /** The folder to write below. */
  out: string;
  /** The content folder, and where what is costly to make is kept. */
  content: string;
  shelf: string;
}

export interface PressTask extends PressPlaces {
  pages: Iterable<PageToPress>;
}

export interface PageToPress {
  path: string;
  view: PlannedPage['view'];
  key: string;
  props: object;
  /** Goes into `props.body`. */
  html?: string;
  texts?: string[];
}

export interface PressResult {
  /** The checksum of each file that was written, by its path below the output folder. */
  checksums: [file: string, sum: string][];
  spans: Span[];
}

/** Prints some pages and writes them. */
export async function pressPages(task: PressTask): Promise<PressResult> {
  const { out, pages } = task;
  const end = startSpan('press');
  const made = new Set<string>();
  const checksums: PressResult['checksums'] = [];
  let writing = 0;
  for (const page of pages) {
    const path = outputFile(page.path);
    const file = join(out, path);
    const folder = dirname(file);
    const printed = await printPage(page, task);
    const bytes = typeof printed === 'string' ? utf8(printed) : printed;
    checksums.push([path, checksumOf(bytes)]);
    const from = moment();
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, bytes);
    writing += moment() - from;
  }
  const press = end();
  const spans = [
    { ...press, busy: press.busy - writing },
    { ...press, stage: 'write' as const, busy: writing },
  ];
  return { checksums, spans };
}

/** What stands in the file of a page. */
async function printPage(
  page: PageToPress,
  { entry, content, shelf }: PressPlaces,
): Promise<string | Uint8Array> {
  const { path, view, key, html, texts } = page;
  const props = page.props as Props;
  if (isMade(page)) return makeFile({ view: page.view, props } as Made, key, content, openShelf(shelf));
  const { formatText, isTextView } = await formats();
  if (isTextView(view)) return formatText(view, props, texts);
  const print = await printerOf(entry);
  const body = html === undefined ? {} : { body: fillBody(html, props) };
  return print({ path, view, props: { ...props, ...body } });
}

/** Asked for once in a worker's life: the module loader takes longer to answer than a small file to print. */
const formats = once(() => import('../publish/formats.ts'));

/** Templates are loaded once in a worker's life. */
const printers = new Map<string, Promise<Print>>();

function printerOf(entry: string): Promise<Print> {
  const printer = printers.get(entry) ?? import('./print.ts').then(({ loadPrinter }) => loadPrinter(entry));
  printers.set(entry, printer);
  return printer;
}

/** Of a view that is told by its name. */
type Props = ReturnType<typeof JSON.parse>;
