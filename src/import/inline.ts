import type { Nodes, PhrasingContent } from 'mdast';
import { walk } from '../markdown/walk.ts';

/** The words of a block or of its content as readers see them, on one line. */
export function plain(nodes: Nodes | readonly Nodes[]): string {
  return textOf(nodes).replace(/\s+/g, ' ').trim();
}

/** The text of a content, each line break as one space, so that places in it can be found again. */
export function textOf(nodes: Nodes | readonly Nodes[]): string {
  let text = '';
  for (const node of [nodes].flat() as Nodes[])
    walk<Nodes>(node, (inside) => {
      if (inside.type === 'text') text += inside.value.replace(/\n/g, ' ');
      else if (inside.type === 'inlineCode') text += inside.value;
      else if (inside.type === 'image') text += inside.alt ?? '';
      else if (inside.type === 'break') text += ' ';
      return undefined;
    });
  return text;
}

/** Whether content is words alone, perhaps set in italics or bold, so that nothing is lost where only words can stand. */
export function isWordsAlone(nodes: readonly Nodes[]): boolean {
  let alone = true;
  for (const node of nodes)
    walk<Nodes>(node, ({ type }) => {
      alone &&= ['text', 'emphasis', 'strong', 'break', 'paragraph', 'heading', 'delete'].includes(type);
      return alone;
    });
  return alone;
}

/** The addresses that content links to, in order. */
export function linksIn(nodes: readonly Nodes[]): { url: string; text: string }[] {
  const links: { url: string; text: string }[] = [];
  for (const node of nodes)
    walk<Nodes>(node, (inside) => {
      if (inside.type === 'link') links.push({ url: inside.url, text: plain(inside) });
      return undefined;
    });
  return links;
}

/**
 * Cuts content in three: what stands before the words from `start` to `end`, these words, and what stands behind. A
 * place within a link or emphasis is moved to its edge, so that the middle is never less than was asked for.
 */
export function cutOut(
  nodes: readonly PhrasingContent[],
  { start, end }: { start: number; end: number },
): [PhrasingContent[], PhrasingContent[], PhrasingContent[]] {
  const parts: [PhrasingContent[], PhrasingContent[], PhrasingContent[]] = [[], [], []];
  let at = 0;
  for (const node of nodes) {
    const length = textOf(node).length;
    const [from, to] = [at, at + length];
    at = to;
    if (to <= start && (length > 0 || to < start)) parts[0].push(node);
    else if (from >= end) parts[2].push(node);
    else if (node.type !== 'text') parts[1].push(node);
    else splitText(node.value, start - from, end - from, parts);
  }
  return parts;
}

function splitText(value: string, start: number, end: number, parts: PhrasingContent[][]): void {
  const [before, middle, behind] = [
    value.slice(0, Math.max(0, start)),
    value.slice(Math.max(0, start), end),
    value.slice(end),
  ];
  for (const [index, text] of [before, middle, behind].entries())
    if (text !== '') parts[index]?.push({ type: 'text', value: text });
}

/** Content without line breaks, for marks: they end where a line does. */
export function onOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    if ('children' in node) return { ...node, children: onOneLine(node.children) } as PhrasingContent;
    return 'value' in node ? { ...node, value: node.value.replaceAll('\n', ' ') } : node;
  });
}
