import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { basePath, wholeNumber } from './options.ts';
import { staticFiles } from './static-files.ts';
import { WrongUse } from './wrong-use.ts';

export interface PreviewCommand {
  out: string;
  base: string;
  port: string;
}

/** `standfirst preview`: serves the output folder as a static host would, until it is stopped. */
export async function preview(command: PreviewCommand): Promise<number> {
  const { out } = command;
  if (!existsSync(join(out, 'index.html')))
    throw new WrongUse(`${out} holds no site; run standfirst build first`);
  const base = basePath(command.base) as string;
  const port = wholeNumber('port', command.port, 0, 65_535);
  const notFound: RequestListener = async (_request, response) => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(await readFile(join(out, '404.html')));
  };
  const files = staticFiles(out, notFound);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) return void notFound(request, response);
    request.url = url.slice(base.length - 1);
    files(request, response);
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, 'localhost', resolve),
  ).catch((error) => {
    throw new WrongUse(
      error.code === 'EADDRINUSE' ? `port ${port} is taken; choose another with --port` : error.message,
    );
  });
  const address = server.address();
  process.stderr.write(
    `serving ${out} at http://localhost:${typeof address === 'object' ? address?.port : port}${base}\n`,
  );
  await new Promise((resolve) => server.once('close', resolve));
  return 0;
}
