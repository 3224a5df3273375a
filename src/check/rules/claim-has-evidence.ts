import type { ArticleRule } from '../rule.ts';

export const claimHasEvidence: ArticleRule = {
  id: 'claim-has-evidence',
  severity: 'error',
  *article({ article }) {
    for (const [index, { id, evidence }] of article.data.claims.entries()) {
      if (evidence.some(({ stance }) => stance !== 'context')) continue;
      const place = { path: ['claims', index, 'evidence'], at: 'key' } as const;
      if (evidence.length > 0) {
        yield {
          place,
          message: `claim \`${id}\` rests on context alone`,
          help: 'add a source that supports or refutes it; one with stance: context does neither',
        };
      } else {
        yield {
          place,
          message: `claim \`${id}\` rests on no evidence`,
          help: 'name a source that supports or refutes it under evidence: of the claim',
        };
      }
    }
  },
};
