import type { Root as HtmlRoot } from 'hast';
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import { walk } from './walk.ts';

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
  const root = (state: Parameters<typeof defaultHandlers.root>[0], { whole }: Stub) =>
    defaultHandlers.root(state, whole);
  const handlers = { ...options.handlers, root } as Options['handlers'];
  const convert = remarkRehype({ ...options, handlers }) as unknown as (tree: Stub, file: VFile) => HtmlRoot;
  return (whole: Root, file: VFile): HtmlRoot =>
    convert({ type: 'root', children: definitionsIn(whole), whole }, file);
}

function definitionsIn(tree: Root): Stub['children'] {
  const definitions: Stub['children'] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    return undefined;
  });
  return definitions;
}
