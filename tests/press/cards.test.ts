import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { type DrawCard, loadCardPress } from '../../src/press/card.ts';
import { filesBelow } from '../../src/press/files-below.ts';
import type { CardProps } from '../../src/publish/cards.ts';
import {
  articleText,
  buildInto,
  contentFolder,
  freshCache,
  temporaryFolder,
  writeFiles,
} from '../setup/desk.ts';

const out = () => join(temporaryFolder(), 'dist');

function cardsIn(folder: string): string[] {
  return [...filesBelow(folder).keys()].filter((file) => file.startsWith('cards/')).sort();
}

const PROPS: CardProps = {
  lang: 'uk',
  siteName: 'Standfirst',
  section: 'Новини',
  type: 'analysis',
  title: 'Заголовок',
  standfirst: 'Стисло про те, що встановлює стаття.',
  published: '2025-06-01',
  figures: { claims: 2, origins: 3, primarySources: 1, contested: 1 },
  claims: [
    { origins: 3, confidence: 'high', status: 'supported' },
    { origins: 0, confidence: 'low', status: 'contested' },
  ],
};

let draw: DrawCard;
beforeAll(async () => {
  draw = await loadCardPress();
});

/** The pixels of a card below a line. */
async function pixels(props: Partial<CardProps>, from = 0): Promise<string> {
  const card = sharp(await draw({ ...PROPS, ...props }));
  const part = card.extract({ left: 0, top: from, width: 1200, height: 630 - from });
  return (await part.raw().toBuffer()).toString('latin1');
}

test('every public article has a card, and an edit draws that of its article alone', async () => {
  const content = contentFolder({
    'articles/a.md': articleText(),
    'articles/in/b.md': articleText({ title: 'Another' }),
    'articles/draft.md': articleText({ draft: 'true' }),
    'articles/ja.md': articleText({ title: '憲章は武力による威嚇を禁じる', lang: 'ja' }),
  });
  const [folder, cacheFolder] = [out(), freshCache()];
  await buildInto(folder, content, { cacheFolder });
  expect(cardsIn(folder)).toEqual(['cards/a.png', 'cards/in/b.png']);
  const { width, height, format } = await sharp(join(folder, 'cards/a.png')).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  writeFiles(content, { 'articles/a.md': articleText({}, '\nOne more word.\n') });
  const words = await buildInto(folder, content, { cacheFolder });
  expect(words.report?.paths.filter((path) => path.endsWith('.png'))).toEqual([]);
  writeFiles(content, { 'articles/a.md': articleText({ title: 'A new headline' }) });
  const headline = await buildInto(folder, content, { cacheFolder });
  expect(headline.report?.paths.filter((path) => path.endsWith('.png'))).toEqual(['/cards/a.png']);
});

test('site.yml can do without cards', async () => {
  const content = contentFolder({ 'site.yml': 'cards: false\n', 'articles/a.md': articleText() });
  const folder = out();
  await buildInto(folder, content);
  expect(cardsIn(folder)).toEqual([]);
});

test('every letter has a shape of its own', async () => {
  const missing = '\u{10fffd}';
  const letters = [...`${missing}ABĞŁŐŽßæцґєіїйщўЂќΆΓΩάγϊώ€№“«—…’`];
  const drawn = new Map<string, string>();
  for (const letter of letters) {
    const shape = await pixels({ title: letter });
    expect(drawn.get(shape), letter).toBeUndefined();
    drawn.set(shape, letter);
  }
});

test.each([
  ['of wide letters', 'ЩЩЩЩЩ ЖЖЖЖЖЖ '.repeat(9).slice(0, 110)],
  ['of one word', 'Щ'.repeat(110)],
  ['of many lines', 'a m '.repeat(28).slice(0, 110)],
])('a headline of 110 characters %s leaves the figures where they are', async (_name, title) => {
  expect((await pixels({ title }, 520)) === (await pixels({}, 520))).toBe(true);
});

test('the same card is drawn the same', async () => {
  const again = await loadCardPress();
  expect(Buffer.from(await again(PROPS)).equals(Buffer.from(await draw(PROPS)))).toBe(true);
});
