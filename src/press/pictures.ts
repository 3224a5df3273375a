import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Metadata } from 'sharp';
import type { KnownPicture, UnfitPicture } from '../graph/pictures.ts';
import type { Cache } from './cache.ts';
import { codeVersion } from './code-version.ts';
import { inParallel } from './in-parallel.ts';
import { stampOf } from './stamps.ts';

/** What goes beyond this is no picture for a page: it would take a build all its memory. In bytes and in pixels. */
const BYTES = 64 * 2 ** 20;
export const PIXELS = 120_000_000;

/**
 * Looks at pictures. What was found is kept in the cache by the stamp of the file, so that a picture that nobody has
 * touched is not even opened.
 *
 * @param dir the content folder
 * @param files paths below it
 */
export async function examinePictures(
  dir: string,
  files: readonly string[],
  cache?: Cache,
): Promise<KnownPicture[]> {
  if (files.length === 0) return [];
  const code = cache
    ? codeVersion(['src/press/pictures.ts', 'src/press/drawing.ts', 'package-lock.json'])
    : '';
  const keyOf = (file: string) => hash('sha256', `${code}\0${file}\0${stampOf(join(dir, file))}`);
  const keys = cache ? files.map(keyOf) : [];
  const hits = keys.map((key) => cache?.readPicture(key));
  const fresh: [key: string, picture: KnownPicture][] = [];
  const pictures = await inParallel([...files.entries()], availableParallelism(), async ([index, file]) => {
    const hit = hits[index];
    if (hit) return hit;
    const picture = await examinePicture(dir, file);
    fresh.push([keys[index] ?? '', picture]);
    return picture;
  });
  if (fresh.length > 0) cache?.writePictures(fresh);
  cache?.prunePictures(new Set(keys));
  return pictures;
}

async function examinePicture(dir: string, file: string): Promise<KnownPicture> {
  const path = join(dir, file);
  const { size } = statSync(path);
  if (size > BYTES) return tooLarge(file, `has ${Math.ceil(size / 2 ** 20)} MB`, `${BYTES / 2 ** 20} MB`);
  const bytes = await readFile(path);
  const sum = hash('sha256', bytes);
  if (!isDrawing(bytes)) return examineRaster(file, sum, bytes);
  const { examineDrawing } = await import('./drawing.ts');
  return examineDrawing(file, sum, bytes);
}

/** Whether bytes are text with an `<svg>` in it: what a file is shows in it, not in its name. */
function isDrawing(bytes: Buffer): boolean {
  return !bytes.subarray(0, 1024).includes(0) && bytes.subarray(0, 16_384).includes('<svg');
}

async function examineRaster(file: string, sum: string, bytes: Buffer): Promise<KnownPicture> {
  const { default: sharp } = await import('sharp');
  let found: Metadata;
  try {
    found = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return unreadable(file);
  }
  const { autoOrient, format, hasAlpha, pages = 1 } = found;
  const { width, height } = autoOrient;
  const pixels = width * height;
  if (pixels > PIXELS) return tooLarge(file, `has ${width} × ${height} pixels`, `${PIXELS / 1e6} million`);
  try {
    await sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error' }).resize(8, 8).raw().toBuffer();
  } catch {
    return broken(file);
  }
  const isExact = format === 'png' || format === 'gif';
  const lost = pages > 1 && format !== 'heif' ? ['movement'] : [];
  return { file, sum, kind: 'raster', width, height, isTransparent: hasAlpha, isExact, lost };
}

/** What is said of a file that is no picture. */
export function unreadable(file: string): UnfitPicture {
  return {
    file,
    problem: 'is no picture that can be read',
    help: 'save it as JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG',
  };
}

function broken(file: string): UnfitPicture {
  return { file, problem: 'is broken: not all of it can be read', help: 'copy or export it anew' };
}

function tooLarge(file: string, has: string, limit: string): UnfitPicture {
  return { file, problem: `${has}; the most is ${limit}`, help: 'save a smaller version of it' };
}
