import Ajv, { type AnySchema } from 'ajv';
import { describe, expect, it } from 'vitest';
import { DEMONSTRATION, expectGolden, FOLDER, NOW, plannedSite } from '../site.ts';
import { graphSchema } from './schemas.ts';

type Graph = { [property: string]: unknown }[];

const ledger = await plannedSite(FOLDER, NOW);
const demonstration = await plannedSite(DEMONSTRATION, Date.parse('2026-12-01'));

const graphs = [...ledger.pages.values(), ...demonstration.pages.values()].flatMap(({ path, props }) =>
  'chrome' in props ? [[path, props.chrome.graph as Graph] as const] : [],
);

const validate = new Ajv({ allErrors: false, strictTypes: false }).compile(graphSchema as AnySchema);

describe.each(graphs)('the data of %s', (_path, graph) => {
  it('is what schema.org defines', () => {
    validate({ '@context': 'https://schema.org', '@graph': graph });
    expect(validate.errors).toBeNull();
  });

  it('has each id once, and a node for every id of this page that is referred to', () => {
    const defined = [...nodes(graph)].flatMap((node) =>
      Object.keys(node).length > 1 ? (node['@id'] ?? []) : [],
    );
    const referred = [...nodes(graph)].flatMap((node) =>
      Object.keys(node).length === 1 ? (node['@id'] ?? []) : [],
    );
    const own = (referred as string[]).filter((id) => id.startsWith('#'));
    const typed = [...nodes(graph)].filter((node) => node['@type']).flatMap((node) => node['@id'] ?? []);
    expect(new Set(typed).size).toBe(typed.length);
    expect(own.filter((id) => !defined.includes(id))).toEqual([]);
  });
});

it.each([
  ['article', '/articles/river-treaty/'],
  ['translation', '/articles/uk/river-treaty/'],
  ['retracted', '/articles/mill-song/'],
  ['front', '/uk/'],
  ['section', '/sections/treaties/'],
  ['person', '/people/ada-weaver/'],
  ['source', '/sources/gauge-data/'],
  ['page', '/corrections-policy/'],
])('%s is as in its golden file', (name, path) => {
  const props = ledger.pages.get(path)?.props as { chrome: { graph: Graph } };
  expectGolden(`json-ld/${name}.json`, `${JSON.stringify(props.chrome.graph, null, 2)}\n`);
});

describe('a review of a claim', () => {
  it('is there for claims of others with a verdict, and not where only the claimant speaks for it', () => {
    expect(reviewsOf('/articles/river-treaty/')).toEqual(['#claim-halves']);
    expect(reviewsOf('/articles/mill-song/')).toEqual([]);
  });

  it('is not there unless site.yml asks for it', () => {
    const types = graphs.filter(([path]) => demonstration.pages.has(path)).flatMap(([, graph]) => graph);
    expect(demonstration.site.graph.content.site.data.claimReview).toBe(false);
    expect(types.length).toBeGreaterThan(0);
    for (const [path] of demonstration.pages)
      if (!ledger.pages.has(path)) expect(reviewsOf(path)).toEqual([]);
  });

  function reviewsOf(path: string): unknown[] {
    const graph = graphs.find(([other]) => other === path)?.[1] ?? [];
    const reviews = graph.filter((node) => node['@type'] === 'ClaimReview');
    return reviews.map(({ itemReviewed }) => (itemReviewed as Graph[number])['@id']);
  }
});

function* nodes(value: unknown): Generator<Graph[number]> {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (value !== null && typeof value === 'object') {
    yield value as Graph[number];
    for (const item of Object.values(value)) yield* nodes(item);
  }
}
