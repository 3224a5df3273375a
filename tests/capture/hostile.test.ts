import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCapture } from '../../src/capture/capture-file.ts';
import { dayOf } from '../../src/capture/day.ts';
import { formatEntry, formatOwnSource } from '../../src/capture/entry.ts';
import { captureSource, type RawSource } from '../../src/capture/page.ts';
import { sourceIdFor } from '../../src/capture/source-id.ts';
import { isLocalId } from '../../src/model/ids.ts';
import { articleSource, registeredSource } from '../../src/model/source.ts';
import { parseCapture } from '../../src/parse/capture.ts';
import { parseFields } from '../../src/parse/fields.ts';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

const URL = 'https://site.example/page';
const DAY = '2026-11-23';

function page(html: string | Uint8Array, rest: Partial<RawSource> = {}) {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  return captureSource({ bytes, kind: 'html', url: URL, charsets: {}, day: DAY, ...rest });
}

function entryOf(facts: ReturnType<typeof page>['facts']) {
  const text = formatEntry(facts, { role: undefined, accessed: DAY });
  return parseFields('sources/x.yml', text, registeredSource);
}

const PROSE = `<p>${'There is enough text here, with commas, for anybody to see that it is prose. '.repeat(8)}</p>`;

describe('a hostile page', () => {
  test('runs nothing, and leaves no markup of its scripts and styles in the text', () => {
    const { text } = page(
      `<body onload="globalThis.pwned=1"><script>globalThis.pwned=1</script><style>p{}</style><article>${PROSE}
       <svg><script>globalThis.pwned=1</script></svg><img src=x onerror="globalThis.pwned=1"><noscript>ns</noscript>
       <template><p>tpl</p></template><p>After &lt;script&gt;alert(1)&lt;/script&gt;.</p></article>`,
    );
    expect((globalThis as { pwned?: number }).pwned).toBeUndefined();
    expect(text).toMatch(/prose\.\n\nAfter <script>alert\(1\)<\/script>\.\n$/);
    expect(text).not.toMatch(/pwned|p\{\}|tpl|\bns\b/);
  });

  test('that closes its title early has the title that browsers see', () => {
    expect(page(`<title>a</script><script>x</title>${PROSE}`).facts.title).toBe('a</script><script>x');
  });

  test('cannot end its front matter, nor begin another', () => {
    const { text } = page(
      `<p>---</p><p>sha256: 0</p><pre>\n---\nurl: https://evil.example/\n---\n</pre>${PROSE}`,
    );
    const split = splitFrontMatter(formatCapture({ url: URL, day: DAY, text }));
    expect(parseYaml(split.yaml ?? '').value).toEqual({
      url: URL,
      capturedOn: DAY,
      sha256: hash('sha256', text),
    });
    expect(split.body).toBe(text);
  });

  test('cannot write fields into its entry', () => {
    const title = 'x\nrole: primary\nurl: https://evil.example/ # "\' &a *a !!js {{';
    const html = `<meta property=og:title content="${title.replaceAll('"', '&quot;')}">${PROSE}`;
    expect(entryOf(page(html).facts)).toMatchObject({
      diagnostics: [],
      data: { role: 'secondary', url: URL, title: title.replace(/\s+/g, ' ') },
    });
  });

  test('loses its NUL and control characters, and nothing else', () => {
    expect(page(`<p>On\u0000e, t\u0007wo, \u00adthree\u00a0four.</p>${PROSE}`).text).toMatch(
      /^One, two, \u00adthree\u00a0four\.\n\n/,
    );
  });

  test.each([
    [
      'is nested too deep',
      '<div>'.repeat(9000),
      /^its elements are nested 900\d deep, and 500 is the most that is read; /,
    ],
    [
      'has too many tags',
      '<i>'.repeat(200_000),
      /^it has more than 150000 tags, which is the most that is read; /,
    ],
    [
      'has no text',
      '<html><body><div id=root></div><script>draw()</script></body></html>',
      /^it holds no readable text/,
    ],
    ['is empty', '', /^it holds no readable text/],
    [
      'is a PDF',
      '%PDF-1.7\n',
      /^it is a PDF; make text of it with `pdftotext -layout FILE.pdf FILE.txt` and /,
    ],
    [
      'is a web archive',
      'From: <Saved by Blink>\nMIME-Version: 1.0',
      /^it is a web archive of several files; /,
    ],
  ])('that %s is refused', (_, html, message) => {
    expect(() => page(html)).toThrow(message);
  });

  test('that says what it is a hundred times over is read all the same', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const loop =
      '{"@type":"NewsArticle","author":{"@id":"#a"},"publisher":{"name":[[[[["x"]]]]]}},{"@id":"#a","name":{"@id":"#a"}}';
    const scripts = [deep, `[${loop}]`, '{', 'null', '"x"'].map(
      (json) => `<script type="application/ld+json">${json}</script>`,
    );
    expect(page(`${scripts.join('')}${PROSE}`).facts).toEqual({ type: 'article-newspaper', url: URL });
  });

  test('does not lend itself the address of another site, nor of its own front page', () => {
    const facts = (canonical: string) => page(`<link rel=canonical href="${canonical}">${PROSE}`).facts;
    expect(facts('https://other.example/page')).toMatchObject({
      url: URL,
      elsewhere: 'https://other.example/page',
    });
    expect(facts('https://site.example/')).toMatchObject({ url: URL });
    expect(facts('javascript:alert(1)')).toMatchObject({ url: URL });
    expect(facts('https://a:b@site.example/x')).toMatchObject({ url: URL });
    expect(facts('/proper#part')).toMatchObject({ url: 'https://site.example/proper' });
  });
});

