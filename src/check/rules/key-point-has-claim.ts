import { listed, unknownClaim } from '../names.ts';
import type { ArticleRule } from '../rule.ts';

export const keyPointHasClaim: ArticleRule = {
  id: 'key-point-has-claim',
  severity: 'error',
  *article(node) {
    for (const [index, { claims }] of node.article.data.keyPoints.entries()) {
      const path = ['keyPoints', index, 'claims'];
      const known = [...node.claims.keys()];
      if (claims.length === 0) {
        yield {
          place: { path },
          message: `key point ${index + 1} rests on no claim`,
          help:
            known.length > 0
              ? `name one under claims: of the key point; the article makes ${listed('claim', known)}`
              : 'add the claim under claims: of the article, and its id under claims: of the key point',
        };
      }
      for (const [position, claim] of claims.entries()) {
        if (node.claims.has(claim)) continue;
        yield {
          place: { path: [...path, position] },
          message: `key point ${index + 1} rests on \`${claim}\`, but no claim has that id`,
          ...unknownClaim(claim, node),
        };
      }
    }
  },
};
