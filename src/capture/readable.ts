import { Readability } from '@mozilla/readability';
import { blocksOf, isHidden } from './blocks.ts';

/**
 * The text of a page that is there to be read, in blocks: its headline, then what Readability finds, the library
 * behind Firefox's reader view. The document is taken apart and of no use afterwards.
 */
export function readableText(document: Document): string[] {
  const headline = headlineOf(document);
  const whole = blocksOf(document.body);
  const found = readableElement(document);
  const blocks = found ? blocksOf(found) : whole;
  const isMissing = headline !== undefined && !blocks.some((block) => block.includes(headline));
  return isMissing ? [headline, ...blocks] : blocks;
}

/**
 * The part of a page that is there to be read, as one element; `undefined` where none stands out. The document is taken apart.
 */
export function readableElement(document: Document): Node | undefined {
  try {
    return new Readability<Node>(document, { serializer: (node) => node }).parse()?.content ?? undefined;
  } catch (error) {
    // Tens of thousands of siblings, all given as arguments to one call, fill the stack; the whole page remains.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The one heading of the first rank in the article, else on the page; with several, none can be told to be it. */
function headlineOf(document: Document): string | undefined {
  for (const place of ['article h1', 'main h1', 'h1']) {
    const headings = [...document.querySelectorAll(place)].filter((heading) => !isHidden(heading));
    if (headings.length > 1) return undefined;
    const [text] = headings.flatMap((heading) => blocksOf(heading).join(' '));
    if (text) return text;
  }
  return undefined;
}
