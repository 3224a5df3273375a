/**
 * A node of the one JSON-LD graph of a page, in the vocabulary of schema.org. Ids are resolved against the page's address, as
 * JSON-LD 1.1 asks of scripts in HTML: `#claim-x` is on the page itself, `/people/x/#agent` the same on every page. What
 * search engines read as an address is complete. Texts stand in one node only: others refer to it.
 */
export interface JsonLdNode {
  readonly [property: string]: unknown;
}

/** Names another node. */
export function ref(id: string): JsonLdNode {
  return { '@id': id };
}

/** One value alone, several as a list. */
export function one<T>(values: readonly T[]): T | readonly T[] {
  return values.length === 1 ? (values[0] as T) : values;
}
