import type { Link, Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { notebookOf } from './notebook.ts';
import { OBJECT, typographicRun } from './typography.ts';
import { walk } from './walk.ts';

/**
 * Sets quotation marks and apostrophes as the article's language has them, block by block: a quotation may begin before
 * an emphasis and end within it. Code, HTML and addresses that stand for themselves stay as they are.
 */
export function remarkTypographicQuotes() {
  return (tree: Root, file: VFile): void => {
    const { lang } = notebookOf(file).context;
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
      if (hasMark(node)) setQuotes(node, lang);
      return false;
    });
  };
}

/** Most blocks have none. */
function hasMark(node: Nodes): boolean {
  if (node.type === 'text') return /["']/.test(node.value);
  return 'children' in node && node.children.some(hasMark);
}

function setQuotes(block: Nodes, lang: string): void {
  const texts: Text[] = [];
  const parts: string[] = [];
  walk<Nodes>(block, (node) => {
    const isText = node.type === 'text';
    if (!isText && 'children' in node && !(node.type === 'link' && isBare(node))) return undefined;
    if (isText) texts[parts.length] = node;
    parts.push(isText ? node.value : (STANDINS[node.type] ?? OBJECT));
    return false;
  });
  if (!parts.some((part) => /["']/.test(part))) return;
  for (const [index, part] of typographicRun(parts, lang).entries()) {
    const node = texts[index];
    if (node) node.value = part;
  }
}

/** What stands between two texts: nothing where there is but a tag. */
const STANDINS: Readonly<Record<string, string>> = { break: '\n', html: '' };

/** An address that is its own text. */
function isBare({ url, children: [only, ...others] }: Link): boolean {
  return only?.type === 'text' && others.length === 0 && url.endsWith(only.value);
}
