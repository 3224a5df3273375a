import type { ClaimId } from '../../model/ids.ts';
import { unknownClaim } from '../names.ts';
import type { ArticleRule } from '../rule.ts';

export const claimMarkExists: ArticleRule = {
  id: 'claim-mark-exists',
  severity: 'error',
  *article(node) {
    for (const { claim, range } of node.article.body.marks) {
      if (node.claims.has(claim as ClaimId)) continue;
      yield {
        place: range,
        message: `the text marks claim \`${claim}\`, but no claim has that id`,
        ...unknownClaim(claim, node, '#'),
      };
    }
  },
};
