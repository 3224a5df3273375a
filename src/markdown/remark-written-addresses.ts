import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { notebookOf } from './notebook.ts';

/** Keeps the addresses of links and images as the editor wrote them, because they go into HTML percent-encoded. */
export function remarkWrittenAddresses() {
  return (_: Root, file: VFile): void => {
    const { written, nodes } = notebookOf(file);
    for (const node of [...nodes.link, ...nodes.image]) written.set(offsetOf(node), node.url);
    const definitions = new Map(
      nodes.definition.toReversed().map(({ identifier, url }) => [identifier.toUpperCase(), url]),
    );
    for (const node of [...nodes.linkReference, ...nodes.imageReference]) {
      const url = definitions.get(node.identifier.toUpperCase());
      if (url !== undefined) written.set(offsetOf(node), url);
    }
  };
}

function offsetOf({ position }: Node): number {
  return position?.start.offset ?? -1;
}
