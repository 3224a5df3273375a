import type { Element, Nodes as HtmlNodes, Root as HtmlRoot, Text as HtmlText } from 'hast';
import type { Definition, FootnoteDefinition, Nodes, Root, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import { notebookOf } from './notebook.ts';

type State = Parameters<typeof defaultHandlers.root>[0];

/** In place of a tree's root: its definitions, for remark-rehype to note, and the root itself. */
interface Stub {
  type: 'root';
  children: (Definition | FootnoteDefinition)[];
  whole: Root;
}

/**
 * remark-rehype, with the same options and the same result. It looks for definitions in all of the tree with
 * unist-util-visit, which takes as long as all the rest of it (see `walk.ts`): here it is handed those that there are. Places are
 * those of the tree that it is given, and not copies: nothing changes them.
 */
export function remarkElements(options: Options) {
  const root = (state: State, { whole }: Stub) => {
    state.patch = sharePlace;
    return defaultHandlers.root(state, whole);
  };
  const own = { text: textToText, textDirective: directiveToElement };
  const handlers = { ...own, ...options.handlers, root } as Options['handlers'];
  const convert = remarkRehype({ ...options, handlers }) as unknown as (tree: Stub, file: VFile) => HtmlRoot;
  return (whole: Root, file: VFile): HtmlRoot => {
    const { definition, footnoteDefinition } = notebookOf(file).nodes;
    return convert({ type: 'root', children: [...definition, ...footnoteDefinition], whole }, file);
  };
}

function sharePlace({ position }: Nodes, to: HtmlNodes): undefined {
  if (position) to.position = position;
}

/** Most texts have no end of a line in them, around which there would be blanks to take away. */
function textToText(state: State, node: Text): Element | HtmlText {
  if (node.data || /[\r\n]/.test(node.value)) return defaultHandlers.text(state, node);
  return { type: 'text', value: node.value, ...(node.position && { position: node.position }) };
}

/** As remark-rehype does with what it does not know, but for the copy of the properties, which takes long. */
function directiveToElement(state: State, node: TextDirective): Element {
  const { hName: tagName = 'div', hProperties: properties = {} } = node.data ?? {};
  const element: Element = { type: 'element', tagName, properties, children: state.all(node) };
  state.patch(node, element);
  return element;
}
