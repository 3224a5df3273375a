import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import type { PictureFormat } from '../graph/pictures.ts';
import type { PictureProps } from '../publish/pictures.ts';
import { cleanDrawing } from './drawing.ts';
import { PIXELS } from './pictures.ts';

/** A picture is no longer what it was when the content was read. */
export class PictureChanged extends Error {}

/**
 * Makes one form of a picture: upright, in sRGB, at most as wide as it is, and without a word of what the camera or a
 * program noted in it, such as the place. Of one that moves, the first frame. Throws `PictureChanged`.
 *
 * @param dir the content folder
 */
export async function encodePicture(
  { file, sum, format, width, isExact }: PictureProps,
  dir: string,
): Promise<Uint8Array> {
  const bytes = await readFile(join(dir, file));
  if (hash('sha256', bytes) !== sum) {
    throw new PictureChanged(`${file} was changed while the site was being built; build again`);
  }
  if (format === 'svg') return new TextEncoder().encode(drawingIn(bytes));
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { autoOrient: true, limitInputPixels: PIXELS, failOn: 'error' });
  return encoded(picture.resize({ width, withoutEnlargement: true }), format, isExact);
}

function drawingIn(bytes: Buffer): string {
  const drawing = cleanDrawing(bytes.toString('utf8'));
  if ('problem' in drawing) throw new TypeError(`a drawing that ${drawing.problem} was planned`);
  return drawing.svg;
}

/**
 * AVIF with little effort is as small as WebP with much, in a fraction of the time that AVIF can take. Pictures with
 * sharp edges keep the full resolution of their colours.
 */
function encoded(picture: Sharp, format: PictureFormat, isExact: boolean): Promise<Buffer> {
  const chromaSubsampling = isExact ? '4:4:4' : '4:2:0';
  switch (format) {
    case 'avif':
      return picture.avif({ quality: isExact ? 60 : 50, effort: 2, chromaSubsampling }).toBuffer();
    case 'webp':
      return picture.webp({ quality: isExact ? 84 : 76, smartSubsample: isExact }).toBuffer();
    case 'jpeg':
      return picture
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, mozjpeg: true, chromaSubsampling })
        .toBuffer();
    case 'gif':
      return picture.gif().toBuffer();
    default:
      return picture.png({ compressionLevel: 9 }).toBuffer();
  }
}
