import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { notebookOf } from './notebook.ts';
import { walk } from './walk.ts';

/** Keeps the addresses of links and images as the editor wrote them, because they go into HTML percent-encoded. */
export function remarkWrittenAddresses() {
  return (tree: Root, file: VFile): void => {
    const { written } = notebookOf(file);
    const definitions = new Map<string, string>();
    const references = new Map<number, string>();
    walk<Nodes>(tree, (node) => {
      const offset = node.position?.start.offset ?? -1;
      if (node.type === 'link' || node.type === 'image') written.set(offset, node.url);
      else if (node.type === 'linkReference' || node.type === 'imageReference')
        references.set(offset, node.identifier.toUpperCase());
      else if (node.type === 'definition' && !definitions.has(node.identifier.toUpperCase()))
        definitions.set(node.identifier.toUpperCase(), node.url);
      return undefined;
    });
    for (const [offset, identifier] of references) {
      const url = definitions.get(identifier);
      if (url !== undefined) written.set(offset, url);
    }
  };
}
