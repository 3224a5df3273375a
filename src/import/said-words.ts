import type { Attribution } from '../prose/attributions.ts';
import type { Span } from '../prose/passage.ts';
import type { Quotation } from '../prose/quotations.ts';

/** What somebody says in a sentence: the words to mark, the claim that they make, and the longest quotation among them. */
export interface SaidWords {
  span: Span;
  claim: string;
  quote?: string;
}

/** Less than this says nothing that could be true or false. */
const FEWEST_WORDS = 3;
/** A quotation of so much of what is said is what is said. */
const SHARE = 0.5;
/** Fewer words in quotation marks are a term in somebody else's sentence. */
const FEWEST_SPOKEN = 5;
/** What is longer is an excerpt, and makes more than one claim. */
const LONGEST = 600;

/**
 * The words of an attribution that can be a claim. A quotation that makes up most of them is taken whole, over as many
 * sentences as it has; whom it was said to is left out, and so is the outlet that the sentence names as its origin.
 * `undefined` where nothing is said that could be true or false.
 */
export function saidWords(
  attribution: Attribution,
  text: string,
  quotations: readonly Quotation[],
  outlet?: string,
): SaidWords | undefined {
  const reported = trimmed(text, reportedIn(attribution, text, outlet));
  const spoken = longest(quotations.filter((one) => meets(one, reported)));
  const isSpeech = spoken !== undefined && isSpeechIn(text, spoken, reported);
  const span = isSpeech ? spoken : reported;
  const words = isSpeech ? spoken.inner : reported;
  const claim = sentenceOf(text.slice(words.start, words.end));
  if (
    claim.length > LONGEST ||
    wordsIn(claim) < FEWEST_WORDS ||
    /:$|^(?:to|of|via|using)\s/.test(text.slice(span.start, span.end))
  )
    return undefined;
  const quote = spoken && within(spoken, span) && text.slice(spoken.inner.start, spoken.inner.end);
  return { span, claim, ...(quote && { quote: quote.trim().replace(/,$/, '') }) };
}

/** A quotation that is all that is said, or most of it and more than a term. */
function isSpeechIn(text: string, spoken: Quotation, reported: Span): boolean {
  const share = covers(spoken, reported);
  const isTerm = share < 0.9 && wordsIn(text.slice(spoken.start, spoken.end)) < FEWEST_SPOKEN;
  return spoken.end - spoken.start <= LONGEST && share >= SHARE && !isTerm;
}

/** What is reported, without whom it was told to, the name of the paper behind the word for it, and `It was said by X that`. */
function reportedIn({ what, verb, form }: Attribution, text: string, outlet: string | undefined): Span {
  const words = text.slice(what.start, what.end);
  if (form === 'passive' && within(verb, what)) {
    const that = /^.*?[\s,](?:that|що|что)\s+/u.exec(text.slice(verb.end, what.end))?.[0].length ?? 0;
    return that > 0 ? { start: verb.end + that, end: what.end } : what;
  }
  if (what.start < verb.end) return what;
  const called = outlet && /^\s*[«“"„]([^»”"“]+)[»”"“],?/.exec(words);
  if (called && called[1] === outlet) return { start: what.start + called[0].length, end: what.end };
  return /^t(?:old|ells)$/i.test(text.slice(verb.start, verb.end)) ? withoutHearer(what, text, outlet) : what;
}

/** `told Sky News any process`: the hearer stands between the verb and what is said. */
function withoutHearer(what: Span, text: string, outlet: string | undefined): Span {
  const words = text.slice(what.start, what.end);
  const bare = words.replace(/^\s*the\s+/i, '');
  const name = outlet?.replace(/^The /, '');
  const hearer =
    name && bare.startsWith(name)
      ? words.length - bare.length + name.length
      : (/^[^,“"«]{1,40}(?=, ?[“"«])/.exec(words)?.[0].length ?? 0);
  const start = what.start + hearer;
  return { start: start + (/^[\s,:]*/.exec(text.slice(start))?.[0].length ?? 0), end: what.end };
}

function longest(quotations: readonly Quotation[]): Quotation | undefined {
  return quotations.reduce<Quotation | undefined>(
    (best, one) => (best === undefined || one.end - one.start > best.end - best.start ? one : best),
    undefined,
  );
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

/** How much of a span another one covers, from 0 to 1. */
function covers(one: Span, span: Span): number {
  const shared = Math.min(one.end, span.end) - Math.max(one.start, span.start);
  return shared / Math.max(1, span.end - span.start);
}

/** A sentence of its own: with a capital, a full stop, and no mark of a quotation that begins or ends elsewhere. */
function sentenceOf(words: string): string {
  const bare = withoutLoneMarks(words.replace(/^[\s,;–—-]+|[\s,;–—-]+$/g, ''));
  const sentence = bare.charAt(0).toUpperCase() + bare.slice(1);
  return /[.!?…]["”»“]?$/.test(sentence) ? sentence : `${sentence}.`;
}

function withoutLoneMarks(words: string): string {
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  if (count(/"/g) % 2 === 1) return words.replace(/^"|"$/, '');
  if (count(/[“«„]/g) > count(/[”»]/g)) return words.replace(/^[“«„]/, '');
  return count(/[”»]/g) > count(/[“«„]/g) ? words.replace(/[”»]$/, '') : words;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
