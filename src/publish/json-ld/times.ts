import type { ArticleNode } from '../../graph/graph.ts';
import type { JsonLdNode } from './node.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The time that an article speaks of, told by when its claims were made: the stretch from the first to the last as
 * `temporalCoverage`, and as `contentReferenceTime` the one day of at least half of them, where there is such a day.
 */
export function times({ claims }: ArticleNode): JsonLdNode {
  const days = [...claims.values()].flatMap(({ claim: { on } }) => (on && DAY.test(on) ? [on] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return {};
  const middle = days[Math.floor(days.length / 2)];
  // A day that half of all share is the first of them or the middle one.
  const main = [first, middle].find((day) => days.filter((other) => other === day).length * 2 >= days.length);
  return {
    temporalCoverage: first === last ? first : `${first}/${last}`,
    ...(main ? { contentReferenceTime: main } : {}),
  };
}
