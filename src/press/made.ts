import type { PlannedPage } from '../publish/plan.ts';
import { codeVersion } from './code-version.ts';
import type { Shelf } from './shelf.ts';

/** The views that no template prints: files that this package makes from their props, and that are costly to make. */
export type MadeView = 'picture';
export type MadePage = Extract<PlannedPage, { view: MadeView }>;

/** The code and the libraries that each depends on, and nothing else of this package does. */
const CODE: Readonly<Record<MadeView, string[]>> = {
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
 * Makes such a file, or takes it from the shelf.
 *
 * @param key what it is made from
 * @param dir the content folder
 */
export async function makeFile(
  page: Pick<MadePage, 'view' | 'props'>,
  key: string,
  dir: string,
  shelf: Shelf,
): Promise<Uint8Array> {
  const kept = shelf.take(key);
  if (kept) return kept;
  const made = await make(page, dir);
  shelf.put(key, made);
  return made;
}

/** Makes such a file. */
export async function make({ props }: Pick<MadePage, 'view' | 'props'>, dir: string): Promise<Uint8Array> {
  const { encodePicture } = await import('./encode.ts');
  return encodePicture(props, dir);
}
