import type { PlannedPage } from '../publish/plan.ts';
import type { DrawCard } from './card.ts';
import { codeVersion } from './code-version.ts';
import type { Shelf } from './shelf.ts';

/** The views that no template prints: files that this package makes from their props, and that are costly to make. */
export type MadeView = 'picture' | 'card';
export type MadePage = Extract<PlannedPage, { view: MadeView }>;
/** What makes such a file: its view and its props. */
export type Made = {
  [View in MadeView]: Pick<Extract<PlannedPage, { view: View }>, 'view' | 'props'>;
}[MadeView];

/** The code and the libraries that each depends on, and nothing else of this package does. */
const CODE: Readonly<Record<MadeView, string[]>> = {
  card: [
    'src/press/card.ts',
    'src/press/fonts.ts',
    'src/styles/fonts.css',
    'src/i18n',
    'src/model/date-words.ts',
    'node_modules/@takumi-rs/core/package.json',
    'node_modules/@fontsource-variable/inter/package.json',
    'node_modules/@fontsource-variable/source-serif-4/package.json',
  ],
  picture: ['src/press/encode.ts', 'src/press/drawing.ts', 'node_modules/sharp/package.json'],
};

export function isMade<Page extends Pick<PlannedPage, 'view'>>(
  page: Page,
): page is Page & { view: MadeView } {
  return Object.hasOwn(CODE, page.view);
}

/** Versions of what makes such files; each is worked out when first asked for. */
export function versionsOfMade(): (view: MadeView) => string {
  const known = new Map<MadeView, string>();
  return (view) => {
    const version = known.get(view) ?? codeVersion(CODE[view]);
    known.set(view, version);
    return version;
  };
}

/**
 * Makes such a file. Pictures are taken from the shelf where they stand there; cards are drawn faster than a shelf of
 * them is kept.
 *
 * @param key what it is made from
 * @param dir the content folder
 */
export async function makeFile(page: Made, key: string, dir: string, shelf: Shelf): Promise<Uint8Array> {
  if (page.view === 'card') return make(page, dir);
  const kept = shelf.take(key);
  if (kept) return kept;
  const made = await make(page, dir);
  shelf.put(key, made);
  return made;
}

/** Makes such a file, come what may. */
export async function make(page: Made, dir: string): Promise<Uint8Array> {
  if (page.view === 'card') return (await cardPress())(page.props);
  const { encodePicture } = await import('./encode.ts');
  return encodePicture(page.props, dir);
}

/** A card press is loaded once in a worker's life. */
const presses: Promise<DrawCard>[] = [];

function cardPress(): Promise<DrawCard> {
  presses[0] ??= import('./card.ts').then(({ loadCardPress }) => loadCardPress());
  return presses[0];
}
