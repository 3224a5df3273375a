import type { Nodes, Root } from 'mdast';
import { walk } from './walk.ts';

const TYPES = [
  'containerDirective',
  'definition',
  'footnoteDefinition',
  'html',
  'image',
  'imageReference',
  'leafDirective',
  'link',
  'linkReference',
  'text',
  'textDirective',
  'verbatim',
] as const satisfies readonly Nodes['type'][];

export type IndexedType = (typeof TYPES)[number];

/** Nodes of a text by what they are, each type in the order of the text. */
export type NodeIndex = {
  readonly [Type in IndexedType]: Extract<Nodes, { type: Type }>[];
};

/** Makes the index of a tree: whoever is to do something to a few nodes need not go through all of them. */
export function indexOf(tree: Root): NodeIndex {
  const index = Object.fromEntries(TYPES.map((type) => [type, []])) as Partial<Record<string, Nodes[]>>;
  walk<Nodes>(tree, (node) => {
    index[node.type]?.push(node);
    return undefined;
  });
  return index as NodeIndex;
}
