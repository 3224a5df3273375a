import type { ClaimStatus } from '../../model/claim.ts';
import type { ArticleRule } from '../rule.ts';

/** Statuses from which no reader would guess that a source refutes the claim. */
const SILENT: readonly ClaimStatus[] = ['supported', 'unverified'];

export const refutedIsShown: ArticleRule = {
  id: 'refuted-is-shown',
  severity: 'error',
  *article({ article }) {
    for (const [index, { id, status, evidence }] of article.data.claims.entries()) {
      const position = evidence.findIndex(({ stance }) => stance === 'refutes');
      const refuting = evidence[position];
      if (!refuting || !SILENT.includes(status)) continue;
      const stance = ['claims', index, 'evidence', position, 'stance'];
      yield {
        place: { path: ['claims', index, 'status'] },
        message: `claim \`${id}\` is shown as ${status}, but \`${refuting.source}\` refutes it`,
        help: 'set status: to contested, refuted or superseded',
        related: [{ file: article.file, place: { path: stance }, message: 'the evidence that refutes it' }],
        restsOn: [stance],
      };
    }
  },
};
