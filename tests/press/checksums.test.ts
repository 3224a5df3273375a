import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedList,
  checksumList,
  checksumOf,
  formatChecksums,
  parseChecksums,
} from '../../src/press/checksums.ts';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const segment = fc.string({ unit: 'binary', minLength: 1 }).filter((name) => !/\/|^\.+$/.test(name));
const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
const sum = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

describe('a list of checksums', () => {
  it('is what sha256sum writes, by path', () => {
    const paths = ['b.html', 'a/b c.html', 'A.html', 'odd\\name', 'odd\nname', 'Ї.html'];
    expect(formatChecksums(new Map(paths.map((path) => [path, checksumOf(Buffer.from(''))])))).toBe(
      `${EMPTY}  A.html\n${EMPTY}  a/b c.html\n${EMPTY}  b.html\n\\${EMPTY}  odd\\nname\n\\${EMPTY}  odd\\\\name\n${EMPTY}  Ї.html\n`,
    );
  });

  it('can be read again, whatever the files are called', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(path, sum)), (entries) => {
        const sums = new Map(entries);
        expect(parseChecksums(formatChecksums(sums))).toEqual(sums);
      }),
    );
  });

  it('is the same, whether it is written anew or after that of another site', () => {
    const lists = fc.tuple(fc.array(fc.tuple(path, sum)), fc.array(fc.tuple(path, sum)), fc.array(fc.nat()));
    fc.assert(
      fc.property(lists, ([before, changes, picks]) => {
        const [old, changed] = [new Map(before), new Map(changes)];
        const removed = new Set(picks.flatMap((pick) => [...old.keys()][pick % (old.size + 1)] ?? []));
        const next = new Map([...[...old].filter(([file]) => !removed.has(file)), ...changed]);
        expect(changedList(formatChecksums(old), changed, removed).key).toBe(checksumList(next).key);
      }),
    );
  });

  it('may come from sha256sum in binary mode, or on what find has found', () => {
    expect(parseChecksums(`${EMPTY} *a.png\n${EMPTY}  ./b/c.html\n`)).toEqual(
      new Map([
        ['a.png', EMPTY],
        ['b/c.html', EMPTY],
      ]),
    );
  });

  it('is empty where nothing stands', () => {
    expect(parseChecksums('')).toEqual(new Map());
    expect(formatChecksums(new Map())).toBe('');
  });
});

describe('a list is refused', () => {
  const refused: [text: string, message: string][] = [
    [
      `${EMPTY}  a.html\n<!doctype html>\n`,
      'line 2: `<!doctype html>` is no checksum in the form of sha256sum: 64 hexadecimal digits, two spaces and a path',
    ],
    [
      `\n`,
      'line 1: `` is no checksum in the form of sha256sum: 64 hexadecimal digits, two spaces and a path',
    ],
    [`${EMPTY}  a.html\n${EMPTY}  a.html\n`, 'line 2: a.html stands there twice'],
    [`${EMPTY}  a/../../b.html\n`, 'line 1: a/../../b.html leads out of the site'],
    [`${EMPTY}  /etc/passwd\n`, 'line 1: /etc/passwd leads out of the site'],
  ];
  for (const [text, message] of refused)
    it(`because ${message}`, () => {
      expect(() => parseChecksums(text)).toThrow(new Error(message));
    });
});
