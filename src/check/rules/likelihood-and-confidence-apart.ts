import { type Passage, placeIn, type Span } from '../../prose/passage.ts';
import type { PhraseFinder } from '../../prose/phrases.ts';
import type { Prose } from '../../prose/prose.ts';
import { isReported, isWithin } from '../nearby.ts';
import type { ProseRule } from '../rule.ts';

export const likelihoodAndConfidenceApart: ProseRule = {
  id: 'likelihood-and-confidence-apart',
  severity: 'warning',
  *prose({ prose }) {
    const { likelihood } = prose.pack ?? {};
    if (!likelihood) return;
    for (const passage of prose.passages) {
      for (const confidence of phrasesIn(prose, passage, likelihood.confidence)) {
        const sentence = prose
          .sentences(passage)
          .find(({ start, end }) => start <= confidence.start && confidence.end <= end);
        if (!sentence || isReported(prose, passage, confidence.start)) continue;
        const likely = phrasesIn(prose, passage, likelihood.likelihood).find(
          ({ start, end }) => start >= sentence.start && end <= sentence.end,
        );
        if (!likely) continue;
        const words = ({ start, end }: Span) => passage.text.slice(start, end);
        yield {
          place: placeIn(passage, confidence),
          message: `one sentence has both a confidence, “${words(confidence)}”, and a likelihood, “${words(likely)}”`,
          help: 'say in one sentence how probable it is, and in another how good the evidence is',
        };
      }
    }
  },
};

const NONE: readonly Span[] = [];

/** Where phrases stand in a passage, outside quotations. */
function phrasesIn(prose: Prose, passage: Passage, finder: PhraseFinder<true>): readonly Span[] {
  const words = prose.words(passage);
  const found = finder.in(passage.text, words);
  if (found.length === 0) return NONE;
  return found
    .map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }))
    .filter((span) => !isWithin(prose.quotations(passage), span));
}
