import type { Attribution } from './attributions.ts';
import type { Span } from './passage.ts';
import type { WordedSentence } from './worded-sentence.ts';
import { wordsWithin } from './words.ts';

/** What an attribution gives as said: see `Attribution.what`. */
export function whatIsSaid(sentence: WordedSentence, said: Omit<Attribution, 'what'>): Span {
  const { verb, speaker } = said;
  const start = Math.min(verb.start, speaker?.start ?? verb.start);
  const end = Math.max(verb.end, speaker?.end ?? verb.end);
  const before = shorn(sentence, { start: sentence.span.start, end: start });
  const behind = shorn(sentence, { start: end, end: sentence.span.end });
  switch (said.form) {
    case 'active':
      if (isInserted(sentence, before, start, end)) return whole(sentence);
      return isAside(sentence, start, before, behind) ? before : broughtBy(sentence, behind);
    case 'inverted':
      if (isEmpty(before)) return broughtBy(sentence, behind);
      if (isTurnedByAs(sentence, before))
        return wordCount(sentence, before) === 1 ? broughtBy(sentence, behind) : whole(sentence);
      return isInserted(sentence, before, start, end) ? whole(sentence) : before;
    case 'passive':
      return speaker || !beginsWithThat(sentence, behind) ? whole(sentence) : broughtBy(sentence, behind);
    case 'according-to':
      if (wordCount(sentence, before) < 2) return behind;
      return isEmpty(behind) ? before : whole(sentence);
  }
}

/** Without white space, commas and dashes at its ends, and without the mark that ends the sentence. */
function shorn({ text }: WordedSentence, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,:;–—)-]/.test(text[start] as string)) start += 1;
  while (end > start && /[\s,;–—(-]/.test(text[end - 1] as string)) end -= 1;
  while (end > start && /[.!?…]/.test(text[end - 1] as string)) end -= 1;
  return { start, end: Math.max(start, end) };
}

/** `…, Smith said on Friday.`: a clause has ended before the speaker, and little follows. */
function isAside(sentence: WordedSentence, start: number, before: Span, behind: Span): boolean {
  if (isEmpty(before) || !/[,"”»“–—]\s*$/.test(sentence.text.slice(before.start, start))) return false;
  if (isEmpty(behind)) return true;
  const follows = sentence.text.slice(behind.start, behind.end);
  return wordCount(sentence, behind) < 6 && !/["“«„]/.test(follows) && !beginsWithThat(sentence, behind);
}

/** `The army, Smith said, had lost.`, and `“Yes,” said Smith, “we did.”` */
function isInserted({ text, span }: WordedSentence, before: Span, start: number, end: number): boolean {
  const opens = text.slice(before.start, start);
  const closes = text.slice(end, span.end);
  if (isEmpty(before) || !/^\s*[,–—].*\p{L}/su.test(closes)) return false;
  if (/^\s*,?\s*["“«„]/.test(closes) && !/["”»“]/.test(opens)) return false;
  return /["”»“]/.test(opens) ? /["“«„]/.test(closes) : /[,–—]\s*$/.test(opens);
}

function isTurnedByAs(sentence: WordedSentence, before: Span): boolean {
  const [, to] = wordsWithin(sentence.words, before);
  return sentence.saying.as.has(sentence.low(to - 1));
}

function beginsWithThat(sentence: WordedSentence, behind: Span): boolean {
  return sentence.saying.that.has(sentence.low(wordsWithin(sentence.words, behind)[0]));
}

/** What follows a conjunction or a colon that stands soon behind the verb; otherwise all that follows the verb. */
function broughtBy(sentence: WordedSentence, behind: Span): Span {
  const [from, to] = wordsWithin(sentence.words, behind);
  for (let at = from; at < Math.min(to, from + 9); at += 1) {
    const colon = at > from && /:/.test(sentence.gap(at));
    if (colon) return startingAt(sentence, behind, (sentence.words[at - 1]?.end ?? 0) + 1);
    if (sentence.saying.that.has(sentence.low(at)))
      return startingAt(sentence, behind, sentence.words[at]?.end ?? 0);
    if (at > from && /["“«„;]/.test(sentence.gap(at))) break;
  }
  return behind;
}

function startingAt(sentence: WordedSentence, { end }: Span, start: number): Span {
  return shorn(sentence, { start, end });
}

function whole(sentence: WordedSentence): Span {
  return shorn(sentence, sentence.span);
}

function wordCount(sentence: WordedSentence, span: Span): number {
  const [from, to] = wordsWithin(sentence.words, span);
  return to - from;
}

function isEmpty({ start, end }: Span): boolean {
  return end <= start;
}
