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

/** Loads compiled templates once; what it returns prints pages with them. */
export async function loadPrinter(entry: string): Promise<Print> {
  const { openView } = (await import(pathToFileURL(entry).href)) as Templates;
  const views = new Map<string, Awaited<ReturnType<typeof openView>>>();
  return async ({ path, view, props }) => {
    const print = views.get(view) ?? (await openView(view));
    if (!print) throw new PrintError(`${path}: there is no template src/pages/${view}.astro`);
    views.set(view, print);
    try {
      return print(props);
    } catch (error) {
      throw new PrintError(`${path}: the template ${view} failed: ${String(error)}`, { cause: error });
    }
  };
}