test.each([
  ['all its tags', '<html lang=en><head><title>T</title></head><body><p>Text.</p></body></html>'],
  ['no head', '<html lang=en><title>T</title><body><p>Text.</p></body></html>'],
  ['no end of its head', '<html lang=en><head><title>T</title><body><p>Text.'],
  ['no body', '<html lang=en><head><title>T</title></head><p>Text.'],
  ['neither', '<!doctype html><html lang=en><title>T</title><p>Text.'],
  ['a head without end and no body', '<!doctype html><html lang=en><head><title>T</title><p>Text.'],
])('a page with %s is read as browsers read it', (_, html) => {
  expect(page(html)).toMatchObject({ text: 'Text.\n', facts: { title: 'T', lang: 'en' } });
});

test.each([
  ['no tags but a paragraph', '<p>Text.'],
  ['a doctype and no html', '<!doctype html><title>T</title><p>Text.'],
  ['words only', 'Text.'],
])('a page with %s is read as browsers read it', (_, html) => {
  expect(page(html).text).toBe('Text.\n');
});

test('a page dated after the day on which it was seen has its date left out', () => {
  const { facts, notes } = page(`<meta name=date content="2026-11-24T00:30+02:00">${PROSE}`);
  expect({ issued: facts.issued, notes }).toEqual({
    issued: undefined,
    notes: [
      'the page says that it was published on 2026-11-24, after the day of capture; issued is left out',
    ],
  });
});

describe('the encoding of a page', () => {
  const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2]);
  const bytes = (head: string) => Buffer.concat([Buffer.from(head), Buffer.from('<p>'), cyrillic]);

  test.each([
    ['its meta element', bytes('<meta charset=windows-1251>'), {}],
    ['its server', bytes(''), { header: 'cp1251' }],
    [
      'its meta element where the server says what no one knows',
      bytes('<meta charset="windows-1251">'),
      { header: 'x-wrong' },
    ],
    [
      'its meta element where its bytes contradict the server',
      bytes('<meta charset=windows-1251>'),
      { header: 'utf-8' },
    ],
    [
      'the editor, against all others',
      bytes('<meta charset=iso-8859-5>'),
      { given: 'windows-1251', header: 'koi8-r' },
    ],
    ['a byte order mark, against all others', Buffer.from('\ufeff<p>Привіт'), { given: 'windows-1251' }],
    ['what fits where nobody says', Buffer.from('<p>Привіт'), {}],
    ['UTF-8 where it calls itself UTF-16 in ASCII', Buffer.from('<meta charset=utf-16><p>Привіт'), {}],
  ])('is that of %s', (_, html, charsets) => {
    expect(page(html, { charsets }).text).toBe('Привіт\n');
  });

  test('is asked for where nobody knows it', () => {
    expect(() => page(bytes('<meta charset=klingon>'))).toThrow(
      'its encoding cannot be told (`klingon` is no encoding); name it with --charset, such as --charset windows-1251',
    );
  });

  test('may leave holes, which are pointed out', () => {
    const html = Buffer.concat([
      Buffer.from(`<meta charset=utf-8>${PROSE}<p>caf`),
      Buffer.from([0xe9]),
      Buffer.from('.</p>'),
    ]);
    const { text, notes } = page(html);
    expect(text).toMatch(/caf\ufffd\.\n$/);
    expect(notes).toEqual(['bytes that are no letters in utf-8 stand as \ufffd in the text: 1']);
  });

  test('of a text file cannot be binary', () => {
    expect(() => page('PK\u0003\u0004\0\0', { kind: 'text' })).toThrow(
      'it holds NUL bytes, so it is no text; save it as UTF-8 text',
    );
  });
});

