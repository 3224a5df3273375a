/**
 * Draws the icons of public/ from favicon.svg, on paper. Run it when the drawing changes, and commit what it writes: drawn in
 * every build they would cost each a tenth of a second, and differ with the version of the drawing library.
 *
 *     node .ci/draw-icons.mjs
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const PAPER = '#fcfbf8';

/** By file: the size in pixels, and how much of it the drawing fills. Of the mask, systems show a circle of 80 per cent. */
const ICONS = {
  'icon-192.png': { size: 192, fills: 0.9 },
  'icon-512.png': { size: 512, fills: 0.9 },
  'icon-mask.png': { size: 512, fills: 0.7 },
  'apple-touch-icon.png': { size: 180, fills: 0.86 },
};

const folder = join(import.meta.dirname, '..', 'public');
const drawing = readFileSync(join(folder, 'favicon.svg'));
for (const [file, { size, fills }] of Object.entries(ICONS)) {
  const inner = Math.round((size * fills) / 2) * 2;
  const margin = (size - inner) / 2;
  await sharp(drawing, { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .flatten({ background: PAPER })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: PAPER })
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(folder, file));
}
