import type { ClaimKind } from '../../model/claim.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import { isReported, isWithin } from '../nearby.ts';
import type { ProseRule, Reading } from '../rule.ts';

export const likelihoodIsStandard: ProseRule = {
  id: 'likelihood-is-standard',
  severity: 'warning',
  *prose(reading) {
    const { prose } = reading;
    const { likelihood } = prose.pack ?? {};
    if (!likelihood) return;
    for (const passage of prose.passages) {
      if (!isJudgement(reading, passage)) continue;
      const words = prose.words(passage);
      for (const { from, to, meaning } of likelihood.loose.in(passage.text, words)) {
        const span = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
        if (meaning === '' || isWithin(prose.quotations(passage), span)) continue;
        if (isReported(prose, passage, span.start)) continue;
        yield {
          place: placeIn(passage, span),
          message: `“${passage.text.slice(span.start, span.end)}” is no term of likelihood that readers can hold against another`,
          help: `write “${meaning}”, or whichever fits of: ${likelihood.terms.join(', ')}`,
        };
      }
    }
  },
};

/** Kinds of claims that judge what is or will be. */
const JUDGING: readonly ClaimKind[] = ['forecast', 'assessment'];

/** Where the article judges for itself: the summary box, the standfirst, its own assessments, and all forecasts. */
function isJudgement({ article }: Reading, { kind, source }: Passage): boolean {
  if (kind === 'key-point' || kind === 'standfirst') return true;
  if (kind !== 'claim' || !('path' in source) || !article) return false;
  const claim = article.data.claims[Number(source.path[1])];
  if (!claim || !JUDGING.includes(claim.kind)) return false;
  return (
    claim.kind === 'forecast' || claim.claimant === undefined || article.data.authors.includes(claim.claimant)
  );
}