test.each([
  ['2024-06-14T23:30:00-04:00', '2024-06-14'],
  ['2024-06-14 10:00', '2024-06-14'],
  ['20240614', '2024-06-14'],
  ['2024/6/4', '2024-06-04'],
  ['4.6.2024', '2024-06-04'],
  ['Fri, 14 Jun 2024 10:00:00 GMT', '2024-06-14'],
  ['June 4th, 2024', '2024-06-04'],
  ['2024-06', '2024-06'],
  ['2024', '2024'],
  ['03/04/2024', undefined],
  ['2024-02-30', undefined],
  ['yesterday', undefined],
  ['0001-01-01T00:00:00Z', undefined],
])('the day of %s is %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test.each([
  [{ url: 'https://www.eurointegration.com.ua/x', issued: '2024-06-18' }, 'eurointegration-2024-06-18'],
  [
    { url: 'https://news.bbc.co.uk/x', title: 'Talks: what is known, and what is not' },
    'bbc-talks-what-is-known-and-what',
  ],
  [{ url: 'http://127.0.0.1:8080/x', issued: '2024' }, '127-0-0-1-2024'],
  [{ url: 'https://pravda.com.ua/x', title: 'Порт' }, 'file-name'],
  [{ publisher: 'The Harbour Post', issued: '2024-06' }, 'the-harbour-post-2024-06'],
  [{ url: 'https://taken.example/', issued: '2024' }, 'taken-2024-3'],
])('the id made of %j is %s', (facts, id) => {
  const taken = new Set(['taken-2024', 'taken-2024-2']);
  expect(
    sourceIdFor({ type: 'webpage', ...facts }, { file: 'File name', day: DAY }, (id) => taken.has(id)),
  ).toBe(id);
});

/** Any text, with the characters that markup and YAML set store by. */
const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'-:#&*!|>\'"%@`{}[],? \n\t~\\<é\u2028\u0085'), maxLength: 30 }),
  fc.constantFrom(
    'null',
    'true',
    '2024',
    '1e3',
    '0x1F',
    '~',
    '---',
    '- a',
    'no',
    '2024-06-14',
    '<b>',
    '&amp;lt;',
  ),
);
const escaped = (text: string) =>
  text.replace(/[&"<>]/g, (character) => `&#${character.codePointAt(0)};`).replaceAll('\r', '&#13;');
/** What a field holds of a text: one line, nothing unseen. */
const oneLine = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    .replace(/[\u0000-\u001f\u007f\u2028\u2029\ufffe\uffff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('whatever a page calls itself, its entry says the same and passes the check', () => {
  const facts = fc.record({ title: wild, author: fc.array(wild, { maxLength: 3 }), publisher: wild });
  fc.assert(
    fc.property(facts, ({ title, author, publisher }) => {
      const thing = { '@type': 'NewsArticle', headline: title, author, publisher: { name: publisher } };
      const json = JSON.stringify(thing).replaceAll('&', '\\u0026amp;').replaceAll('<', '\\u003c');
      const captured = page(
        `<html><head><script type="application/ld+json">${json}</script></head><body>${PROSE}</body></html>`,
      );
      const { data, diagnostics } = entryOf(captured.facts);
      expect(diagnostics).toEqual([]);
      const authors = [...new Set(author.map(oneLine))].filter(
        (name) => name && !/^(?:https?:)?\/\//i.test(name),
      );
      expect({ title: data.title, publisher: data.publisher, author: [data.author ?? []].flat() }).toEqual({
        title: oneLine(title) || '[Untitled source]',
        publisher: oneLine(publisher) || undefined,
        author: authors,
      });
      const [own] = parseYaml(formatOwnSource('x', captured.facts, { role: 'primary', accessed: DAY }))
        .value as unknown[];
      expect(articleSource.safeParse(own)).toMatchObject({
        success: true,
        data: { id: 'x', title: data.title },
      });
    }),
    { numRuns: 300 },
  );
});

/** What a reader sees of a text: control characters are unseen, and white space is one space. */
const seen = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '')
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim();

test('whatever the text, the hash of its capture holds and its words come back', () => {
  fc.assert(
    fc.property(fc.array(wild, { minLength: 1 }), (texts) => {
      const { text } = page(`${PROSE}${texts.map((one) => `<p>${escaped(one)}</p>`).join('')}${PROSE}`);
      const { capture, text: kept } = parseCapture(
        'captures/x.txt',
        formatCapture({ url: URL, day: DAY, text }),
      );
      expect(kept).toBe(text);
      expect(capture).toMatchObject({
        diagnostics: [],
        data: { url: URL, capturedOn: DAY, sha256: capture.sum },
      });
      for (const one of texts.map(seen)) expect(text.replace(/\s+/g, ' ')).toContain(one);
    }),
    { numRuns: 200 },
  );
});

test('whatever the bytes, a capture is made or refused in so many words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('html', 'text'), (bytes, kind) => {
      try {
        expect(page(bytes, { kind }).text).toMatch(/\p{L}/u);
      } catch (error) {
        expect((error as Error).constructor.name).toBe('CannotCapture');
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever a source is called, its id is one', () => {
  const facts = fc.record({
    type: fc.constant('webpage' as const),
    title: wild,
    publisher: wild,
    url: fc.option(fc.webUrl()),
  });
  fc.assert(
    fc.property(facts, wild, ({ url, ...rest }, file) => {
      const id = sourceIdFor({ ...rest, ...(url ? { url } : {}) }, { file, day: DAY }, () => false);
      expect(isLocalId(id)).toBe(true);
    }),
  );
});
