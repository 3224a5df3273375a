import type { ElementContent, Element as HtmlElement, Root as HtmlRoot } from 'hast';
import { isBlock } from '../capture/blocks.ts';

/** Blocks that have a form of their own in Markdown. */
const FORMS = new Set(
  'blockquote caption dd dl dt h1 h2 h3 h4 h5 h6 hr li ol p table tbody tfoot thead tr ul'.split(' '),
);

/** Marks of words, which hold nothing else in Markdown. */
const MARKS = new Set('b big code em font i ins kbd mark samp small span strong tt u var'.split(' '));

/** What holds lines of text alone in Markdown, whatever stands in it on a page. */
const LINES = /^(?:td|th|h[1-6])$/;

/**
 * Makes blocks of all that stands on lines of its own on a page, in place: rehype-sanitize would leave of an `aside` its words
 * alone, rehype-remark nothing of an empty paragraph, and what stood before and behind would run together.
 */
export function standApart(parent: HtmlRoot | HtmlElement): void {
  for (const child of parent.children) if (child.type === 'element') standApart(child);
  const children = (parent.children as ElementContent[]).flatMap(inForm);
  if (parent.type === 'element' && LINES.test(parent.tagName)) parent.children = onOneLine(children);
  else if (children.some(isParagraph) && !isInline(parent)) parent.children = inParagraphs(children);
  else parent.children = children;
}

/** An element in a form that Markdown knows; the caption of a table stands before it, and blocks stand in no mark. */
function inForm(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'menu') node.tagName = 'ul';
  else if (isBlock(node.tagName) && !FORMS.has(node.tagName)) node.tagName = 'div';
  else if (MARKS.has(node.tagName) && holdsBlock(node)) return node.children;
  if (node.tagName !== 'table') return [node];
  const captions = node.children.filter((child) => child.type === 'element' && child.tagName === 'caption');
  node.children = node.children.filter((child) => !captions.includes(child));
  return [
    ...captions.map((caption): ElementContent => ({ ...(caption as HtmlElement), tagName: 'div' })),
    node,
  ];
}

/** Blocks within a line give way to their words, with a space before and behind. */
function onOneLine(children: readonly ElementContent[]): ElementContent[] {
  const space = (): ElementContent => ({ type: 'text', value: ' ' });
  return children.flatMap((child) => {
    if (child.type !== 'element' || !holdsBlock(child)) return [child];
    const words = onOneLine(child.children);
    return standsApart(child) ? [space(), ...words, space()] : [{ ...child, children: words }];
  });
}

/** Words beside paragraphs become paragraphs too. */
function inParagraphs(children: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    if (run.some(hasWords)) blocks.push({ type: 'element', tagName: 'p', properties: {}, children: run });
    run = [];
  };
  for (const child of children) {
    if (!holdsBlock(child)) {
      run.push(child);
      continue;
    }
    close();
    blocks.push(child);
  }
  close();
  return blocks;
}

function isParagraph(node: ElementContent): node is HtmlElement {
  return node.type === 'element' && (node.tagName === 'p' || node.tagName === 'div');
}

function isInline(parent: HtmlRoot | HtmlElement): boolean {
  return parent.type === 'element' && !isBlock(parent.tagName);
}

function holdsBlock(node: ElementContent): boolean {
  return node.type === 'element' && (standsApart(node) || node.children.some(holdsBlock));
}

function standsApart({ tagName }: HtmlElement): boolean {
  return isBlock(tagName) || /^(?:pre|td|th)$/.test(tagName);
}

function hasWords(node: ElementContent): boolean {
  return node.type === 'element'
    ? node.tagName === 'img' || node.children.some(hasWords)
    : node.type === 'text' && node.value.trim() !== '';
}
