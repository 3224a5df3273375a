import type { ElementContent, Element as HtmlElement, Root as HtmlRoot } from 'hast';

const MARKS = new Set('a b del em i mark s strike strong u'.split(' '));
const CODE = new Set('code kbd samp tt var'.split(' '));

/**
 * Moves white space from the edges of marks outside of them, in place. In Markdown no mark begins or ends with a space: it would
 * be written as `&#x20;`, which a bare address before it takes for its own. Nor is there a mark without words: the backticks of
 * empty code would be taken for those of the next.
 */
export function trimMarks(parent: HtmlRoot | HtmlElement): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element') return [child];
    trimMarks(child);
    const isCode = CODE.has(child.tagName);
    if (!isCode && !MARKS.has(child.tagName)) return [child];
    if (child.children.every(isBlank)) return child.children;
    if (isCode) return [child];
    const before = takeSpace(child.children, 0, /^\s+/);
    const behind = takeSpace(child.children, -1, /\s+$/);
    return [...before, child, ...behind];
  });
}

function isBlank(node: ElementContent): boolean {
  return node.type !== 'element' && (node.type !== 'text' || node.value.trim() === '');
}

/** Takes the white space out of the texts at an edge. */
function takeSpace(children: ElementContent[], at: 0 | -1, edge: RegExp): ElementContent[] {
  const text = children.at(at);
  const space = text?.type === 'text' ? edge.exec(text.value)?.[0] : undefined;
  if (text?.type !== 'text' || space === undefined) return [];
  text.value = text.value.replace(edge, '');
  const taken: ElementContent = { type: 'text', value: space };
  if (text.value !== '') return [taken];
  children.splice(at, 1);
  return [taken, ...takeSpace(children, at, edge)];
}
