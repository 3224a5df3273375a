import type { Attribution } from './attributions.ts';
import type { WrittenDate } from './dates.ts';
import type { Figure } from './figures.ts';
import { type LanguagePack, languagePack } from './language.ts';
import type { Passage } from './passage.ts';
import type { Quotation } from './quotations.ts';
import { ReadText, type Sentence } from './read-text.ts';
import type { Word } from './words.ts';

/**
 * The prose of one article, in reading order, headline first. What is worked out about it is worked out once, and is kept here:
 * what WeakMaps know of an object outlives it until V8 looks through all of its heap, and ten thousand articles come by.
 */
export class Prose {
  /** BCP 47. */
  readonly lang: string;
  /** What is known of the language; absent for most. */
  readonly pack: LanguagePack | undefined;
  readonly passages: readonly Passage[];
  private readonly texts = new Map<string, ReadText>();
  private readonly reads: ReadText[];
  /** Which passage was asked for last. Rules go on from one to the next. */
  private at = 0;
  private readonly known = new Map<unknown, unknown>();

  constructor(lang: string, passages: readonly Passage[]) {
    this.lang = lang;
    this.pack = languagePack(lang);
    this.passages = passages;
    this.reads = passages.map(({ text }) => this.read(text));
  }

  sentences(passage: Passage): readonly Sentence[] {
    return this.readPassage(passage).sentences;
  }

  quotations(passage: Passage): readonly Quotation[] {
    return this.readPassage(passage).quotations;
  }

  words(passage: Passage): readonly Word[] {
    return this.readPassage(passage).words;
  }

  dates(passage: Passage): readonly WrittenDate[] {
    return this.readPassage(passage).dates;
  }

  /** All numbers but those that are parts of dates. */
  figures(passage: Passage): readonly Figure[] {
    return this.readPassage(passage).figuresApart;
  }

  /** Who says what in a passage; none in a language without a pack. */
  attributions(passage: Passage): readonly Attribution[] {
    return this.readPassage(passage).attributions;
  }

  private readPassage(passage: Passage): ReadText {
    const { passages, reads, at } = this;
    if (passages[at] !== passage) this.at = passages[at + 1] === passage ? at + 1 : passages.indexOf(passage);
    return reads[this.at] ?? this.read(passage.text);
  }

  /** A text of the article, be it a passage or what stands in a field that is none. One that stands in two places is read once. */
  read(text: string): ReadText {
    const known = this.texts.get(text);
    if (known) return known;
    const read = new ReadText(text, this.pack);
    this.texts.set(text, read);
    return read;
  }

  /** What can be told of the prose as a whole, named by `what`: worked out when it is first asked for. */
  once<T>(what: unknown, workOut: () => T): T {
    if (!this.known.has(what)) this.known.set(what, workOut());
    return this.known.get(what) as T;
  }
}
