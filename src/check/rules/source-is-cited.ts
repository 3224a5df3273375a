import type { ArticleNode } from '../../graph/graph.ts';
import type { Path } from '../../model/finding.ts';
import type { ArticleRule } from '../rule.ts';

export const sourceIsCited: ArticleRule = {
  id: 'source-is-cited',
  severity: 'warning',
  *article(node) {
    const { sources } = node.article.data;
    if (sources.length === 0) return;
    const used = usedSources(node);
    for (const [index, source] of sources.entries()) {
      const [key, id] = 'ref' in source ? ['ref', source.ref] : ['id', source.id];
      if (used.has(id)) continue;
      yield {
        place: { path: ['sources', index, key] },
        message: `source \`${id}\` is listed but never used`,
        help: `cite it in the text as \`[@${id}]\`, name it in the evidence of a claim, or take it out`,
        restsOn: usingFields(node),
      };
    }
  },
};

/** Ids of the sources that the text cites, that claims rest on, or that other sources of the article repeat. */
function usedSources({ article, sources }: ArticleNode): Set<string> {
  const used = new Set<string>();
  for (const { source } of article.body.citations) used.add(source);
  for (const { evidence } of article.data.claims) for (const { source } of evidence) used.add(source);
  for (const { repeats } of sources.values()) if (repeats) used.add(repeats.id);
  return used;
}

/** The fields that may name a source: where one is unreadable, it may have named the source in question. */
function usingFields({ article: { data } }: ArticleNode): Path[] {
  const evidence = data.claims.flatMap((claim, index): Path[] => [
    ['claims', index, 'evidence'],
    ...claim.evidence.map((_, position) => ['claims', index, 'evidence', position, 'source']),
  ]);
  return [['claims'], ...evidence, ...data.sources.map((_, index) => ['sources', index, 'origin'])];
}
