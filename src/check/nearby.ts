import type { Claim } from '../model/claim.ts';
import { isTodo } from '../parse/todos.ts';
import type { Passage, Span } from '../prose/passage.ts';
import type { Prose } from '../prose/prose.ts';
import type { SpeakerKind } from '../prose/speakers.ts';
import { wordsIn } from '../prose/words.ts';
import type { Reading } from './rule.ts';

/** Kinds of speakers that tell readers who it is. */
const NAMED: readonly SpeakerKind[] = ['name', 'named-role', 'body'];

/** A sentence with those before and behind it. */
export function neighbourhood(prose: Prose, passage: Passage, at: number): Span {
  const sentences = prose.sentences(passage);
  const own = Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= at),
  );
  const first = sentences[Math.max(0, own - 1)];
  const last = sentences[Math.min(sentences.length - 1, own + 1)];
  return { start: first?.start ?? 0, end: last?.end ?? passage.text.length };
}

/** Whether words in a span say whose they are: a speaker with a name, a citation, a link, or a claim with its own. */
export function isSourced(reading: Reading, passage: Passage, span: Span): boolean {
  const { prose } = reading;
  const overlaps = ({ start, end }: Span) => start < span.end && end > span.start;
  return (
    passage.citations.some(({ at }) => at >= span.start && at <= span.end) ||
    passage.links.some(overlaps) ||
    passage.marks.some((mark) => overlaps(mark) && isClaimSourced(reading, mark.claim)) ||
    prose
      .attributions(passage)
      .some(({ speaker }) => speaker && overlaps(speaker) && NAMED.includes(speaker.kind))
  );
}

/** A claim has a claimant or evidence. */
function isClaimSourced(reading: Reading, id: string): boolean {
  const claim = reading.article?.data.claims.find((one) => one.id === id);
  return claim !== undefined && (claim.evidence.length > 0 || isClaimantNamed(reading, claim));
}

/** Whether a claim says whose it is: not while that is yet to be filled in, and not by `experts`. */
export function isClaimantNamed({ prose }: Reading, { claimant }: Pick<Claim, 'claimant'>): boolean {
  if (claimant === undefined || isTodo(claimant)) return false;
  return !wordsIn(claimant).some(({ lower }) => prose.pack?.saying.nameless.test(lower));
}

/** Whether a sentence gives what somebody says who is not nobody, so that its words are theirs. */
export function isReported(prose: Prose, passage: Passage, at: number): boolean {
  if (passage.kind === 'blockquote') return true;
  const sentence = prose.sentences(passage).find(({ start, end }) => start <= at && at < end);
  return prose
    .attributions(passage)
    .some(
      ({ speaker, verb }) =>
        speaker &&
        speaker.kind !== 'pronoun' &&
        speaker.kind !== 'nameless' &&
        verb.start >= (sentence?.start ?? 0) &&
        verb.end <= (sentence?.end ?? 0),
    );
}

/** Whether words stand in one of some stretches, such as quotations. */
export function isWithin(stretches: readonly Span[], { start, end }: Span): boolean {
  return stretches.some((one) => one.start <= start && end <= one.end);
}
