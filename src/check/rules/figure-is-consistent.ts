import { beliedCounts } from '../figures/counts.ts';
import { twoSharesInOne } from '../figures/one-sentence.ts';
import { unlikeQuantities } from '../figures/quantities.ts';
import { wrongShares } from '../figures/shares.ts';
import { slipsOfUnits } from '../figures/slips.ts';
import type { ProseRule } from '../rule.ts';

export const figureIsConsistent: ProseRule = {
  id: 'figure-is-consistent',
  severity: 'warning',
  *prose({ prose, article }) {
    const measures = prose.pack?.measures;
    if (!measures) return;
    yield* slipsOfUnits(prose, measures);
    yield* beliedCounts(prose, measures);
    yield* wrongShares(prose, measures);
    yield* twoSharesInOne(prose, measures, article?.file);
    yield* unlikeQuantities(prose, measures, article?.file);
  },
};
