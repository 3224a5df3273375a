import type { SSRResult } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { renderTemplate, renderToString } from 'astro/runtime/server/index.js';

/** Turns the props of a page into HTML. Pages are printed one after the other: a call must wait for the last to end. */
export type PrintView = (props: object) => Promise<string>;

const app = createApp({ streaming: false });

/**
 * The printer of a view, `undefined` where there is no `src/pages/<view>.astro`. Astro takes one request through its whole
 * pipeline, for the frame that it gives to a page; every page after that is the template in that frame, with other props.
 */
export async function openView(view: string): Promise<PrintView | undefined> {
  const { pageMap, routes } = app.manifest;
  const routeData = routes.find(({ routeData: { route } }) => route === `/${view}`)?.routeData;
  const load = routeData && pageMap?.get(routeData.component);
  if (!routeData || !pageMap || !load) return undefined;
  const page = await (await load()).page();
  const template = page.default;
  const locals: { page?: object } = {};
  let frame: { result: SSRResult; notes: Notes } | undefined;
  const onlooker = (result: SSRResult) => {
    frame = { result, notes: copyOf(result) };
    return renderTemplate(Object.assign([''], { raw: [''] }));
  };
  const { isAstroComponentFactory, moduleId } = template;
  const watched = { ...page, default: Object.assign(onlooker, { isAstroComponentFactory, moduleId }) };
  pageMap.set(routeData.component, async () => ({ page: async () => watched }));
  await app.render(new Request(`http://standfirst.invalid/${view}/`), { locals, routeData });
  pageMap.set(routeData.component, load);
  if (!frame) throw new Error(`Astro did not reach the template of ${view}`);
  const { result, notes } = frame;
  return async (props) => {
    locals.page = props;
    Object.assign(result, copyOf(notes));
    return (await renderToString(result, template, {}, {}, true, routeData)) as string;
  };
}

/** What the runtime writes to while it renders a page; each page begins with it as it was before the first. */
type Notes = Pick<SSRResult, 'links' | 'scripts' | 'styles' | '_metadata'>;

function copyOf({ links, scripts, styles, _metadata }: Notes): Notes {
  const metadata = Object.entries(_metadata).map(([name, value]) => {
    if (value instanceof Set) return [name, new Set(value)];
    return [name, Array.isArray(value) ? [...value] : value];
  });
  return {
    links: new Set(links),
    scripts: new Set(scripts),
    styles: new Set(styles),
    _metadata: Object.fromEntries(metadata),
  };
}
