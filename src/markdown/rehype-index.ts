import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { notebookOf } from './notebook.ts';
import { walk } from './walk.ts';

/** Notes all elements of the tree, so that the plugins that come next need not go through it each for itself. */
export function rehypeIndex() {
  return (tree: Root, file: VFile): void => {
    const { elements } = notebookOf(file);
    walk<Nodes>(tree, (node) => {
      if (node.type === 'element') elements.push(node);
      return undefined;
    });
  };
}
