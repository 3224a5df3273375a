import type { Data, Nodes, Paragraph, PhrasingContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type {} from 'mdast-util-to-hast';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** The directives that mean something here, as editors write them. */
export const DIRECTIVES = {
  textDirective: { claim: ':claim' },
  leafDirective: {},
  containerDirective: {
    counterpoint: ':::counterpoint',
    background: ':::background',
    method: ':::method',
    timeline: ':::timeline',
  },
} as const satisfies Record<Directive['type'], Record<string, string>>;

export function isDirective(node: Nodes): node is Directive {
  return Object.hasOwn(DIRECTIVES, node.type);
}

export function isKnown(node: Directive): boolean {
  return Object.hasOwn(DIRECTIVES[node.type], node.name);
}

/** `:name`, `::name` or `:::name`. */
export function markerOf(node: Directive): string {
  const colons = { textDirective: ':', leafDirective: '::', containerDirective: ':::' }[node.type];
  return colons + node.name;
}

/** The `[label]` of a container, which the parser gives as its first child. */
export function isLabel(node: Nodes | undefined): node is Paragraph {
  return (
    node?.type === 'paragraph' &&
    (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
  );
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** A paragraph that remark-rehype turns into another element. */
export function paragraph(children: PhrasingContent[], data: Data): Paragraph {
  return { type: 'paragraph', children, data };
}
