import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { schema } from '../../src/markdown/schema.ts';
import { walk } from '../../src/markdown/walk.ts';

const SAFE_ADDRESS = /^(?:https?:\/\/[^\s]|mailto:|tel:|#|\/(?!\/))/;
const ADDRESSES = [
  'href',
  'src',
  'cite',
  'srcSet',
  'action',
  'formAction',
  'data',
  'poster',
  'longDesc',
  'xLinkHref',
];

/** What a browser would find in HTML that must not be there: it reads the HTML anew, and trusts nothing that wrote it. */
export function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  const ids = new Set<unknown>();
  walk<Nodes>(htmlToHast(html, { fragment: true }) as Nodes, (node) => {
    if (node.type === 'element') dangers.push(...dangersOf(node, ids));
    else if (node.type !== 'text' && node.type !== 'root') dangers.push(`a ${node.type}`);
    return undefined;
  });
  return dangers;
}

function dangersOf({ tagName, properties }: Element, ids: Set<unknown>): string[] {
  const dangers: string[] = [];
  if (!schema.tagNames?.includes(tagName)) dangers.push(`<${tagName}>`);
  for (const [name, value] of Object.entries(properties)) {
    if (/^on/i.test(name) || name === 'style') dangers.push(`<${tagName} ${name}>`);
    if (ADDRESSES.includes(name) && !SAFE_ADDRESS.test(String(value)))
      dangers.push(`<${tagName} ${name}="${value}">`);
  }
  if (properties.id !== undefined && ids.has(properties.id)) dangers.push(`a second id="${properties.id}"`);
  ids.add(properties.id);
  return dangers;
}
