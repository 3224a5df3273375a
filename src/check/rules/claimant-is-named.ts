import type { ClaimKind } from '../../model/claim.ts';
import type { ArticleRule } from '../rule.ts';

const KINDS: Record<Exclude<ClaimKind, 'fact'>, string> = {
  statement: 'a statement',
  assessment: 'an assessment',
  forecast: 'a forecast',
  opinion: 'an opinion',
};

export const claimantIsNamed: ArticleRule = {
  id: 'claimant-is-named',
  severity: 'error',
  *article({ article }) {
    for (const [index, { id, kind, claimant }] of article.data.claims.entries()) {
      if (kind === 'fact' || claimant !== undefined) continue;
      yield {
        place: { path: ['claims', index, 'claimant'] },
        message: `claim \`${id}\` is ${KINDS[kind]}, but nobody is named as making it`,
        help: 'add claimant: with an id in people/ or organisations/, or a name',
        restsOn: [['claims', index, 'kind']],
      };
    }
  },
};
