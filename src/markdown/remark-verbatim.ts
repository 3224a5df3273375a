import type { Literal, Nodes, Parent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { walk } from './walk.ts';

/** Text that must reach the reader letter by letter, because it stands between HTML tags that say so. */
export interface Verbatim extends Literal {
  type: 'verbatim';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    verbatim: Verbatim;
  }
  interface RootContentMap {
    verbatim: Verbatim;
  }
}

const TAG = /^<(\/?)(?:code|kbd|pre|samp|tt|var|math|script|style|textarea)\b/i;

/** Sets text between `<code>` and `</code>` and the like apart, so that citations and quotation marks there stay as they are. */
export function remarkVerbatim() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes('<')) return;
    walk<Nodes>(tree, (node) => {
      if ('children' in node && node.children.some((child) => child.type === 'html')) setApart(node);
      return undefined;
    });
  };
}

function setApart(parent: Parent): void {
  let depth = 0;
  for (const child of parent.children) {
    const tag = child.type === 'html' ? TAG.exec(child.value) : null;
    if (tag) depth = Math.max(0, depth + (tag[1] === '/' ? -1 : 1));
    else if (depth > 0) walk<Nodes>(child, makeVerbatim);
  }
}

function makeVerbatim(node: Nodes): undefined {
  if (node.type === 'text') Object.assign(node, { type: 'verbatim' });
}
