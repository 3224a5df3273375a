import { resolve } from 'node:path';
import { PACKAGE } from '../press/code-version.ts';
import { contentFolder, wholeNumber } from './options.ts';

export interface DevCommand {
  content: string;
  port: string;
  host?: string | boolean;
  drafts: boolean;
  cache: string;
}

/** `standfirst dev`: serves the site from its content, until it is stopped. Astro reads its folders from the environment. */
export async function dev(command: DevCommand): Promise<number> {
  process.env.STANDFIRST_CONTENT = resolve(contentFolder(command.content));
  process.env.STANDFIRST_CACHE = resolve(command.cache);
  process.env.STANDFIRST_DRAFTS = String(command.drafts);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const port = wholeNumber('port', command.port, 0, 65_535);
  const astro = await import('astro');
  const server = await astro.dev({
    root: PACKAGE,
    server: { port, ...(command.host === undefined ? {} : { host: command.host }) },
    logLevel: 'error',
  });
  process.stderr.write(`serving ${command.content} at http://localhost:${server.address.port}/\n`);
  await new Promise<void>((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
  await server.stop();
  return 0;
}
