import type { Node, Parent } from 'unist';

/**
 * Visits a node and all below it in document order, parents first; a visitor that returns `false` keeps the walk out of
 * that node. It may put new children in place of old ones before they are visited.
 *
 * unist-util-visit does the same at thirty times the cost, because it builds a name for every node that it enters. A
 * tree is shallow when it comes here, so that recursion is safe: see `depth.ts`.
 */
export function walk<N extends Node>(node: N, visit: (node: N) => boolean | undefined): void {
  if (visit(node) === false) return;
  const { children } = node as Partial<Parent>;
  if (!children) return;
  for (const child of children) walk(child as N, visit);
}
