import { type Attribution, attributionsIn, mayAttribute } from './attributions.ts';
import { datesIn, type WrittenDate } from './dates.ts';
import { type Figure, figuresIn } from './figures.ts';
import { isIn } from './forms.ts';
import type { LanguagePack } from './language.ts';
import type { Span } from './passage.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import { sentencesIn } from './sentences.ts';
import { type Word, wordsIn } from './words.ts';

/** A sentence of a text. */
export interface Sentence extends Span {
  text: string;
}

/** A text of an article, taken apart as far as it is asked for. */
export class ReadText {
  readonly text: string;
  private readonly pack: LanguagePack | undefined;
  private knownWords: readonly Word[] | undefined;
  private knownSentences: readonly Sentence[] | undefined;
  private knownQuotations: readonly Quotation[] | undefined;
  private knownDates: readonly WrittenDate[] | undefined;
  private knownFigures: readonly Figure[] | undefined;
  private knownFiguresApart: readonly Figure[] | undefined;
  private knownAttributions: readonly Attribution[] | undefined;
  private knownStems: ReadonlySet<string> | undefined;

  constructor(text: string, pack: LanguagePack | undefined) {
    this.text = text;
    this.pack = pack;
  }

  get words(): readonly Word[] {
    this.knownWords ??= wordsIn(this.text);
    return this.knownWords;
  }

  get sentences(): readonly Sentence[] {
    this.knownSentences ??= sentencesIn(this.text, this.pack?.sentences).map(({ start, end }) => ({
      start,
      end,
      text: this.text.slice(start, end),
    }));
    return this.knownSentences;
  }

  get quotations(): readonly Quotation[] {
    this.knownQuotations ??= quotationsIn(this.text);
    return this.knownQuotations;
  }

  get dates(): readonly WrittenDate[] {
    this.knownDates ??= datesIn(this.text, this.pack?.dates, this.words);
    return this.knownDates;
  }

  /** All its numbers, those of dates among them. */
  get figures(): readonly Figure[] {
    this.knownFigures ??= figuresIn(this.text, this.pack?.figures, this.words);
    return this.knownFigures;
  }

  /** All numbers but those that are parts of dates. */
  get figuresApart(): readonly Figure[] {
    this.knownFiguresApart ??= this.readFiguresApart();
    return this.knownFiguresApart;
  }

  private readFiguresApart(): readonly Figure[] {
    const { figures } = this;
    if (!figures.some(({ isInWords }) => !isInWords)) return figures;
    const { dates } = this;
    if (dates.length === 0) return figures;
    return figures.filter(({ start, end }) => !dates.some((date) => date.start < end && start < date.end));
  }

  /** Who says what in it; none in a language without a pack. */
  get attributions(): readonly Attribution[] {
    this.knownAttributions ??= this.readAttributions();
    return this.knownAttributions;
  }

  private readAttributions(): readonly Attribution[] {
    const { saying } = this.pack ?? {};
    if (!saying || !mayAttribute(this.words, saying)) return [];
    return this.sentences.flatMap((sentence) => attributionsIn(this, sentence, saying));
  }

  /** The stems of the words that tell something. */
  get stems(): ReadonlySet<string> {
    this.knownStems ??= this.readStems();
    return this.knownStems;
  }

  private readStems(): ReadonlySet<string> {
    const empty = this.pack?.measures.empty;
    const stems = new Set<string>();
    for (const { form } of this.words)
      if (form.length > 2 && !(empty && isIn(form, empty))) stems.add(form.stem);
    return stems;
  }
}
