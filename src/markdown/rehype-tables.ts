import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { labelsIn } from './labels.ts';
import { notebookOf } from './notebook.ts';

/**
 * Puts every table into a region of its own that scrolls sideways, by keyboard too, and says by class how its cells are
 * aligned: the `align` attribute is obsolete.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    const { context, elements } = notebookOf(file);
    for (const element of elements) if (isCell(element)) align(element);
    if (!elements.some(isTable)) return;
    const label = labelsIn(context.lang).table;
    let count = 0;
    for (const parent of [tree, ...elements]) {
      if (!parent.children.some(isTable)) continue;
      parent.children = parent.children.map((child) => {
        if (!isTable(child)) return child;
        count += 1;
        return wrap(child, `${label} ${count}`);
      }) as Element[];
    }
  };
}

function isTable(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'table';
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'th' || tagName === 'td';
}

function align(cell: Element): void {
  const { align: side } = cell.properties;
  delete cell.properties.align;
  if (side === 'left' || side === 'center' || side === 'right') cell.properties.className = [`align-${side}`];
}

function wrap(table: Element, label: string): Element {
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['table-scroll'], ariaLabel: label, tabIndex: 0 },
    children: [table],
  };
}
