import { parseHTML } from 'linkedom';
import { CannotCapture } from './cannot-capture.ts';

/** Browsers stop nesting here; beyond it the search for the readable part overflows the stack. */
const DEPTH = 500;
/** Beyond these, parsing and searching take minutes and gigabytes. A novel in one page stays below. */
const TAGS = 150_000;
const REFERENCES = 500_000;

/**
 * Parses a page into a document that runs nothing and fetches nothing, with one head, one body and attributes in lower
 * case. Throws `CannotCapture` beyond sane sizes.
 */
export function parsePage(html: string): Document {
  const isBeyond = (sign: string, limit: number) => html.split(sign, limit + 2).length > limit + 1;
  if (isBeyond('<', TAGS)) refuse(`it has more than ${TAGS} tags, which is the most that is read`);
  if (isBeyond('&', REFERENCES))
    refuse(`it has more than ${REFERENCES} character references, which is the most that is read`);
  return inTwoParts(measured(parseWhole(html.replaceAll('\0', ''))));
}

/** The parser takes the first element for the root, whatever it is; a page may leave out `html`. */
function parseWhole(html: string): Document {
  const { document } = parseHTML(html);
  if (document.documentElement?.localName === 'html') return document;
  return parseHTML(`<html>${html}</html>`).document;
}

/** What belongs to the head of a page wherever it stands before the body. */
const META = new Set(['meta', 'title', 'link', 'base', 'style', 'script']);

/** Gives a page one head and one body, as browsers do where their tags were left out. */
function inTwoParts(document: Document): Document {
  const root = document.documentElement;
  const head = document.querySelector('head') ?? document.createElement('head');
  const body = document.querySelector('body') ?? document.createElement('body');
  const strays = [...root.childNodes, ...head.childNodes].filter((node) => node !== head && node !== body);
  root.prepend(head);
  head.after(body);
  const start = body.firstChild;
  for (const node of strays) {
    if (META.has((node as Element).localName)) head.append(node);
    else body.insertBefore(node, start);
  }
  return document;
}

/** Refuses what is nested too deep, and puts names of attributes in lower case, as the parser leaves them undone. */
function measured(document: Document): Document {
  let deepest = 0;
  const open: [Element, number][] = [[document.documentElement, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const { name, value } of [...element.attributes])
      if (/[A-Z]/.test(name) && !element.hasAttribute(name.toLowerCase()))
        element.setAttribute(name.toLowerCase(), value);
    for (const child of element.children) open.push([child, depth + 1]);
  }
  if (deepest > DEPTH)
    refuse(`its elements are nested ${deepest} deep, and ${DEPTH} is the most that is read`);
  return document;
}

function refuse(why: string): never {
  throw new CannotCapture(`${why}; save its text and capture that file`);
}
