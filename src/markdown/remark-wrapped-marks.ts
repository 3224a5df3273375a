import type { Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { indexOf } from './node-index.ts';
import { notebookOf, pointAfter } from './notebook.ts';
import { walk } from './walk.ts';

/**
 * Joins a `:claim[words]{#id}` whose words run over the end of a line. remark-directive reads such a mark whole; Sätteri
 * leaves a bare `:claim` with the words and the id as text behind it, and editors do wrap their lines.
 */
export function remarkWrappedMarks() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const notebook = notebookOf(file);
    if (!notebook.nodes.textDirective.some(isBareMark)) return;
    walk<Nodes>(tree, (node) => {
      if ('children' in node && node.children.some(isBareMark))
        (node as Parent).children = joined(node.children, source);
      return undefined;
    });
    notebook.nodes = indexOf(tree);
  };
}

/** Words longer than this were never meant as a mark. */
const WORDS_LIMIT = 2000;

function joined(nodes: readonly RootContent[], source: string): RootContent[] {
  const result: RootContent[] = [];
  const rest = [...nodes];
  for (let node = rest.shift(); node; node = rest.shift()) {
    const end = isBareMark(node) ? endOfMark(rest) : undefined;
    if (!end) result.push(node);
    else {
      const taken = rest.splice(0, end.index + 1);
      const { mark, after } = wholeMark(node as TextDirective, taken, end, source);
      result.push(mark);
      if (after) rest.unshift(after);
    }
  }
  return result;
}

/** Where a mark ends: the node that holds its closing bracket, the bracket's place in it, and the id behind it. */
interface End {
  index: number;
  bracket: number;
  id: string;
}

function endOfMark(nodes: readonly RootContent[]): End | undefined {
  if (nodes[0]?.type !== 'text' || !nodes[0].value.startsWith('[')) return undefined;
  let depth = 0;
  let length = 0;
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') continue;
    for (const { 0: bracket, index: at } of node.value.matchAll(/[[\]]/g)) {
      depth += bracket === '[' ? 1 : -1;
      if (depth === 0) {
        const id = /^\]\{#([^\s{}]+)\}/.exec(node.value.slice(at))?.[1];
        return id === undefined ? undefined : { index, bracket: at, id };
      }
    }
    length += node.value.length;
    if (length > WORDS_LIMIT) return undefined;
  }
  return undefined;
}

function wholeMark(
  bare: TextDirective,
  taken: RootContent[],
  { bracket, id }: End,
  source: string,
): { mark: TextDirective; after?: Text } {
  const last = taken.at(-1) as Text;
  const tail = `]{#${id}}`;
  const value = last.value.slice(bracket + tail.length);
  const start = bare.position?.start ?? { line: 1, column: 1, offset: 0 };
  const end = pointAfter(
    source,
    start,
    source.indexOf(tail, start.offset) + tail.length - (start.offset ?? 0),
  );
  taken[taken.length - 1] = { ...last, value: last.value.slice(0, bracket) };
  const first = taken[0] as Text;
  taken[0] = { ...first, value: first.value.slice(1) };
  const words = taken.filter((node) => node.type !== 'text' || node.value !== '') as PhrasingContent[];
  const mark: TextDirective = { ...bare, attributes: { id }, children: words, position: { start, end } };
  if (value === '') return { mark };
  return { mark, after: { ...last, value, position: { start: end, end: last.position?.end ?? end } } };
}

function isBareMark(node: Nodes): node is TextDirective {
  return (
    node.type === 'textDirective' &&
    node.name === 'claim' &&
    node.children.length === 0 &&
    !node.attributes?.id
  );
}
