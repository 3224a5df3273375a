import { watch } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import type { Plugin, RunnableDevEnvironment, ViteDevServer } from 'vite';
import type { Desk, DeskOptions, Served } from './desk.ts';

/** Where Astro's development server looks for the locals of a request. */
const LOCALS = Symbol.for('astro.locals');

/**
 * The development server: every request is looked up in the same plan that a build prints. A page that Astro renders is
 * passed on under the name of its view, with its props; all else is answered here. A change of content or code makes the
 * plan anew on the next request, and reloads the browser.
 */
export function devPlugin(options: DeskOptions): Plugin {
  return {
    name: 'standfirst:dev',
    apply: 'serve',
    configureServer(server) {
      const desk = freshDesk(server, options);
      server.middlewares.use((request, response, next) => {
        const path = pathOf(request);
        if (path === undefined) return next();
        desk()
          .then((open) => open.serve(path))
          .then((served) => answer(served, request, response, next))
          .catch(next);
      });
    },
  };
}

/** A save often comes as several events: what follows within this time belongs to it. In milliseconds. */
const QUIET = 20;

/** The desk as it is now. Loaded through Vite, so that an edit of our own code is picked up as one of a template is. */
function freshDesk(server: ViteDevServer, options: DeskOptions): () => Promise<Desk> {
  const folder = resolve(options.content);
  const source = join(server.config.root, 'src');
  const { runner } = server.environments.ssr as RunnableDevEnvironment;
  let current: Promise<Desk> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const reload = () => {
    clearTimeout(timer);
    timer = setTimeout(() => server.environments.client.hot.send({ type: 'full-reload' }), QUIET);
  };
  const close = () => {
    current?.then((desk) => desk.close()).catch(() => {});
    current = undefined;
  };
  // Not Vite's own watcher: it drops the second of two saves in quick succession, as formatters make them.
  const watcher = watch(folder, { recursive: true }, (_event, file) => {
    const changed = file?.replaceAll(sep, '/');
    current?.then((desk) => desk.change(changed)).catch(() => {});
    reload();
  });
  server.httpServer?.once('close', () => {
    watcher.close();
    close();
  });
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(source + sep)) return;
    close();
    reload();
  });
  return () => {
    current ??= runner
      .import(join(source, 'astro', 'desk.ts'))
      .then(({ openDesk }) => openDesk({ ...options, content: folder }));
    return current;
  };
}

/** The path that a browser asks for, when it may be one of ours: Vite's own files are not. */
function pathOf({ url, method }: IncomingMessage): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const { pathname } = new URL(url ?? '/', 'http://localhost');
  if (/^\/(?:@|__|_astro|_image|src\/|node_modules\/)/.test(pathname)) return undefined;
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function answer(
  served: Served | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  if (!served) {
    next();
    return;
  }
  if (served.kind === 'text') {
    response.setHeader('content-type', served.type);
    response.end(served.text);
    return;
  }
  if (served.status !== 200) answerAs(served.status, response);
  request.url = `/${served.view}/`;
  Reflect.set(request, LOCALS, { page: served.props, problems: served.problems });
  next();
}

/** Astro answers 200 for every page that it renders; the page for what is not there says so. */
function answerAs(status: number, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...rest: unknown[]) => ServerResponse;
  response.writeHead = ((_status: number, ...rest: unknown[]) =>
    writeHead(status, ...rest)) as typeof response.writeHead;
}
