import { byFormIn } from './forms.ts';
import type { Span } from './passage.ts';
import type { Quotation } from './quotations.ts';
import type { SayingWords } from './saying.ts';
import { type Speaker, speakerBefore, speakerBehind, speakerOf } from './speakers.ts';
import { whatIsSaid } from './what-is-said.ts';
import { WordedSentence } from './worded-sentence.ts';
import { type Word, wordsWithin } from './words.ts';

/**
 * `active`: `Smith said that …`, `“…,” Smith said`; `inverted`: `“…,” said Smith`, `як повідомив Сміт`; `passive`: `it was
 * reported by Smith that …`, `it is believed that …`; `according-to`: `according to Smith`, `in Smith's view`.
 */
export type AttributionForm = 'active' | 'inverted' | 'passive' | 'according-to';

/** Somebody says something. Spans are those of the passage. */
export interface Attribution {
  form: AttributionForm;
  /** Absent where nobody is named: `it is believed`, `повідомляється`. */
  speaker?: Speaker;
  /** The verb of saying, or the words that stand for it, such as `according to`. */
  verb: Span;
  /**
   * What is said, without the conjunction before it and the full stop. Where the attribution stands in the midst of it, the
   * whole sentence. Empty where the sentence does not give it.
   */
  what: Span;
}

/** What attributions are looked for in. */
export interface AttributionText {
  /** The text of the passage, and all its words. */
  text: string;
  words: readonly Word[];
  quotations: readonly Quotation[];
}

/** The attributions of a sentence, in order; verbs within quotations are the speaker's own and count for none. */
export function attributionsIn(
  { text, words, quotations }: AttributionText,
  span: Span,
  saying: SayingWords,
): Attribution[] {
  const found: Attribution[] = [];
  let sentence: WordedSentence | undefined;
  const [from, to] = wordsWithin(words, span);
  for (let index = from; index < to; index += 1) {
    const read = readerOf((words[index] as Word).form, saying);
    const phrase = read === unread ? saying.accordingTo.at(text, words, index, to) : undefined;
    if (read === unread && !phrase) continue;
    sentence ??= new WordedSentence({ text, words, from, to, span, quotations, saying });
    if (sentence.isQuoted(index)) continue;
    const one = phrase ? accordingTo(sentence, phrase.from, phrase.to) : read(sentence, index);
    if (!one) continue;
    found.push(one);
    if (phrase) index = phrase.to - 1;
  }
  return found;
}

/** Whether a word may be what an attribution hangs on. Most passages have none. */
export function mayAttribute(words: readonly Word[], saying: SayingWords): boolean {
  return words.some(({ form }) => readerOf(form, saying) !== unread || saying.accordingTo.mayBeginWith(form));
}

type AttributionReader = (sentence: WordedSentence, index: number) => Attribution | undefined;

/** How a word is read that may be a verb of saying. */
const readerOf = byFormIn((saying: SayingWords) => ({ lower }): AttributionReader => {
  if (saying.verbs.has(lower)) return spoken;
  if (saying.passive.has(lower)) return passive;
  if (saying.impersonal.has(lower)) return impersonal;
  if (saying.views.has(lower)) return inView;
  return unread;
});

/** How most words are read. */
function unread(): undefined {}

/** A verb of saying with its speaker before it or behind it. */
function spoken(sentence: WordedSentence, index: number): Attribution | undefined {
  const { saying } = sentence;
  const isPassive = sentence.hasBeBefore(index);
  if (isPassive) return saying.passive.has(sentence.low(index)) ? passive(sentence, index) : undefined;
  if (saying.unsure.has(sentence.low(index)) && !sentence.bringsSomething(index)) return undefined;
  if (sentence.isTurned(index)) {
    const speaker = speakerBehind(sentence, index + 1);
    if (speaker && speaker.kind !== 'other')
      return attribution(sentence, 'inverted', index, index + 1, speaker);
  }
  const speaker = speakerBefore(sentence, index);
  if (speaker) return attribution(sentence, 'active', index, index + 1, speaker);
  if (saying.impersonal.has(sentence.low(index))) return impersonal(sentence, index);
  const behind = saying.be.size === 0 ? speakerBehind(sentence, index + 1) : undefined;
  return behind && attribution(sentence, 'inverted', index, index + 1, behind);
}

/** A participle behind a form of `be`: `it is believed that`, `is said to`, `was described by Smith as`. */
function passive(sentence: WordedSentence, index: number): Attribution | undefined {
  const { saying } = sentence;
  if (!sentence.hasBeBefore(index)) return undefined;
  if (sentence.hasModalBefore(index)) return undefined;
  const next = sentence.low(index + 1);
  if (saying.by.has(next)) {
    const speaker = /ing$/.test(sentence.low(index + 2)) ? undefined : speakerBehind(sentence, index + 2);
    return speaker && attribution(sentence, 'passive', index, index + 1, speaker);
  }
  if (!saying.that.has(next) && next !== 'to') return undefined;
  return attribution(sentence, 'passive', index, index + 1);
}

/** `вважається, що`: nobody says it. */
function impersonal(sentence: WordedSentence, index: number): Attribution | undefined {
  return sentence.bringsSomething(index) || sentence.isTurned(index)
    ? attribution(sentence, 'passive', index, index + 1)
    : undefined;
}

function accordingTo(sentence: WordedSentence, from: number, to: number): Attribution | undefined {
  const pronoun = sentence.indexOfPronoun(from, to);
  const speaker =
    pronoun === undefined ? speakerBehind(sentence, to) : speakerOf(sentence, pronoun, pronoun + 1);
  return speaker && attribution(sentence, 'according-to', from, to, speaker);
}

/** `in Smith's view`, `by the institute's own estimation`. */
function inView(sentence: WordedSentence, index: number): Attribution | undefined {
  const from = sentence.possessiveBefore(index);
  if (from === undefined) return undefined;
  const speaker = speakerOf(sentence, from, index);
  return attribution(sentence, 'according-to', index, index + 1, speaker);
}

function attribution(
  sentence: WordedSentence,
  form: AttributionForm,
  from: number,
  to: number,
  speaker?: Speaker,
): Attribution {
  const verb = sentence.spanOf(from, to);
  const said = { form, verb, ...(speaker && { speaker }) };
  return { ...said, what: whatIsSaid(sentence, said) };
}
