import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { notebookOf } from './notebook.ts';
import { typographic } from './typography.ts';
import { walk } from './walk.ts';

/** Makes a figure of a picture that has a title and a paragraph to itself; the title is its caption. */
export function rehypeFigures() {
  return (tree: Root, file: VFile): void => {
    const { context, images } = notebookOf(file);
    if (images.length === 0) return;
    walk<Nodes>(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'p') makeFigure(node, context.lang);
      return undefined;
    });
  };
}

function makeFigure(paragraph: Element, lang: string): void {
  const [picture, ...others] = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (picture?.type !== 'element' || picture.tagName !== 'img' || others.length > 0) return;
  const title = String(picture.properties.title ?? '').trim();
  if (title === '') return;
  delete picture.properties.title;
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: typographic(title, lang) }],
  };
  paragraph.tagName = 'figure';
  paragraph.children = [picture, caption];
}
