import type { Element, Root as HtmlRoot } from 'hast';
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import { walk } from './walk.ts';

type State = Parameters<typeof defaultHandlers.root>[0];

/** In place of a tree's root: its definitions, for remark-rehype to note, and the root itself. */
interface Stub {
  type: 'root';
  children: (Definition | FootnoteDefinition)[];
  whole: Root;
}

/**
 * remark-rehype, with the same options and the same result. It looks for definitions in all of the tree with
 * unist-util-visit, which takes as long as all the rest of it (see `walk.ts`): here it is handed those that there are.
 */
export function remarkElements(options: Options) {
  const root = (state: State, { whole }: Stub) => defaultHandlers.root(state, whole);
  const handlers = { textDirective: directiveToElement, ...options.handlers, root } as Options['handlers'];
  const convert = remarkRehype({ ...options, handlers }) as unknown as (tree: Stub, file: VFile) => HtmlRoot;
  return (whole: Root, file: VFile): HtmlRoot =>
    convert({ type: 'root', children: definitionsIn(whole), whole }, file);
}

/** As remark-rehype does with what it does not know, but for the copy of the properties, which takes long. */
function directiveToElement(state: State, node: TextDirective): Element {
  const { hName: tagName = 'div', hProperties: properties = {} } = node.data ?? {};
  const element: Element = { type: 'element', tagName, properties, children: state.all(node) };
  state.patch(node, element);
  return element;
}

function definitionsIn(tree: Root): Stub['children'] {
  const definitions: Stub['children'] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    return undefined;
  });
  return definitions;
}
