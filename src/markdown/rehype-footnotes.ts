import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { type Labels, labelsIn } from './labels.ts';
import { notebookOf } from './notebook.ts';

/** The id that mdast-util-to-hast gives to the heading of the footnotes. */
const LABEL_ID = 'footnote-label';

/** Gives footnotes the roles of DPUB-ARIA 1.1 and their labels the article's language. */
export function rehypeFootnotes() {
  return (_: Root, file: VFile): void => {
    if (!/\[\^|</.test(String(file))) return;
    const { context, elements } = notebookOf(file);
    const labels = labelsIn(context.lang);
    for (const element of elements) describe(element, labels);
  };
}

function describe(element: Element, labels: Labels): void {
  const { properties } = element;
  const { href, id, ariaLabel } = properties;
  if (properties.dataFootnoteRef !== undefined) {
    element.properties = { href, id, role: 'doc-noteref', ariaDescribedBy: [LABEL_ID] };
  } else if (properties.dataFootnoteBackref !== undefined) {
    const reference = /[\d-]+$/.exec(String(ariaLabel))?.[0] ?? '';
    element.properties = { href, role: 'doc-backlink', ariaLabel: `${labels.backToReference} ${reference}` };
  } else if (properties.dataFootnotes !== undefined) {
    element.properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabelledBy: [LABEL_ID] };
  } else if (id === LABEL_ID) element.children = [{ type: 'text', value: labels.footnotes }];
}
