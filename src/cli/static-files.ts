import type { RequestListener } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';

/** Answers as static hosts do: with the files of a folder as they are now, compressed where the browser can take it. */
export function staticFiles(folder: string, notFound: RequestListener): RequestListener {
  const files = sirv(folder, { dev: true, extensions: ['html'] });
  const compress = compression();
  return (request, response) =>
    compress(request as never, response as never, () =>
      files(request, response, () => notFound(request, response)),
    );
}
