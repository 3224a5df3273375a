import type { SSRResult } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { renderHead, renderTemplate } from 'astro/runtime/server/index.js';
import type { Component, PageResult } from './string-runtime.ts';

/** Turns the props of a page into HTML. */
export type PrintView = (props: object) => string;

const app = createApp({ streaming: false });
const { entryModules, pageMap, routes } = app.manifest;

/**
 * The printer of a view, `undefined` where there is no `src/pages/<view>.astro`. Astro takes one request through its whole
 * pipeline, for what a page of the view has in its head; every page after that is the template with other props.
 */
export async function openView(view: string): Promise<PrintView | undefined> {
  const route = routes.find(({ routeData }) => routeData.route === `/${view}`)?.routeData;
  const load = route && pageMap?.get(route.component);
  if (!route || !pageMap || !load) return undefined;
  const page = await (await load()).page();
  const scripts = new Map<string, string>();
  const onlooker = async ({ resolve }: SSRResult) => {
    for (const id of Object.keys(entryModules)) scripts.set(id, await resolve(id));
    return renderTemplate(NOTHING_ELSE, renderHead());
  };
  const { moduleId } = page.default;
  const watched = { ...page, default: Object.assign(onlooker, { isAstroComponentFactory: true, moduleId }) };
  pageMap.set(route.component, async () => ({ page: async () => watched }));
  const response = await app.render(new Request(`http://standfirst.invalid/${view}/`), { routeData: route });
  pageMap.set(route.component, load);
  const head = (await response.text()).slice(DOCTYPE.length);
  const template = page.default as unknown as Component;
  return (props) => DOCTYPE + template(resultOf(props, head, scripts), {}, {}).html;
}

const DOCTYPE = '<!DOCTYPE html>';
const NOTHING_ELSE = Object.assign(['', ''], { raw: ['', ''] });

function resultOf(page: object, head: string, scripts: ReadonlyMap<string, string>): PageResult {
  const locals = { page };
  const seen = new Set<string>();
  return {
    head,
    script: (id) => {
      if (seen.has(id)) return '';
      seen.add(id);
      const src = scripts.get(id);
      if (src === undefined) throw new Error(`there is no compiled script ${id}`);
      return `<script type="module" src="${src}"></script>`;
    },
    createAstro: (props) => ({ props, locals }),
  };
}
