/** A thing that a page describes in schema.org's words. */
export type Thing = Record<string, unknown>;

/** What a page says in JSON-LD: its things, and how to follow the references among them. */
export interface LinkedData {
  things: readonly Thing[];
  /** The names of people and bodies: given as text, as a thing, as a reference to one, or as a list of these. */
  names: (value: unknown) => string[];
}

const THINGS = 2_000;

/** Reads every block of JSON-LD in a page. Blocks that are no JSON are passed over: pages in the wild have such. */
export function linkedData(document: Document): LinkedData {
  const scripts = [...document.querySelectorAll('script')].filter((script) =>
    /^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? ''),
  );
  const things = scripts.flatMap((script) => thingsIn(script.textContent ?? ''));
  const byId = new Map(things.map((thing) => [thing['@id'], thing]));
  const names = (value: unknown, steps = 3): string[] => {
    if (typeof value === 'string') return [unescaped(value)];
    if (Array.isArray(value))
      return steps > 0 ? value.slice(0, 50).flatMap((one) => names(one, steps - 1)) : [];
    if (!isThing(value)) return [];
    if (value.name !== undefined) return steps > 0 ? names(value.name, steps - 1) : [];
    return steps > 0 ? names(byId.get(value['@id']), steps - 1) : [];
  };
  return { things, names };
}

/** The types of a thing, without the prefix that some pages put before them. */
export function typesOf(thing: Thing): string[] {
  return [thing['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

/** A text field of a thing, with the entities resolved that some pages write into JSON by mistake. */
export function textOf(thing: Thing | undefined, key: string): string | undefined {
  const value = [thing?.[key]].flat()[0];
  return typeof value === 'string' ? unescaped(value) : undefined;
}

function thingsIn(json: string): Thing[] {
  const open: unknown[] = [parsed(json)];
  const things: Thing[] = [];
  while (open.length > 0 && things.length < THINGS) {
    const next = open.shift();
    if (Array.isArray(next)) open.unshift(...next.slice(0, THINGS));
    else if (isThing(next)) {
      things.push(next);
      open.push(next['@graph'], next.mainEntity);
    }
  }
  return things;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(
      json.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, ''),
    );
  } catch {
    return undefined;
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
};

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
