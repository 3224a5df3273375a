import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { ManifestProps } from '../../src/publish/manifest.ts';
import { expectGolden, FOLDER, NOW, plannedSite } from './site.ts';

const PUBLIC = join(import.meta.dirname, '..', '..', 'public');
const { pages } = await plannedSite(FOLDER, NOW);
const manifest = pages.get('/site.webmanifest')?.props as ManifestProps;

it('names the site and its icons', () => {
  expectGolden('site.webmanifest', `${JSON.stringify(manifest, null, 2)}\n`);
});

it('has an icon of each size that it promises, drawn from the one drawing', async () => {
  const drawing = readFileSync(join(PUBLIC, 'favicon.svg'));
  for (const { src, sizes } of manifest.icons.filter(({ type }) => type === 'image/png')) {
    const icon = sharp(join(PUBLIC, src.split('/').at(-1) as string));
    const { width, height } = await icon.metadata();
    expect(`${width}x${height}`).toBe(sizes);
    const { data, info } = await icon.clone().removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const fills = src.includes('mask') ? 0.7 : 0.9;
    const inner = Math.round((info.width * fills) / 2) * 2;
    const margin = (info.width - inner) / 2;
    const redrawn = await sharp(drawing, { density: (72 * inner) / 32 })
      .resize(inner, inner)
      .flatten({ background: '#fcfbf8' })
      .extend({ top: margin, bottom: margin, left: margin, right: margin, background: '#fcfbf8' })
      .raw()
      .toBuffer();
    const apart = data.reduce((sum, value, index) => sum + Math.abs(value - (redrawn[index] as number)), 0);
    expect(apart / data.length).toBeLessThan(2);
  }
});
