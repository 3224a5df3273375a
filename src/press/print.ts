import { pathToFileURL } from 'node:url';
import type { PlannedPage } from '../publish/plan.ts';

/** The part of Astro's compiled app that printing needs. */
interface App {
  manifestData: { routes: { route: string }[] };
  render: (request: Request, options: { locals: object; routeData: unknown }) => Promise<Response>;
}

/** A template failed on a page; the message names the page. */
export class PrintError extends Error {}

/** Turns planned pages into HTML, in UTF-8. */
export type Print = (page: Pick<PlannedPage, 'path' | 'view'> & { props: object }) => Promise<Uint8Array>;

/** Loads compiled templates once; what it returns prints pages with them. */
export async function loadPrinter(entry: string): Promise<Print> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  const routes = new Map(app.manifestData.routes.map((route) => [route.route, route]));
  return async ({ path, view, props }) => {
    const routeData = routes.get(`/${view}`);
    if (!routeData) throw new PrintError(`${path}: there is no template src/pages/${view}.astro`);
    const request = new Request(`http://standfirst.invalid/${view}/`);
    const response = await app.render(request, { locals: { page: props }, routeData });
    if (response.status !== 200)
      throw new PrintError(`${path}: the template ${view} answered ${response.status}`);
    return response.bytes();
  };
}
