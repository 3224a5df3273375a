import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { labelsIn } from './labels.ts';
import { notebookOf } from './notebook.ts';
import { walk } from './walk.ts';

/** Names the boxes of task lists, which else say nothing to those who do not see whether they are ticked. */
export function rehypeTaskLists() {
  return (tree: Root, file: VFile): void => {
    if (!/\[[\sx]\]|</i.test(String(file))) return;
    const { done, toDo } = labelsIn(notebookOf(file).context.lang);
    walk<Nodes>(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'input')
        node.properties.ariaLabel = node.properties.checked ? done : toDo;
      return undefined;
    });
  };
}
