import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { PlannedPage } from '../publish/plan.ts';

/** What Astro has compiled, as `src/astro/entry.ts` exports it. */
interface Templates {
  openView: (view: string) => Promise<((props: object) => string) | undefined>;
}

/** A template failed on a page; the message names the page. */
export class PrintError extends Error {}

/** Turns planned pages into HTML. */
export type Print = (page: Pick<PlannedPage, 'path' | 'view'> & { props: object }) => Promise<string>;

/**
 * Loads compiled templates once; what it returns prints pages with them. Each view is opened once, whoever asks meanwhile.
 * However many cache folders share templates by links, they are the same modules.
 */
export async function loadPrinter(entry: string): Promise<Print> {
  const { openView } = (await import(pathToFileURL(realpathSync(entry)).href)) as Templates;
  const views = new Map<string, ReturnType<Templates['openView']>>();
  return async ({ path, view, props }) => {
    const opening = views.get(view) ?? openView(view);
    views.set(view, opening);
    const print = await opening;
    if (!print) throw new PrintError(`${path}: there is no template src/pages/${view}.astro`);
    try {
      return print(props);
    } catch (error) {
      throw new PrintError(`${path}: the template ${view} failed: ${String(error)}`, { cause: error });
    }
  };
}
