import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { staticFiles } from '../../src/cli/static-files.ts';

/** Where systems keep a Chrome or Chromium; where there is none, the one that comes with the npm package is unpacked. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];

/** That build is set up to run as one process, which ends with its first window; here it gets a process a window. */
const ONE_PROCESS = ['--single-process', '--no-zygote'];

/** Under the POSIX locale that bare machines have, Chromium finds no words in a page, and so no text fragment either. */
const ENVIRONMENT = { ...process.env, LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8' };

export async function launchBrowser(): Promise<Browser> {
  const { path, flags } = await findBrowser();
  return chromium.launch({ executablePath: path, args: flags, env: ENVIRONMENT });
}

/** Where the browser is, and what it is started with. */
export async function findBrowser(): Promise<{ path: string; flags: string[] }> {
  const installed = [process.env.CHROME_PATH, ...INSTALLED].find((path) => path && existsSync(path));
  if (installed) return { path: installed, flags: QUIET };
  const own = sparticuz.args.filter((argument) => !ONE_PROCESS.includes(argument));
  return { path: await sparticuz.executablePath(), flags: [...own, ...QUIET] };
}

/** What a page complains of from now on: errors of its scripts, requests that fail, and requests to other hosts. */
export function complaintsOf(page: Page, address: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on(
    'request',
    (request) => request.url().startsWith(address) || complaints.push(`elsewhere: ${request.url()}`),
  );
  return complaints;
}

/** Serves a folder as a static host does. */
export async function serveFolder(folder: string): Promise<{ address: string; close: () => void }> {
  const server: Server = createServer(
    staticFiles(folder, (_request, response) => void response.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}
