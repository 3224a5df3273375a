import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { notebookOf } from './notebook.ts';
import { typographic } from './typography.ts';

/** Makes a figure of a picture that has a title and a paragraph to itself; the title is its caption. */
export function rehypeFigures() {
  return (_: Root, file: VFile): void => {
    const { context, images, elements } = notebookOf(file);
    if (images.length === 0) return;
    for (const element of elements) if (element.tagName === 'p') makeFigure(element, context.lang);
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
