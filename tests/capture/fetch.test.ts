import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CannotCapture } from '../../src/capture/cannot-capture.ts';
import { type FetchOptions, fetchPage } from '../../src/press/fetch.ts';
import { specialAddress } from '../../src/press/special-address.ts';
import { PUBLIC_HOST, publicInternet, serve } from './server.ts';

const PAGE = '<!doctype html><title>A page</title><p>Its text.</p>';
const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** Fetches what a server answers; a failure as its message, with the port left out. */
async function outcome(listener: RequestListener, options: Partial<FetchOptions> = {}): Promise<string> {
  const port = await serve(listener);
  return fetchPage(`http://${PUBLIC_HOST}:${port}/page#part`, { ...publicInternet(), ...options }).then(
    ({ url, kind, charset, bytes }) => `${url} ${kind} ${charset} ${bytes}`.replaceAll(String(port), 'PORT'),
    (error) => {
      expect(error).toBeInstanceOf(CannotCapture);
      return error.message.replaceAll(String(port), 'PORT');
    },
  );
}

const answer =
  (headers: Record<string, string>, body: string | Buffer = PAGE, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

describe('a page is fetched', () => {
  const page = `http://news.example:PORT/page html utf-8 ${PAGE}`;
  test.each([
    ['as it is', HTML, PAGE],
    ['from gzip', { ...HTML, 'content-encoding': 'gzip' }, gzipSync(PAGE)],
    ['from deflate', { ...HTML, 'content-encoding': 'deflate' }, deflateSync(PAGE)],
    ['from Brotli', { ...HTML, 'content-encoding': 'br' }, brotliCompressSync(PAGE)],
  ])('%s', async (_, headers, body) => {
    expect(await outcome(answer(headers, body))).toBe(page);
  });

  test('through redirects, and without cookies', async () => {
    const cookies: (string | undefined)[] = [];
    const listener: RequestListener = ({ url, headers }, response) => {
      cookies.push(headers.cookie);
      const redirect = { location: url === '/page' ? '/two' : 'three', 'set-cookie': 'a=1' };
      if (url === '/three') response.writeHead(200, HTML).end(PAGE);
      else response.writeHead(url === '/page' ? 301 : 307, redirect).end();
    };
    expect(await outcome(listener)).toBe(page.replace('/page', '/three'));
    expect(cookies).toEqual([undefined, undefined, undefined]);
  });
});

describe('a page that cannot be had is said so', () => {
  const slowly = (start: string, { headers = HTML } = {}) => {
    return (_: unknown, response: ServerResponse) => {
      response.writeHead(200, headers).write(start);
      const drip = setInterval(() => response.write('<p>'), 5);
      response.on('close', () => clearInterval(drip));
    };
  };
  const bomb = gzipSync(Buffer.alloc(30_000_000, 'a '));
  const cases: [string, RequestListener, Partial<FetchOptions['limits']>, string][] = [
    [
      'a redirect loop',
      (_, response) => void response.writeHead(302, { location: '/page' }).end(),
      {},
      'it redirects more than 5 times; capture the address that it ends at',
    ],
    [
      'a huge body',
      (_, response) => {
        response.writeHead(200, HTML);
        const fill = () => {
          while (response.write(PAGE.repeat(1000)));
        };
        response.on('drain', fill);
        fill();
      },
      { size: 100_000 },
      'it is larger than 100000 bytes; save the text that you need and capture that file',
    ],
    [
      'a body that says how huge it is',
      (_, response) => void response.writeHead(200, { ...HTML, 'content-length': '99999999' }).write('<p>'),
      {},
      'it is larger than 10 MB; save the text that you need and capture that file',
    ],
    [
      'a bomb of gzip',
      answer({ ...HTML, 'content-encoding': 'gzip' }, bomb),
      {},
      'it is larger than 10 MB; save the text that you need and capture that file',
    ],
    [
      'a body without end that drips',
      slowly(PAGE),
      { time: 150 },
      'it did not arrive within 0.15 s; try again, or save it and capture the file',
    ],
    [
      'a server that never answers',
      () => undefined,
      { time: 150 },
      'it did not arrive within 0.15 s; try again, or save it and capture the file',
    ],
    [
      'a broken archive',
      answer({ ...HTML, 'content-encoding': 'gzip' }, 'no gzip at all'),
      {},
      'news.example:PORT cannot be read (incorrect header check); save the page and capture the file',
    ],
    [
      'a compression that nobody asked for',
      answer({ ...HTML, 'content-encoding': 'gzip, br' }),
      {},
      'it is compressed as `gzip, br`, which was not asked for; save it and capture the file',
    ],
    [
      'an image',
      answer({ 'content-type': 'image/png' }),
      {},
      'it is of type image/png, and only HTML and text are captured; save its text and capture that file with --url',
    ],
    [
      'no type at all',
      answer({}),
      {},
      'it is of no stated type, and only HTML and text are captured; save its text and capture that file with --url',
    ],
    [
      'a PDF',
      answer({ 'content-type': 'application/pdf' }),
      {},
      'it is a PDF; download it, make text of it with `pdftotext -layout FILE.pdf FILE.txt` and capture FILE.txt with --url',
    ],
    [
      'a page that is gone',
      answer(HTML, PAGE, 404),
      {},
      'the server answers 404 Not Found; if you can read the page, save it and capture the file with --url',
    ],
    [
      'a redirect to a file',
      (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      {},
      'it redirects to `file:///etc/passwd`, which begins with `file:`; only https: and http: addresses are linked to',
    ],
    [
      'a redirect to nowhere',
      (_, response) => void response.writeHead(302).end(),
      {},
      'it redirects to ``, which is no address',
    ],
    [
      'a connection that breaks off',
      (request) => void request.socket.destroy(),
      {},
      'its server broke off the connection; try again later (news.example:PORT)',
    ],
  ];
  test.each(cases)('%s', async (_, listener, limits, message) => {
    expect(await outcome(listener, { limits: limits ?? {} })).toBe(message);
  });

  test('a host that is not known', async () => {
    await expect(fetchPage('http://nowhere.example/', publicInternet())).rejects.toThrow(
      'no such host is known; look whether the address is written right (nowhere.example)',
    );
  });
});

describe('what is not on the public internet is out of reach', () => {
  const suffix = 'not to the public internet; add --allow-private if you mean it';
  test.each([
    ['http://127.0.0.1/', '127.0.0.1 belongs to this machine'],
    ['http://2130706433/', '127.0.0.1 belongs to this machine'],
    ['http://0x7f.1/', '127.0.0.1 belongs to this machine'],
    ['http://0177.0.0.1/', '127.0.0.1 belongs to this machine'],
    ['http://0.0.0.0/', '0.0.0.0 belongs to this machine'],
    ['http://169.254.169.254/latest/meta-data/', '169.254.169.254 belongs to the local link'],
    ['http://[::1]/', '::1 belongs to this machine, a private network or a special purpose'],
    [
      'http://[::ffff:10.0.0.1]/',
      '::ffff:a00:1 belongs to this machine, a private network or a special purpose',
    ],
    ['http://intranet.example/', 'intranet.example leads to 192.168.1.7, which belongs to a private network'],
    [
      'http://both.example/',
      'both.example leads to fd00::7, which belongs to this machine, a private network or a special purpose',
    ],
  ])('by a redirect to %s', async (location, owner) => {
    const lookup = publicInternet({
      'intranet.example': ['192.168.1.7'],
      'both.example': ['8.8.8.8', 'fd00::7'],
    }).lookup;
    const got = await outcome((_, response) => void response.writeHead(302, { location }).end(), {
      ...(lookup ? { lookup } : {}),
    });
    expect(got).toBe(`${owner}, ${suffix}`);
  });

  test('unless told otherwise', async () => {
    const port = await serve(answer(HTML));
    const refused = fetchPage(`http://127.0.0.1:${port}/`, { refuse: specialAddress });
    await expect(refused).rejects.toThrow(`127.0.0.1 belongs to this machine, ${suffix}`);
    const { bytes } = await fetchPage(`http://127.0.0.1:${port}/`, { refuse: () => undefined });
    expect(bytes.toString()).toBe(PAGE);
  });

  test('by a name that leads elsewhere the second time: it is asked once, and its answer is where the connection goes', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const judged: string[] = [];
    const port = await serve((request, response) => {
      response.writeHead(200, HTML).end(request.socket.localAddress);
    });
    const { bytes } = await fetchPage(`http://rebinding.example:${port}/`, {
      lookup: async () => answers.shift() as string[],
      refuse: (address) => void judged.push(address),
    });
    expect({ judged, connected: bytes.toString(), left: answers.length }).toEqual({
      judged: ['127.0.0.1'],
      connected: '127.0.0.1',
      left: 1,
    });
  });

  test.each([
    '10.1.2.3',
    '100.64.0.1',
    '127.255.0.1',
    '169.254.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.0.1',
    '198.19.0.1',
    '224.0.0.251',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'not an address',
  ])('%s is special', (address) => {
    expect(specialAddress(address)).toEqual(expect.any(String));
  });

  test.each([
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '192.169.0.1',
    '223.255.255.255',
    '2606:4700::1',
    '2a00:1450::1',
  ])('%s is not', (address) => {
    expect(specialAddress(address)).toBeUndefined();
  });
});
