import { lookup as systemLookup } from 'node:dns/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { CannotCapture } from '../capture/cannot-capture.ts';
import { urlProblem } from '../model/url.ts';

export interface FetchOptions {
  /** Says what an IP address belongs to when it must not be connected to; `host` is the name that led there. */
  refuse: (address: string, host: string) => string | undefined;
  /** The IP addresses of a host; those of the system's resolver where absent. */
  lookup?: (host: string) => Promise<readonly string[]>;
  limits?: Partial<Limits>;
}

export interface Limits {
  /** For everything together, redirects included, in milliseconds. */
  time: number;
  /** Of the page after decompression, in bytes. */
  size: number;
  redirects: number;
}

export const LIMITS: Limits = { time: 20_000, size: 10 * 1024 * 1024, redirects: 5 };

/** A page as the server gave it. */
export interface FetchedPage {
  /** The address after all redirects, without its fragment. */
  url: string;
  kind: 'html' | 'text';
  charset?: string;
  bytes: Buffer;
}

type Settings = Omit<Required<FetchOptions>, 'limits'> & { limits: Limits; signal: AbortSignal };

/**
 * Fetches a page of text. Every address on the way, redirects included, is resolved once, judged by `refuse`, and
 * connected to as it was judged: a name that leads elsewhere a moment later changes nothing. Sends no cookies and keeps
 * none. Throws `CannotCapture` with the reason for whatever goes wrong.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const limits = { ...LIMITS, ...options.limits };
  const signal = AbortSignal.timeout(limits.time);
  const settings: Settings = { lookup: resolveHost, ...options, limits, signal };
  let url = new URL(address);
  try {
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const response = await get(url, settings);
      const target = redirectOf(response, url);
      if (!target) return await pageOf(response, url, settings);
      response.destroy();
      url = target;
    }
  } catch (error) {
    throw signal.aborted ? tooSlow(limits) : explained(error, url);
  }
  throw new CannotCapture(
    `it redirects more than ${limits.redirects} times; capture the address that it ends at`,
  );
}

const HEADERS = {
  'user-agent': 'Standfirst/0.1 (captures one page for citation, for an editor)',
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.9',
  'accept-encoding': 'gzip, deflate, br',
};

function get(url: URL, settings: Settings): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) judge(host, host, settings);
  const lookup: LookupFunction = (name, { all }, done) => {
    judged(name, settings).then(
      (found) => (all ? done(null, found) : done(null, found[0]?.address ?? '', found[0]?.family)),
      (error) => done(error, []),
    );
  };
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    request(url, { agent: false, headers: HEADERS, lookup, signal: settings.signal }, resolve)
      .on('error', reject)
      .end();
  });
}

/** One refused address is enough: which of several a connection would take cannot be foreseen. */
async function judged(host: string, settings: Settings): Promise<{ address: string; family: number }[]> {
  const addresses = await settings.lookup(host);
  for (const address of addresses) judge(address, host, settings);
  return addresses.map((address) => ({ address, family: isIP(address) }));
}

function judge(address: string, host: string, { refuse }: Settings): void {
  const owner = refuse(address, host);
  if (owner === undefined) return;
  const way = address === host ? address : `${host} leads to ${address}, which`;
  throw new CannotCapture(
    `${way} belongs to ${owner}, not to the public internet; add --allow-private if you mean it`,
  );
}

async function resolveHost(host: string): Promise<string[]> {
  return (await systemLookup(host, { all: true })).map(({ address }) => address);
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return undefined;
  const target = headers.location === undefined ? null : URL.parse(headers.location, from);
  const problem = target ? urlProblem(target.href) : 'is no address';
  if (target && !problem) return target;
  throw new CannotCapture(`it redirects to \`${(headers.location ?? '').slice(0, 200)}\`, which ${problem}`);
}

async function pageOf(
  response: IncomingMessage,
  url: URL,
  { limits, signal }: Settings,
): Promise<FetchedPage> {
  const { statusCode = 0, statusMessage, headers } = response;
  try {
    if (statusCode < 200 || statusCode > 299) {
      throw new CannotCapture(
        `the server answers ${`${statusCode} ${statusMessage ?? ''}`.trim()}; if you can read the page, save it and capture the file with --url`,
      );
    }
    const { kind, charset } = contentType(headers['content-type']);
    if (Number(headers['content-length']) > limits.size) throw tooLarge(limits);
    const bytes = await bodyOf(response, limits, signal);
    url.hash = '';
    return { url: url.href, kind, bytes, ...(charset ? { charset } : {}) };
  } finally {
    response.destroy();
  }
}

function contentType(header = ''): { kind: 'html' | 'text'; charset?: string } {
  const type = (header.split(';')[0] as string).trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(header)?.[1];
  const found = charset ? { charset } : {};
  if (type === 'text/html' || type === 'application/xhtml+xml') return { kind: 'html', ...found };
  if (type === 'text/plain' || type === 'text/markdown') return { kind: 'text', ...found };
  if (type === 'application/pdf') {
    throw new CannotCapture(
      'it is a PDF; download it, make text of it with `pdftotext -layout FILE.pdf FILE.txt` and capture FILE.txt with --url',
    );
  }
  throw new CannotCapture(
    `it is ${type ? `of type ${type}` : 'of no stated type'}, and only HTML and text are captured; save its text and capture that file with --url`,
  );
}

async function bodyOf(response: IncomingMessage, limits: Limits, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limits.size) throw tooLarge(limits);
      chunks.push(chunk);
    }
  };
  await pipeline(response, decoder(response.headers['content-encoding']), collect, { signal });
  return Buffer.concat(chunks);
}

function decoder(encoding = 'identity'): Transform {
  switch (encoding.trim().toLowerCase()) {
    case 'identity':
    case '':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new CannotCapture(
        `it is compressed as \`${encoding}\`, which was not asked for; save it and capture the file`,
      );
  }
}

function tooLarge({ size }: Limits): CannotCapture {
  const limit = size < 1_048_576 ? `${size} bytes` : `${size / 1_048_576} MB`;
  return new CannotCapture(`it is larger than ${limit}; save the text that you need and capture that file`);
}

function tooSlow({ time }: Limits): CannotCapture {
  return new CannotCapture(
    `it did not arrive within ${time / 1000} s; try again, or save it and capture the file`,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host is known; look whether the address is written right',
  EAI_AGAIN: 'the name of its host cannot be looked up now; look whether you are online',
  ECONNREFUSED: 'its server refuses connections; try again later',
  ECONNRESET: 'its server broke off the connection; try again later',
  EHOSTUNREACH: 'its server cannot be reached; try again later',
  ENETUNREACH: 'its server cannot be reached; look whether you are online',
  HPE_HEADER_OVERFLOW: 'its server sends headers beyond measure; save the page and capture the file',
};

/** What goes wrong on the way is said in one line; what is wrong in this code is thrown on as it is. */
function explained(error: unknown, { host }: URL): unknown {
  if (error instanceof CannotCapture || !(error instanceof Error)) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === '' || error instanceof TypeError) return error;
  const reason = REASONS[code] ?? `${host} cannot be read (${message.split('\n')[0]})`;
  return new CannotCapture(
    REASONS[code] ? `${reason} (${host})` : `${reason}; save the page and capture the file`,
  );
}
