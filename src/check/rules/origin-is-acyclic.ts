import type { SourceNode } from '../../graph/graph.ts';
import type { Finding } from '../../model/finding.ts';
import type { ArticleRule, SiteRule } from '../rule.ts';

export const originIsAcyclic: ArticleRule & SiteRule = {
  id: 'origin-is-acyclic',
  severity: 'error',
  *article(node) {
    for (const [first, ...rest] of circles([...node.sources.values()].filter(({ owner }) => owner))) {
      const index = node.article.data.sources.findIndex((source) => 'id' in source && source.id === first.id);
      yield finding([first, ...rest], ['sources', index, 'origin']);
    }
  },
  *site({ graph }) {
    for (const circle of circles(graph.sources.values()))
      yield { ...finding(circle, ['origin']), file: `sources/${circle[0].id}.yml` };
  },
};

type Circle = [SourceNode, ...SourceNode[]];

/** The circles among sources that repeat each other: each once, from the member that comes first. */
function* circles(sources: Iterable<SourceNode>): Iterable<Circle> {
  const seen = new Set<SourceNode>();
  for (const start of sources) {
    if (!start.repeats) continue;
    const path = new Set<SourceNode>();
    let here: SourceNode | undefined = start;
    for (; here && !seen.has(here); here = here.repeats) {
      seen.add(here);
      path.add(here);
    }
    if (!here || !path.has(here)) continue;
    const walked: SourceNode[] = [...path];
    yield walked.slice(walked.indexOf(here)) as Circle;
  }
}

function finding(circle: Circle, path: (string | number)[]): Finding {
  const names = [...circle, circle[0]].map(({ id }) => `\`${id}\``);
  return {
    place: { path },
    message: `sources repeat each other in a circle: ${names.join(' → ')}`,
    help: 'one of them said it first: delete its origin:',
  };
}
