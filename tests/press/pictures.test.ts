import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/press/files-below.ts';
import {
  articleText,
  buildInto,
  contentFolder,
  freshCache,
  temporaryFolder,
  treeOf,
  writeFiles,
} from '../setup/desk.ts';
import { gradient, photograph } from '../setup/pictures.ts';

const out = () => join(temporaryFolder(), 'dist');
const IMAGE = '{src: media/quay.jpg, alt: The quay at dawn, caption: The quay, credit: The desk}';

/** A content folder with an article, and pictures in `media/`. */
function desk(files: Record<string, string>, media: Record<string, Buffer>): string {
  const folder = contentFolder({ 'media/README.md': '', ...files });
  for (const [name, bytes] of Object.entries(media)) writeFileSync(join(folder, 'media', name), bytes);
  return folder;
}

function mediaIn(folder: string): string[] {
  return [...filesBelow(folder).keys()].filter((file) => file.startsWith('media/')).sort();
}

/** The name of a form without the sum in it. */
function formOf(file: string): string {
  return file.replace(/-[0-9a-f]{10}/, '');
}

test('a photograph is published upright, in every width that it has, and says nothing of where it was taken', async () => {
  const content = desk(
    { 'articles/a.md': articleText({ image: IMAGE }, '\n![The quay again](../media/quay.jpg "At noon")\n') },
    { 'quay.jpg': await photograph(1200, 900) },
  );
  const folder = out();
  const { site } = await buildInto(folder, content);
  expect(site.diagnostics).toEqual([]);
  const files = mediaIn(folder);
  expect(files.map(formOf)).toEqual([
    'media/quay-400.avif',
    'media/quay-400.webp',
    'media/quay-720.avif',
    'media/quay-720.webp',
    'media/quay-900.avif',
    'media/quay-900.jpg',
    'media/quay-900.webp',
  ]);
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    const { width, height, exif, xmp, icc, orientation, space } = await sharp(bytes).metadata();
    expect({ width, height }, file).toEqual({
      width: widthIn(file),
      height: Math.round((widthIn(file) * 4) / 3),
    });
    expect({ exif, xmp, icc, orientation, space }, file).toEqual({ space: 'srgb' });
    expect(bytes.includes('SECRET'), file).toBe(false);
  }
  const html = readFileSync(join(folder, 'articles/a/index.html'), 'utf8');
  expect(html).toContain('width="900" height="1200" fetchpriority="high"');
  expect(html).toContain('<figure><picture><source type="image/avif" srcset="/media/quay-');
  expect(html).toContain(
    'alt="The quay again" width="900" height="1200" loading="lazy" decoding="async"></picture>',
  );
  expect(html).not.toContain('/media/quay.jpg');
  const named = new Set([...html.matchAll(/\/(media\/quay-[\w.-]+)/g)].map((match) => match[1]));
  expect([...named].sort()).toEqual(files);
});

function widthIn(file: string): number {
  return Number(/-(\d+)\.\w+$/.exec(file)?.[1]);
}

test('a link to a picture opens it without what the camera noted, and drafts show nothing', async () => {
  const photo = await photograph(300, 200);
  const content = desk(
    {
      'articles/a.md': articleText(
        {},
        '\n[The quay](../media/linked.jpg) and [the data](../media/data.csv)\n',
      ),
      'articles/b.md': articleText({ draft: 'true', image: IMAGE }, '\n![Other](../media/other.jpg)\n'),
      'media/data.csv': 'a,b\n',
    },
    { 'linked.jpg': photo, 'quay.jpg': photo, 'other.jpg': photo, 'unused.jpg': photo },
  );
  const folder = out();
  await buildInto(folder, content);
  expect(mediaIn(folder)).toEqual(['media/data.csv', 'media/linked.jpg']);
  const linked = readFileSync(join(folder, 'media/linked.jpg'));
  expect(linked.includes('SECRET')).toBe(false);
  expect((await sharp(linked).metadata()).exif).toBeUndefined();
});

test('what can be seen through stays so, and small pictures are not blown up', async () => {
  const content = desk(
    { 'articles/a.md': articleText({}, '\n![The line](../media/line.png)\n') },
    { 'line.png': await gradient(60, 40, true).png().toBuffer() },
  );
  const folder = out();
  await buildInto(folder, content);
  const files = mediaIn(folder);
  expect(files.map(formOf)).toEqual(['media/line-60.avif', 'media/line-60.png', 'media/line-60.webp']);
  for (const file of files) expect((await sharp(join(folder, file)).metadata()).hasAlpha, file).toBe(true);
});

