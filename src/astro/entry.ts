import { createApp } from 'astro/app/entrypoint';

/** The compiled site: `app.render(request, {locals: {page}, routeData})` gives one page. */
export const app = createApp({ streaming: false });
