import type { Element, Nodes as HtmlNodes, Root as HtmlRoot, Text as HtmlText } from 'hast';
import type { Definition, FootnoteDefinition, Nodes, Paragraph, Root, Text } from 'mdast';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import type { Directive } from './directive-nodes.ts';
import type { NodeIndex } from './node-index.ts';
import { notebookOf } from './notebook.ts';

type State = Parameters<typeof defaultHandlers.root>[0];

/** In place of a tree's root, which remark-rehype would go through for definitions: the root, and those that it has. */
interface Stub {
  type: 'root';
  children: [];
  whole: Root;
  nodes: NodeIndex;
}

/**
 * remark-rehype, with the same options and the same result. It looks for definitions in all of the tree with
 * unist-util-visit, which takes as long as all the rest of it (see `walk.ts`): here it is handed those that there are. Places and
 * properties are those of the tree that it is given, and not copies: nothing else has them.
 */
export function remarkElements(options: Options) {
  const root = (state: State, { whole, nodes }: Stub) => {
    state.patch = sharePlace;
    noteDefinitions(state.definitionById, nodes.definition);
    noteDefinitions(state.footnoteById, nodes.footnoteDefinition);
    return defaultHandlers.root(state, whole);
  };
  const own = {
    text: textToText,
    paragraph: toElement('p'),
    textDirective: toElement('div'),
    leafDirective: toElement('div'),
    containerDirective: toElement('div'),
  };
  const handlers = { ...own, ...options.handlers, root } as Options['handlers'];
  const convert = remarkRehype({ ...options, handlers }) as unknown as (tree: Stub, file: VFile) => HtmlRoot;
  return (whole: Root, file: VFile): HtmlRoot =>
    convert({ type: 'root', children: [], whole, nodes: notebookOf(file).nodes }, file);
}

/** Of two that have one name the first counts. */
function noteDefinitions<N extends Definition | FootnoteDefinition>(
  known: Map<string, N>,
  found: readonly N[],
): void {
  for (const node of found.toReversed()) known.set(node.identifier.toUpperCase(), node);
}

function sharePlace({ position }: Nodes, to: HtmlNodes): undefined {
  if (position) to.position = position;
}

/** Most texts have no end of a line in them, around which there would be blanks to take away. */
function textToText(state: State, node: Text): Element | HtmlText {
  if (node.data || /[\r\n]/.test(node.value)) return defaultHandlers.text(state, node);
  return { type: 'text', value: node.value, ...(node.position && { position: node.position }) };
}

/** An element of a name, unless the node has a name of its own for it. */
function toElement(name: string) {
  return (state: State, node: Paragraph | Directive): Element => {
    const { hName: tagName = name, hProperties: properties = {} } = node.data ?? {};
    const element: Element = { type: 'element', tagName, properties, children: state.all(node) };
    state.patch(node, element);
    return element;
  };
}
