import type { Element, Nodes, Parents, Properties, Root } from 'hast';
import type { Options as Schema } from 'rehype-sanitize';

/** What an element may have, by property: any value, or one of those that are listed. */
type Rules = ReadonlyMap<string, Rule>;

interface Rule {
  /** Absent where any value will do. */
  listed?: readonly unknown[];
  /** The schemes that an address may have. */
  schemes?: readonly string[];
}

/**
 * Takes out of a tree what a schema does not name. That is what rehype-sanitize does, which makes another tree, with all its
 * places; this one only touches what has to go.
 */
export function rehypeAllowed(schema: Schema) {
  const allowed = new Allowed(schema);
  return (tree: Root): void => allowed.clean(tree, []);
}

class Allowed {
  private readonly rules: ReadonlyMap<string, Rules>;
  private readonly strip: ReadonlySet<string>;
  private readonly ancestors: ReadonlyMap<string, readonly string[]>;
  private readonly required: ReadonlyMap<string, Properties>;

  constructor({ tagNames, strip, ancestors, attributes, protocols, required }: Schema) {
    const rulesOf = (tagName: string): Rules => {
      const definitions = [...(attributes?.['*'] ?? []), ...(attributes?.[tagName] ?? [])];
      return new Map(definitions.map((definition) => ruleOf(definition, protocols ?? {})));
    };
    this.rules = new Map(tagNames?.map((tagName) => [tagName, rulesOf(tagName)]));
    this.strip = new Set(strip);
    this.ancestors = new Map(Object.entries(ancestors ?? {}));
    this.required = new Map(Object.entries(required ?? {}));
  }

  /** @param within the names of all elements around */
  clean(parent: Parents, within: string[]): void {
    let kept: Nodes[] | undefined;
    for (let index = 0; index < parent.children.length; index += 1) {
      const child = parent.children[index] as Nodes;
      const isKept = child.type === 'element' ? this.cleanElement(child, within) : child.type === 'text';
      if (!isKept) kept ??= parent.children.slice(0, index);
      if (isKept) kept?.push(child);
      else if (child.type === 'element' && !this.strip.has(child.tagName)) kept?.push(...child.children);
    }
    if (kept) parent.children = kept as Element[];
  }

  /** Cleans an element, and tells whether it may stay. */
  private cleanElement(element: Element, within: string[]): boolean {
    const { tagName } = element;
    within.push(tagName);
    this.clean(element, within);
    within.pop();
    const rules = this.rules.get(tagName);
    const around = this.ancestors.get(tagName);
    if (!rules || (around && !around.some((name) => within.includes(name)))) return false;
    cleanProperties(element.properties, rules);
    const required = this.required.get(tagName);
    if (required) element.properties = { ...element.properties, ...missing(required, element.properties) };
    return true;
  }
}

function missing(required: Properties, properties: Properties): Properties {
  return Object.fromEntries(Object.entries(required).filter(([name]) => !Object.hasOwn(properties, name)));
}

type Definition = NonNullable<Schema['attributes']>[string][number];

function ruleOf(definition: Definition, protocols: NonNullable<Schema['protocols']>): [string, Rule] {
  const [name, ...listed] = typeof definition === 'string' ? [definition] : definition;
  const schemes = protocols[name];
  return [name, { ...(listed.length > 0 && { listed }), ...(schemes && { schemes }) }];
}

function cleanProperties(properties: Properties, rules: Rules): void {
  for (const name in properties) {
    const rule = rules.get(name);
    const value = properties[name];
    if (!rule) delete properties[name];
    else if (Array.isArray(value)) {
      if (!value.every((one) => isAllowed(one, rule)))
        properties[name] = value.filter((one) => isAllowed(one, rule));
    } else if (!isAllowed(value, rule)) delete properties[name];
  }
}

function isAllowed(value: unknown, { listed, schemes }: Rule): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false;
  if (schemes && !hasScheme(String(value), schemes)) return false;
  if (!listed) return true;
  return listed.some((one) => (one instanceof RegExp ? one.test(String(value)) : one === value));
}

/** Whether an address begins with one of some schemes, or with none. */
function hasScheme(address: string, schemes: readonly string[]): boolean {
  const scheme = /^([^/?#:]*):/.exec(address)?.[1];
  return scheme === undefined || schemes.includes(scheme);
}
