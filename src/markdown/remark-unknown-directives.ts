import type { Nodes, Parent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import { nearest } from '../model/nearest.ts';
import {
  DIRECTIVES,
  type Directive,
  isDirective,
  isKnown,
  markerOf,
  paragraph,
  text,
} from './directive-nodes.ts';
import { indexOf } from './node-index.ts';
import { type Notebook, notebookOf, report } from './notebook.ts';
import { walk } from './walk.ts';

/**
 * Gives back what only looks like a directive: the `:30` of `10:30` and the `:this` of `note:this` become the text that
 * they are in the source. What was meant as a directive but is none is reported, and its content stays in sight.
 */
export function remarkUnknownDirectives() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const notebook = notebookOf(file);
    const { containerDirective, leafDirective, textDirective } = notebook.nodes;
    if (![containerDirective, leafDirective, textDirective].some((group) => group.some(isStranger))) return;
    walk<Nodes>(tree, (node) => {
      if (!('children' in node) || !node.children.some(isStranger)) return undefined;
      const children = node.children.map((child) =>
        isStranger(child) ? giveBack(child, source, notebook) : child,
      );
      (node as Parent).children = joinTexts(children);
      return undefined;
    });
    notebook.nodes = indexOf(tree);
  };
}

function isStranger(node: Nodes): node is Directive {
  return isDirective(node) && !isKnown(node);
}

function giveBack(node: Directive, source: string, notebook: Notebook): RootContent {
  const marker = markerOf(node);
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const isBare = written === marker;
  const meant = nearest(
    marker,
    Object.values(DIRECTIVES).flatMap((group) => Object.values<string>(group)),
  );
  if (!isBare || (node.type === 'leafDirective' && meant)) {
    const help = meant ? `did you mean \`${meant}\`?` : 'put a backslash before the colon if it is just text';
    report(notebook, node, {
      ruleId: 'directive-is-known',
      message: `\`${marker}\` is no directive here`,
      help,
    });
  }
  if (node.type !== 'containerDirective' && node.children.length === 0) {
    const restored: Text = { ...text(written), position: node.position };
    return node.type === 'textDirective'
      ? restored
      : { ...paragraph([restored], {}), position: node.position };
  }
  const hName = { textDirective: 'span', leafDirective: 'p', containerDirective: 'div' }[node.type];
  return { ...node, data: { hName } };
}

/** Makes one text of neighbours, so that what reads text finds it whole: the time in `[@a, 10:30]`. */
function joinTexts(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type !== 'text' || last?.type !== 'text') joined.push(node.type === 'text' ? { ...node } : node);
    else {
      last.value += node.value;
      if (last.position && node.position) last.position = { ...last.position, end: node.position.end };
    }
  }
  return joined;
}
