import type { Attribution } from '../../prose/attributions.ts';
import { type Passage, type PassageKind, placeIn, type Span } from '../../prose/passage.ts';
import type { SayingWords } from '../../prose/saying.ts';
import { type Word, wordsWithin } from '../../prose/words.ts';
import { isClaimantNamed, isSourced, neighbourhood } from '../nearby.ts';
import type { ProseRule, Reading } from '../rule.ts';

/** Headlines have no room for names, and the words of a blockquote are somebody else's. */
const LEFT_OUT: readonly PassageKind[] = ['title', 'heading', 'blockquote', 'cell', 'footnote'];

export const attributionIsNamed: ProseRule = {
  id: 'attribution-is-named',
  severity: 'warning',
  *prose(reading) {
    const { prose } = reading;
    const { saying } = prose.pack ?? {};
    if (!saying) return;
    for (const passage of prose.passages) {
      if (LEFT_OUT.includes(passage.kind)) continue;
      for (const one of prose.attributions(passage)) {
        if (!isNameless(reading, passage, one, saying) || isNamedNearby(reading, passage, one)) continue;
        const span = wordsOf(one);
        yield {
          place: placeIn(passage, span),
          message: `“${passage.text.slice(span.start, span.end)}” does not say who`,
          help: 'name the people or the body, cite where they say it, or say it as the article’s own assessment',
        };
      }
    }
  },
};

/** Experts, analysts and sources who judge; hearsay. Not who is known from before (`the experts`), and not who only adds or answers. */
function isNameless(
  { prose }: Reading,
  passage: Passage,
  { speaker, verb, form }: Attribution,
  saying: SayingWords,
) {
  const words = prose.words(passage);
  const lower = (span: Span) => words[wordsWithin(words, span)[0]]?.lower ?? '';
  if (!speaker) return form === 'passive' && saying.hearsay.has(lower(verb));
  if (speaker.kind !== 'nameless' || saying.definite.has(lower(speaker))) return false;
  if (form === 'according-to') return true;
  if (saying.some.has(lower(speaker)) && saying.past.test(lower(verb))) return false;
  return !saying.continuing.has(lower(verb)) && !isHypothetical(words, speaker, verb, saying);
}

/** `some might say`, `experts would argue`. */
function isHypothetical(words: readonly Word[], speaker: Span, verb: Span, { modals }: SayingWords): boolean {
  const between = { start: Math.min(speaker.end, verb.end), end: Math.max(speaker.start, verb.start) };
  return words.slice(...wordsWithin(words, between)).some(({ lower }) => modals.has(lower));
}

/** Somebody is named in the sentence or beside it, or an outlet that was told vouches for it; a claim may have its claimant in its own field instead. */
function isNamedNearby(reading: Reading, passage: Passage, { verb }: Attribution): boolean {
  if (passage.kind === 'claim' && hasClaimant(reading, passage)) return true;
  if (isSourced(reading, passage, neighbourhood(reading.prose, passage, verb.start))) return true;
  const before = passage.text.slice(sentenceStart(reading, passage, verb), verb.start);
  if (NAME_WITH_OFFICE.test(before)) return true;
  return /^told\s+(?:the\s+)?\p{Lu}/u.test(passage.text.slice(verb.start));
}

/** `Jane Smith, a well-known analyst and author`. */
const NAME_WITH_OFFICE = /\p{Lu}\p{L}+\s\p{Lu}\p{L}+\s*[,–—(]/u;

function sentenceStart({ prose }: Reading, passage: Passage, { start }: Span): number {
  return prose.sentences(passage).findLast((sentence) => sentence.start <= start)?.start ?? 0;
}

function hasClaimant(reading: Reading, { source }: Passage): boolean {
  const index = 'path' in source ? source.path[1] : undefined;
  const claim = typeof index === 'number' ? reading.article?.data.claims[index] : undefined;
  return claim !== undefined && isClaimantNamed(reading, claim);
}

/** From the speaker to the verb, whichever comes first. */
function wordsOf({ speaker, verb }: Attribution): Span {
  return {
    start: Math.min(verb.start, speaker?.start ?? verb.start),
    end: Math.max(verb.end, speaker?.end ?? verb.end),
  };
}
