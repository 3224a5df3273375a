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
  /** What was asked for last, since rules go on passage by passage. */
  private last: ReadText;
  private readonly known = new Map<unknown, unknown>();

  constructor(lang: string, passages: readonly Passage[]) {
    this.lang = lang;
    this.pack = languagePack(lang);
    this.passages = passages;
    this.last = new ReadText('', this.pack);
  }

  sentences({ text }: Passage): readonly Sentence[] {
    return this.read(text).sentences;
  }

  quotations({ text }: Passage): readonly Quotation[] {
    return this.read(text).quotations;
  }

  words({ text }: Passage): readonly Word[] {
    return this.read(text).words;
  }

  dates({ text }: Passage): readonly WrittenDate[] {
    return this.read(text).dates;
  }

  /** All numbers but those that are parts of dates. */
  figures({ text }: Passage): readonly Figure[] {
    return this.read(text).figuresApart;
  }

  /** Who says what in a passage; none in a language without a pack. */
  attributions({ text }: Passage): readonly Attribution[] {
    return this.read(text).attributions;
  }

  /** A text of the article, be it a passage or what stands in a field that is none. One that stands in two places is read once. */
  read(text: string): ReadText {
    if (this.last.text === text) return this.last;
    const read = this.texts.get(text) ?? new ReadText(text, this.pack);
    this.texts.set(text, read);
    this.last = read;
    return read;
  }

  /** What can be told of the prose as a whole, named by `what`: worked out when it is first asked for. */
  once<T>(what: unknown, workOut: () => T): T {
    if (!this.known.has(what)) this.known.set(what, workOut());
    return this.known.get(what) as T;
  }
}
