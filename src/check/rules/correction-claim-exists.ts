import { unknownClaim } from '../names.ts';
import type { ArticleRule } from '../rule.ts';

export const correctionClaimExists: ArticleRule = {
  id: 'correction-claim-exists',
  severity: 'error',
  *article(node) {
    for (const [index, { on, claims }] of node.article.data.corrections.entries()) {
      for (const [position, claim] of claims.entries()) {
        if (node.claims.has(claim)) continue;
        yield {
          place: { path: ['corrections', index, 'claims', position] },
          message: `the correction of ${on} touches \`${claim}\`, but no claim has that id`,
          ...unknownClaim(claim, node),
        };
      }
    }
  },
};
