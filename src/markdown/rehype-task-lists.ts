import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { labelsIn } from './labels.ts';
import { notebookOf } from './notebook.ts';

/** Names the boxes of task lists, which else say nothing to those who do not see whether they are ticked. */
export function rehypeTaskLists() {
  return (_: Root, file: VFile): void => {
    const { context, elements } = notebookOf(file);
    const { done, toDo } = labelsIn(context.lang);
    for (const { tagName, properties } of elements)
      if (tagName === 'input') properties.ariaLabel = properties.checked ? done : toDo;
  };
}
