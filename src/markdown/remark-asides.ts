import type { PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { isLocalId } from '../model/ids.ts';
import { isLabel, paragraph, text } from './directive-nodes.ts';
import { labelsIn } from './labels.ts';
import { notebookOf } from './notebook.ts';

type AsideName = 'counterpoint' | 'background' | 'method';

/**
 * Sets `:::counterpoint{by=someone}`, `:::background` and `:::method` apart from the text, each under a label in the
 * article's language. A label of the editor's own, `:::background[The treaty]`, and the name of who disagrees follow it;
 * an id in `by` is no name, so it is only in `data-by`.
 */
export function remarkAsides() {
  return (_: Root, file: VFile): void => {
    const notebook = notebookOf(file);
    const labels = labelsIn(notebook.context.lang);
    for (const [index, node] of notebook.nodes.containerDirective.filter(isAside).entries()) {
      const id = `aside-${index + 1}`;
      setApart(node, labels[node.name], id);
      if (node.name === 'method') notebook.method ??= id;
    }
  };
}

function isAside(node: ContainerDirective): node is ContainerDirective & { name: AsideName } {
  return node.name === 'counterpoint' || node.name === 'background' || node.name === 'method';
}

function setApart(node: ContainerDirective, label: string, id: string): void {
  const [first, ...rest] = node.children;
  const by = node.attributes?.by?.trim() || undefined;
  const own: PhrasingContent[] = isLabel(first) ? first.children : by && !isLocalId(by) ? [text(by)] : [];
  const words = own.length > 0 ? [text(`${label}: `), ...own] : [text(label)];
  const heading = paragraph(words, { hName: 'p', hProperties: { className: ['aside-label'], id } });
  node.children = [heading, ...(isLabel(first) ? rest : node.children)];
  // A note and not a landmark: an article with six counterpoints must not have six landmarks more.
  node.data = {
    hName: 'aside',
    hProperties: { className: [node.name], role: 'note', ariaLabelledBy: [id], ...(by && { dataBy: by }) },
  };
}
