import type { Nodes, Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';
import { DEPTH_LIMIT, firstBeyond } from './depth.ts';
import { notebookOf, placeOf } from './notebook.ts';
import { walk } from './walk.ts';

/**
 * Makes elements of the HTML in a text, where there is any: parsing it costs more than all the rest. An id in it is
 * dropped, because it could take the place of an id that the site links to. HTML that nests without end is noted in the
 * notebook and left out.
 */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    const own = new Set<unknown>();
    if (!findRaw(tree, own)) return tree;
    const notebook = notebookOf(file);
    const parsed = withoutOverflow(() => parse(tree, file) as Root);
    // Markdown at its limit is somewhat deeper in HTML: a table cell stands in a row in a body in a table.
    const deep = parsed ? firstBeyond(parsed, DEPTH_LIMIT * 2) : tree;
    if (deep || !parsed) {
      notebook.tooDeep = placeOf(deep ?? tree, notebook);
      return { type: 'root', children: [] };
    }
    walk<Nodes>(parsed, (node) => {
      if (node.type === 'element' && node.properties.id !== undefined && !own.delete(node.properties.id))
        delete node.properties.id;
      return undefined;
    });
    return parsed;
  };
}

/** Tells whether a tree holds raw HTML, and collects the ids that stand outside of it. */
function findRaw(tree: Root, ids: Set<unknown>): boolean {
  let found = false;
  walk<Nodes>(tree, (node) => {
    if ((node as Raw).type === 'raw') found = true;
    if (node.type === 'element' && node.properties.id !== undefined) ids.add(node.properties.id);
    return undefined;
  });
  return found;
}

/** The HTML parser recurses, so that it ends in a RangeError where tags nest in their thousands. */
function withoutOverflow<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
