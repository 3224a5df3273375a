import type { Nodes, Properties, Root } from 'hast';
import type { Plugin } from 'unified';

/**
 * Writes HTML, as rehype-stringify does, and several times as fast: of all that it knows, only what `schema.ts` lets through is
 * needed here.
 */
export const rehypeHtml: Plugin<[], Root, string> = function () {
  this.compiler = (tree) => written(tree as Nodes);
};

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

function written(node: Nodes): string {
  if (node.type === 'text') return escaped(node.value, IN_TEXT);
  if (!('children' in node)) return '';
  let inner = '';
  for (const child of node.children) inner += written(child);
  if (node.type !== 'element') return inner;
  const { tagName, properties } = node;
  const opening = `<${tagName}${attributes(properties)}>`;
  return inner === '' && VOID.has(tagName) ? opening : `${opening}${inner}</${tagName}>`;
}

function attributes(properties: Properties): string {
  let all = '';
  for (const property in properties) {
    const value = properties[property];
    if (value === null || value === undefined || value === false || Number.isNaN(value)) continue;
    all += ` ${nameOf(property)}`;
    if (value !== true)
      all += `="${escaped(Array.isArray(value) ? value.join(' ').trim() : String(value), IN_VALUE)}"`;
  }
  return all;
}

const IN_TEXT = /[<&]/;
const IN_VALUE = /[\0"&'`]/;

function escaped(text: string, special: RegExp): string {
  if (!special.test(text)) return text;
  return text.replace(
    new RegExp(special, 'g'),
    (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}

const names = new Map<string, string>();

/** `aria-label` of `ariaLabel`; properties are named once. */
function nameOf(property: string): string {
  const name = names.get(property) ?? attributeName(property);
  names.set(property, name);
  return name;
}

function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (property.startsWith('aria')) return `aria-${property.slice('aria'.length).toLowerCase()}`;
  if (property.startsWith('data'))
    return property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return property.toLowerCase();
}
