import { posix } from 'node:path';
import { urlProblem } from '../model/url.ts';
import type { BodyContext } from './body.ts';

/** An address that may stand in HTML. */
export interface Address {
  /** With the site's base, ready for HTML. */
  href: string;
  /** On this site: the path without base, decoded. */
  target?: string;
  fragment?: string;
  isExternal: boolean;
}

/** Why an address may not. The reason goes on from the address: "`x` begins with…". */
export interface Refusal {
  reason: string;
  help: string;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const MEDIA = 'media/';

/**
 * Works out where an address in a text leads. Whole addresses (http, https, mailto, tel), paths from the site's root,
 * Markdown files of this content folder, files in `media/` and fragments of the same page are understood; anything
 * else is refused, because a browser would make something else of it than the editor meant.
 *
 * @param address as it would stand in HTML: percent-encoded where Markdown encodes it
 */
export function resolveAddress(address: string, context: BodyContext): Address | Refusal {
  if (address === '') return { reason: 'is empty', help: 'write an address, or take it out' };
  if (/[\\\p{C}\p{Z}]/u.test(address))
    return {
      reason: 'holds white space, a backslash or an invisible character',
      help: 'percent-encode or delete it',
    };
  if (SCHEME.test(address)) return resolveWhole(address);
  if (address.startsWith('//'))
    return {
      reason: 'leaves out its scheme',
      help: 'begin it with https://, or with one slash for a page of this site',
    };
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(encoded(address)) ?? [];
  const fragment = decoded(hash.slice(1)) || undefined;
  if (path === '' && query === '') return { href: hash, ...(fragment && { fragment }), isExternal: false };
  const target = path.startsWith('/') ? fromRoot(path) : fromFile(path, context);
  if (typeof target !== 'string') return target;
  return {
    href: context.base + target.slice(1) + query + hash,
    target: decoded(target),
    ...(fragment && { fragment }),
    isExternal: false,
  };
}

function resolveWhole(address: string): Address | Refusal {
  if (/^(?:mailto|tel):./i.test(address)) return { href: address, isExternal: false };
  const reason = urlProblem(address);
  if (reason) return { reason, help: 'write an address that begins with https://, or take it out' };
  return { href: address, isExternal: true };
}

/** Pages end in a slash, so that every page has one address; a last segment with an extension is a file. */
function fromRoot(path: string): string {
  const clean = posix.normalize(path);
  return clean.endsWith('/') || /\.[a-z0-9]+$/i.test(clean) ? clean : `${clean}/`;
}

function fromFile(path: string, { file }: BodyContext): string | Refusal {
  const below = posix.join(encoded(posix.dirname(file)), path);
  const media = path.startsWith(MEDIA) ? posix.normalize(path) : below;
  if (media.startsWith(MEDIA)) return `/${media}`;
  const page = /^(articles|pages)\/(.+)\.md$/.exec(below);
  if (page) return page[1] === 'articles' ? `/articles/${page[2]}/` : `/${page[2]}/`;
  return path.endsWith('.md')
    ? {
        reason: `leads to \`${decoded(below)}\`, which is neither an article nor a page`,
        help: 'files in articles/ and pages/ have addresses on this site; write their path from this file',
      }
    : {
        reason: 'is relative to this file, but names no Markdown file and nothing in media/',
        help: 'write /path/ for a page of this site, file.md for an article, or https:// for another site',
      };
}

function encoded(address: string): string {
  return address.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
