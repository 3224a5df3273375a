import GithubSlugger, { slug } from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { labelsIn } from './labels.ts';
import { type Notebook, notebookOf, placeOf } from './notebook.ts';
import { walk } from './walk.ts';

/** Anchors that a page around the text may have itself. */
const TAKEN = new Set(
  (
    'main top text body header footer nav menu search title skip contents sections topics languages feed claims claim ' +
    'evidence ledger sources source key-points points corrections correction translations footnotes footnote-label ' +
    'figures about article authors byline standfirst'
  ).split(' '),
);
const TAKEN_PREFIX = /^(?:aside|claim|correction|fn|fnref|mark|point|section|source)-/;

/**
 * Gives every heading an anchor, made from its words as GitHub makes it, and a link to it; and collects them. The page
 * has its own first heading, so `#` becomes a second. An anchor that the page needs itself gets the prefix `section-`.
 */
export function rehypeHeadings() {
  return (_: Root, file: VFile): void => {
    const notebook = notebookOf(file);
    const slugger = new GithubSlugger();
    const headings = notebook.elements.filter(({ tagName }) => HEADINGS.has(tagName));
    if (headings.length === 0) return;
    const ofFootnotes = elementsInFootnotes(notebook.elements);
    for (const heading of headings) if (!ofFootnotes.has(heading)) anchor(heading, slugger, notebook);
  };
}

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function elementsInFootnotes(elements: readonly Element[]): Set<Nodes> {
  const within = new Set<Nodes>();
  for (const element of elements)
    if (element.properties.dataFootnotes !== undefined)
      walk<Nodes>(element, (node) => {
        within.add(node);
        return undefined;
      });
  return within;
}

function anchor(heading: Element, slugger: GithubSlugger, notebook: Notebook): void {
  const text = wordsOf(heading);
  const id = anchorOf(slugger.slug(slug(text) || 'section'));
  const depth = Math.max(2, Number(heading.tagName[1]));
  const label = labelsIn(notebook.context.lang).anchor;
  heading.tagName = `h${depth}`;
  heading.properties = { id };
  heading.children.push(
    { type: 'text', value: ' ' },
    {
      type: 'element',
      tagName: 'a',
      properties: { className: ['anchor'], href: `#${id}`, ariaLabel: `${label}: ${text}` },
      children: [{ type: 'text', value: '#' }],
    },
  );
  notebook.headings.push({ depth, id, text, range: placeOf(heading, notebook) });
}

function anchorOf(slugged: string): string {
  return TAKEN.has(slugged) || TAKEN_PREFIX.test(slugged) ? `section-${slugged}` : slugged;
}

/** The text of a heading without the numbers of citations and footnotes. */
function wordsOf(heading: Element): string {
  const words: string[] = [];
  walk<Nodes>(heading, (node) => {
    if (node.type === 'text') words.push(node.value);
    return node.type !== 'element' || !isReference(node);
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}

function isReference({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'sup' || (Array.isArray(className) && className.includes('citation'));
}
