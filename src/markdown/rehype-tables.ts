import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { labelsIn } from './labels.ts';
import { notebookOf } from './notebook.ts';
import { walk } from './walk.ts';

/**
 * Puts every table into a region of its own that scrolls sideways, by keyboard too, and says by class how its cells are
 * aligned: the `align` attribute is obsolete.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    if (!/[|<]/.test(String(file))) return;
    const label = labelsIn(notebookOf(file).context.lang).table;
    const wrapped = new Set<Element>();
    walk<Nodes>(tree, (node) => {
      if (isCell(node)) align(node);
      if (!('children' in node) || !node.children.some(isTable)) return undefined;
      node.children = node.children.map((child) => {
        if (!isTable(child) || wrapped.has(child)) return child;
        return wrap(child, `${label} ${wrapped.add(child).size}`);
      }) as Element[];
      return undefined;
    });
  };
}

function isTable(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'table';
}

function isCell(node: Nodes): node is Element {
  return node.type === 'element' && (node.tagName === 'th' || node.tagName === 'td');
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
