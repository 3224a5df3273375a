import type { Node, Parent } from 'unist';

/** How deep a text may nest. Prose needs ten levels; what comes after the parser recurses once a level. */
export const DEPTH_LIMIT = 100;

/** Markers of quotes and list items at the beginning of a line, one inside the other. */
const MARKERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;

/** No text means this many markers in one line; parsers take time in the square of them. */
const MARKER_LIMIT = 1000;

/** The first node that stands more than `limit` levels below the root, or `undefined`. Recurses no further than that. */
export function firstBeyond(root: Node, limit: number): Node | undefined {
  if (limit < 0) return root;
  const { children } = root as Partial<Parent>;
  if (!children) return undefined;
  for (const child of children) {
    const found = firstBeyond(child, limit - 1);
    if (found) return found;
  }
  return undefined;
}

/** The first line that opens so many quotes or lists that it should not even be parsed, or `undefined`. */
export function bottomlessLine(markdown: string): Pick<Node, 'position'> | undefined {
  for (const { 0: markers, index } of markdown.matchAll(MARKERS)) {
    if (markers.length <= MARKER_LIMIT || markers.replace(/[\s\d]/g, '').length <= MARKER_LIMIT) continue;
    const line = markdown.slice(0, index).split('\n').length;
    return { position: { start: { line, column: 1 }, end: { line, column: markers.length + 1 } } };
  }
  return undefined;
}
