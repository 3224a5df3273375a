import type { Span } from './passage.ts';
import type { Quotation } from './quotations.ts';
import type { SayingWords } from './saying.ts';
import type { Word } from './words.ts';

interface Parts {
  /** The text of the passage, and all its words; `from` and `to` are those of the sentence. */
  text: string;
  words: readonly Word[];
  from: number;
  to: number;
  span: Span;
  quotations: readonly Quotation[];
  saying: SayingWords;
}

/** Marks that part one clause from the next. */
const PARTING = /[,;:()[\]–—"“”„«»]|\s-\s|\.\.\.|…/;
const QUOTE_ENDS = /["”“»]\s*[,–—-]?\s*$/;

/** A sentence as its words, by their indices in the passage, and what stands between them. */
export class WordedSentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly saying: SayingWords;
  readonly words: readonly Word[];
  private readonly quoted: readonly Span[];

  constructor({ text, words, from, to, span, quotations, saying }: Parts) {
    this.text = text;
    this.words = words;
    this.from = from;
    this.to = to;
    this.span = span;
    this.saying = saying;
    this.quoted = quotations.filter(({ start, end }) => start < span.end && end > span.start);
  }

  /** A word in lower case; nothing outside the sentence. */
  low(index: number): string {
    return index >= this.from && index < this.to ? (this.words[index] as Word).lower : '';
  }

  spanOf(from: number, to: number): Span {
    return { start: (this.words[from] as Word).start, end: (this.words[to - 1] as Word).end };
  }

  /** What stands between a word and the one before it; at the beginning and the end, what the sentence has there. */
  gap(index: number): string {
    const start = index > this.from ? (this.words[index - 1] as Word).end : this.span.start;
    const end = index < this.to ? (this.words[index] as Word).start : this.span.end;
    return this.text.slice(start, Math.max(start, end));
  }

  /** A clause ends before the word. A comma in a figure ends none. */
  parts(index: number): boolean {
    if (index <= this.from || index >= this.to) return true;
    const gap = this.gap(index);
    return gap !== ',' && PARTING.test(gap);
  }

  isQuoted(index: number): boolean {
    const { start, end } = this.words[index] as Word;
    return this.quoted.some((quotation) => quotation.start <= start && quotation.end >= end);
  }

  /** A name, as far as capitals tell: no adjective of a country, no word that only begins the sentence. */
  isCapital(index: number): boolean {
    const word = this.words[index];
    if (!word || index < this.from || index >= this.to || !/^\p{Lu}./u.test(word.text)) return false;
    if (
      this.saying.demonym.test(word.text) ||
      /^(?:the|a|an|in|this|these|those|its|their)$/.test(word.lower)
    )
      return false;
    if (index > this.from || /^\p{Lu}{2}/u.test(word.text)) return true;
    return /^\p{Lu}/u.test(this.words[index + 1]?.text ?? '') || this.parts(index + 1);
  }

  /** The last word that is none between a subject and its verb, from an index backwards. */
  skipBetween(index: number): number {
    let at = index;
    while (at >= this.from && !this.parts(at + 1) && this.isBetween(at)) at -= 1;
    return at;
  }

  isBetween(index: number): boolean {
    const low = this.low(index);
    return this.saying.between.has(low) || /^\d+(?:st|nd|rd|th)?$/.test(low);
  }

  hasBeBefore(index: number): boolean {
    return this.saying.be.has(this.low(this.skipBetween(index - 1)));
  }

  /** `could be said to`: nobody does. */
  hasModalBefore(index: number): boolean {
    return this.saying.modals.has(this.low(this.skipBetween(index - 1) - 1));
  }

  /** Behind a verb: a conjunction, a colon or a quotation; or a quotation has just ended. */
  bringsSomething(index: number): boolean {
    if (this.saying.that.has(this.low(index + 1))) return true;
    if (/^\s*(?::\s*\S|,?\s*["“«„])/.test(this.gap(index + 1))) return true;
    for (let at = index; at > Math.max(this.from, index - 6); at -= 1)
      if (QUOTE_ENDS.test(this.gap(at))) return true;
    return false;
  }

  /** The speaker follows the verb: `“…,” said`, `…, said Smith.`, `як заявив`. */
  isTurned(index: number): boolean {
    if (this.saying.as.has(this.low(index - 1))) return true;
    if (index === this.from) return false;
    const gap = this.gap(index);
    if (QUOTE_ENDS.test(gap)) return true;
    return /[,–—]\s*$|\s-\s$/.test(gap) && this.endsClauseSoon(index + 1);
  }

  /** A few words, the last of which ends a clause, and no conjunction among them. */
  private endsClauseSoon(index: number): boolean {
    for (let at = index; at < index + 7; at += 1) {
      if (at > index && this.parts(at)) return true;
      if (at === index && this.parts(at)) return false;
      if (this.isSentTo(at)) continue;
      if (this.saying.stops.has(this.low(at)) || this.saying.that.has(this.low(at))) return false;
    }
    return false;
  }

  /** The `to` of `ambassador to the United States`. */
  isSentTo(index: number): boolean {
    if (this.low(index) !== 'to' || !this.saying.roles.test(this.low(index - 1))) return false;
    return this.isCapital(this.low(index + 1) === 'the' ? index + 2 : index + 1);
  }

  indexOfPronoun(from: number, to: number): number | undefined {
    for (let at = from; at < to; at += 1) if (this.saying.pronouns.has(this.low(at))) return at;
    return undefined;
  }

  /** Where the owner begins in `in Smith's view`, told by its last word. */
  possessiveBefore(index: number): number | undefined {
    let isOwned = false;
    for (let at = index - 1; at >= Math.max(this.from, index - 7) && !this.parts(at + 1); at -= 1) {
      if (isOwned && /^(?:in|by)$/.test(this.low(at))) return at + 1;
      isOwned ||= /’s$|^(?:his|her|their|our|my)$/.test(this.low(at)) || /^['’]/.test(this.gap(at + 1));
    }
    return undefined;
  }
}