test('a drawing is published as shapes and words alone', async () => {
  const drawing = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "SECRET">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80mm" viewBox="0 0 80 60" onload="SECRET()">
<metadata>SECRET</metadata><style>@import "//SECRET.example/x.css";</style><!-- SECRET -->
<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>
<a href="javascript:SECRET()"><text>SECRET</text></a><foreignObject><p>SECRET</p></foreignObject>
<rect id="box" width="9" height="9" fill="url(#g)" style="stroke:url(//SECRET.example)" onclick="SECRET()"/>
<use xlink:href="#box" x="20"/><use href="SECRET.svg#x"/><text x="1" y="50">Talks &amp; terms</text></svg>`;
  const content = desk(
    { 'articles/a.md': articleText({}, '\n![Map](../media/map.svg)\n'), 'media/map.svg': drawing },
    {},
  );
  const folder = out();
  const { site } = await buildInto(folder, content);
  expect(site.diagnostics.map(({ message }) => message)).toEqual([
    'the drawing `media/map.svg` holds <a>, <foreignObject>, a style sheet that loads something, references to other files, which readers do not get',
  ]);
  const [file] = mediaIn(folder);
  expect(formOf(file as string)).toBe('media/map.svg');
  expect(readFileSync(join(folder, file as string), 'utf8').replaceAll('\n', '')).toBe(
    '<svg width="80" viewBox="0 0 80 60" height="60" xmlns="http://www.w3.org/2000/svg">' +
      '<defs><linearGradient id="g"><stop offset="0" stop-color="red" /></linearGradient></defs>' +
      '<rect id="box" width="9" height="9" fill="url(#g)" />' +
      '<use href="#box" x="20" /><use /><text x="1" y="50">Talks &#x26; terms</text></svg>',
  );
});

describe('what cannot be shown is reported where it is shown', () => {
  test.each([
    [
      'a photograph that breaks off',
      async () => (await photograph(600, 400)).subarray(0, 4000),
      'is broken: not all of it can be read',
    ],
    [
      'a bomb',
      async () => enlarged(await gradient(4, 4).png().toBuffer(), 40_000),
      'has 40000 × 40000 pixels; the most is 120 million',
    ],
    [
      'a drawing of many storeys',
      async () => Buffer.from(`<svg viewBox="0 0 1 1">${'<g>'.repeat(50_000)}`),
      'nests its groups too deep to be read',
    ],
  ])('%s', async (_name, make, problem) => {
    const content = desk(
      { 'articles/a.md': articleText({ image: IMAGE }, '\n![Again](../media/quay.jpg)\n') },
      { 'quay.jpg': await make() },
    );
    const { site, report } = await buildInto(out(), content);
    expect(report).toBeUndefined();
    expect(site.diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      `articles/a.md:23 the picture \`media/quay.jpg\` ${problem}`,
      `articles/a.md:28 the picture \`media/quay.jpg\` ${problem}`,
    ]);
  });

  /** A PNG whose header claims to be larger than it is. */
  function enlarged(png: Buffer, size: number): Buffer {
    png.writeUInt32BE(size, 16);
    png.writeUInt32BE(size, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    return png;
  }
});

test('a picture that moves is shown still, with a word to the editor', async () => {
  const frames = await Promise.all([0, 180].map((turn) => gradient(40, 30).rotate(turn).png().toBuffer()));
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const content = desk({ 'articles/a.md': articleText({}, '\n![It](../media/it.gif)\n') }, { 'it.gif': gif });
  const folder = out();
  const { site } = await buildInto(folder, content);
  expect(site.diagnostics.map(({ message }) => message)).toEqual([
    'the picture `media/it.gif` moves, and readers see its first frame only',
  ]);
  for (const file of mediaIn(folder))
    expect((await sharp(join(folder, file)).metadata()).pages ?? 1, file).toBe(1);
});

test('an unchanged picture is not opened, and a changed one prints the pages that show it anew', async () => {
  const content = desk(
    { 'articles/a.md': articleText({ image: IMAGE }), 'articles/b.md': articleText({ title: 'Another' }) },
    { 'quay.jpg': await photograph(300, 200) },
  );
  const path = join(content, 'media/quay.jpg');
  utimesSync(path, 1e9, 1e9);
  const [folder, cacheFolder] = [out(), freshCache()];
  await buildInto(folder, content, { cacheFolder });
  const { size } = statSync(path);
  writeFileSync(path, Buffer.alloc(size));
  utimesSync(path, 1e9, 1e9);
  expect((await buildInto(folder, content, { cacheFolder })).report?.printed).toBe(0);
  writeFileSync(path, await photograph(200, 300));
  const { report } = await buildInto(folder, content, { cacheFolder });
  expect(report?.paths.map(formOf).sort()).toEqual([
    '/articles/a.json',
    '/articles/a.md',
    '/articles/a.ninjs.json',
    '/articles/a/',
    '/data/2025.json',
    '/media/quay-300.avif',
    '/media/quay-300.jpg',
    '/media/quay-300.webp',
  ]);
});

test('what the shelf holds is checked before it is published', async () => {
  const content = desk(
    { 'articles/a.md': articleText({ image: IMAGE }) },
    { 'quay.jpg': await photograph(300, 200) },
  );
  const cacheFolder = freshCache();
  const cold = out();
  await buildInto(cold, content, { cacheFolder });
  const shelf = join(cacheFolder, 'shelf');
  const kept = readdirSync(shelf, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  // Three forms of the picture, the search index, and what that rests on.
  expect(kept).toHaveLength(5);
  for (const [index, { name, parentPath }] of kept.entries())
    writeFiles(parentPath, { [name]: ['', 'broken', '\0'.repeat(500)][index % 3] as string });
  const warm = out();
  await buildInto(warm, content, { cacheFolder });
  expect(treeOf(warm)).toEqual(treeOf(cold));
});
