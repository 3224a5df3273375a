import { createRequire } from 'node:module';
import type { Nodes, Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { DEPTH_LIMIT, firstBeyond } from './depth.ts';
import { notebookOf, placeOf, report } from './notebook.ts';
import { walk } from './walk.ts';

const load = createRequire(import.meta.url);

/**
 * Makes elements of the HTML in a text, where there is any: parsing it costs more than all the rest. An id in it is
 * dropped, because it could take the place of an id that the site links to. HTML that nests without end is noted in the
 * notebook and left out; HTML that cannot be read is reported and shown as it is written.
 */
export function rehypeRawHtml() {
  return (tree: Root, file: VFile): Root => {
    if (!String(file).includes('<')) return tree;
    const { raws, ids } = survey(tree);
    const first = raws[0];
    if (!first) return tree;
    const parse = htmlParser();
    const notebook = notebookOf(file);
    const parsed = attempt(() => parse(tree, file) as Root);
    if (parsed === 'unreadable') {
      report(notebook, first, {
        ruleId: 'html-is-closed',
        message: 'the HTML in this text cannot be read: a comment, declaration or tag in it has no end',
        help: 'close it; a `<` that opens no tag is written `\\<`',
      });
      for (const raw of raws) Object.assign(raw, { type: 'text' });
      return tree;
    }
    // Markdown at its limit is somewhat deeper in HTML: a table cell stands in a row in a body in a table.
    const deep = parsed === 'bottomless' ? first : firstBeyond(parsed, DEPTH_LIMIT * 2);
    if (parsed === 'bottomless' || deep) {
      notebook.tooDeep = placeOf(deep ?? first, notebook);
      return { type: 'root', children: [] };
    }
    dropForeignIds(parsed, ids);
    return parsed;
  };
}

/** The raw HTML in a tree, and the ids outside of it. */
function survey(tree: Root): { raws: Raw[]; ids: Set<unknown> } {
  const raws: Raw[] = [];
  const ids = new Set<unknown>();
  walk<Nodes | Raw>(tree, (node) => {
    if (node.type === 'raw') raws.push(node);
    if (node.type === 'element' && node.properties.id !== undefined) ids.add(node.properties.id);
    return undefined;
  });
  return { raws, ids };
}

/** Few texts have HTML in them, and the parser is a tenth of all that a command loads. */
function htmlParser() {
  const { default: rehypeRaw } = load('rehype-raw') as typeof import('rehype-raw');
  return rehypeRaw();
}

/**
 * Runs the HTML parser, which recurses, and so ends in a RangeError where tags nest in their thousands; and which fails
 * with a TypeError on some HTML that never ends, such as a `<?` with a paragraph after it.
 */
function attempt<T>(run: () => T): T | 'bottomless' | 'unreadable' {
  try {
    return run();
  } catch (error) {
    return error instanceof RangeError ? 'bottomless' : 'unreadable';
  }
}

function dropForeignIds(tree: Root, own: Set<unknown>): void {
  walk<Nodes>(tree, (node) => {
    if (node.type === 'element' && node.properties.id !== undefined && !own.delete(node.properties.id))
      delete node.properties.id;
    return undefined;
  });
}
