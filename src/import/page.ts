import type { ElementContent, Element as HtmlElement, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { unified } from 'unified';
import { blocksOf, isHidden } from '../capture/blocks.ts';
import { CannotCapture } from '../capture/cannot-capture.ts';
import { type Facts, factsOf } from '../capture/facts.ts';
import { parsePage } from '../capture/html.ts';
import { readableElement } from '../capture/readable.ts';
import { urlProblem } from '../model/url.ts';
import { CannotImport } from './cannot-import.ts';
import { trimMarks } from './mark-edges.ts';
import { standApart } from './page-blocks.ts';
import type { Reading, Said } from './reading.ts';

/**
 * A page in blocks: its article as the reader view of a browser finds it, with its links, lists, tables and quotes, and what
 * the page says of itself. Nothing in it is run or fetched. Text outside of the article is not lost: see `Reading.outside`.
 */
export function readPage(html: string): Reading {
  const document = documentOf(html);
  for (const element of [...document.querySelectorAll('[hidden], [style]')])
    if (isHidden(element)) element.remove();
  const facts = factsOf(document, undefined);
  const whole = blocksOf(document.body).map(folded);
  const { html: article, blocks } = articleOf(document);
  const title = facts.title ? [folded(facts.title)] : [];
  const outside = without(whole, [...blocks.map(folded), ...title]);
  return { tree: treeOf(article, facts.url), said: saidIn(facts), kept: [], outside, notes: [] };
}

interface Article {
  html: string;
  blocks: string[];
}

/** What is there to be read: what the page marks as its one article, else what stands out. */
function articleOf(document: Document): Article {
  const [own, ...others] = document.querySelectorAll('article');
  if (own && others.length === 0) return asArticle(own);
  const found = readableElement(document) as Element | undefined;
  return asArticle(withoutOrphans(document, found ?? document.body));
}

/** The reader view takes layout tables apart; cells that are left without one would be lost when read again. */
function withoutOrphans(document: Document, element: Element): Element {
  for (const part of [...element.querySelectorAll('tbody, thead, tfoot, tr, td, th, caption')]) {
    if (part.closest('table')) continue;
    const block = document.createElement('div');
    block.append(...part.childNodes);
    part.replaceWith(block);
  }
  return element;
}

function asArticle(element: Element): Article {
  return { html: element.innerHTML, blocks: blocksOf(element) };
}

/** Blocks beyond this many are looked for whole only: finding them within others takes time in the square of them. */
const MOST_BLOCKS = 2_000;

/** The blocks of a page that do not stand in its article: each of those there accounts for one of the same words here. */
function without(whole: readonly string[], inside: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const block of inside) counts.set(block, (counts.get(block) ?? 0) + 1);
  const missing = whole.filter((block) => {
    const count = counts.get(block) ?? 0;
    if (count > 0) counts.set(block, count - 1);
    return count === 0;
  });
  if (missing.length > MOST_BLOCKS) return missing;
  const inner = [...counts].flatMap(([block, count]) => Array<string>(count).fill(block));
  let left = ` ${inner.join(' \n ')} `;
  return missing.filter((block) => {
    const at = left.indexOf(` ${block} `);
    if (at >= 0) left = `${left.slice(0, at)} \n ${left.slice(at + block.length + 2)}`;
    return at < 0;
  });
}

function documentOf(html: string): Document {
  try {
    return parsePage(html);
  } catch (error) {
    if (!(error instanceof CannotCapture)) throw error;
    throw new CannotImport(error.message.replace(/capture that file$/, 'import that file'));
  }
}

function saidIn({ title, author, issued, lang, url }: Facts): Said {
  return {
    ...(title && { title }),
    ...(author && { authors: author }),
    ...(issued?.length === 10 && { published: issued }),
    ...(lang && { lang }),
    ...(url && { url }),
  };
}

const SCHEMA = {
  ...defaultSchema,
  strip: [
    'script',
    'style',
    'template',
    'svg',
    'iframe',
    'object',
    'embed',
    'noembed',
    'noframes',
    'noscript',
  ],
};

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeRemark)
  .freeze();

function treeOf(html: string, base: string | undefined): Root {
  const parsed = processor.parse(html) as HtmlRoot;
  mend(parsed, base);
  standApart(parsed);
  trimMarks(parsed);
  return processor.runSync(parsed) as unknown as Root;
}

/** Addresses in full; a link that leads nowhere outside its page gives way to its words, and so does a picture to its text. */
function mend(root: HtmlRoot | HtmlElement, base: string | undefined): void {
  root.children = root.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child as ElementContent];
    mend(child, base);
    const key = child.tagName === 'a' ? 'href' : child.tagName === 'img' ? 'src' : undefined;
    if (!key) return [child];
    const url = URL.parse(String(child.properties[key] ?? ''), base)?.href;
    const isHere = base !== undefined && url?.split('#')[0] === base;
    if (url && !isHere && urlProblem(url) === undefined) child.properties[key] = url;
    else if (key === 'src') return [{ type: 'text', value: String(child.properties.alt ?? '') }];
    else return child.children;
    return [child];
  });
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
