import { type Attribution, attributionsIn, mayAttribute } from './attributions.ts';
import { datesIn, type WrittenDate } from './dates.ts';
import { type Figure, figuresIn } from './figures.ts';
import { type LanguagePack, languagePack } from './language.ts';
import type { Passage, Span } from './passage.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import { sentencesIn } from './sentences.ts';
import { type Word, wordsIn } from './words.ts';

/** A sentence of a passage. */
export interface Sentence extends Span {
  text: string;
}

/** What has been worked out about a passage. */
class Known {
  sentences: readonly Sentence[] | undefined;
  quotations: readonly Quotation[] | undefined;
  words: readonly Word[] | undefined;
  dates: readonly WrittenDate[] | undefined;
  figures: readonly Figure[] | undefined;
  attributions: readonly Attribution[] | undefined;
}

/** The prose of one article, in reading order, headline first. What is worked out about a passage is worked out once. */
export class Prose {
  /** BCP 47. */
  readonly lang: string;
  /** What is known of the language; absent for most. */
  readonly pack: LanguagePack | undefined;
  readonly passages: readonly Passage[];
  private readonly known = new Map<Passage, Known>();
  /** What was asked for last, since rules go on passage by passage. */
  private last: { passage: Passage | undefined; known: Known } = { passage: undefined, known: new Known() };

  constructor(lang: string, passages: readonly Passage[]) {
    this.lang = lang;
    this.pack = languagePack(lang);
    this.passages = passages;
  }

  sentences(passage: Passage): readonly Sentence[] {
    const known = this.knownOf(passage);
    known.sentences ??= sentencesIn(passage.text, this.pack?.sentences).map(({ start, end }) => ({
      start,
      end,
      text: passage.text.slice(start, end),
    }));
    return known.sentences;
  }

  quotations(passage: Passage): readonly Quotation[] {
    const known = this.knownOf(passage);
    known.quotations ??= quotationsIn(passage.text);
    return known.quotations;
  }

  words(passage: Passage): readonly Word[] {
    const known = this.knownOf(passage);
    known.words ??= wordsIn(passage.text);
    return known.words;
  }

  dates(passage: Passage): readonly WrittenDate[] {
    const known = this.knownOf(passage);
    known.dates ??= datesIn(passage.text, this.pack?.dates, this.words(passage));
    return known.dates;
  }

  /** All numbers but those that are parts of dates. */
  figures(passage: Passage): readonly Figure[] {
    const known = this.knownOf(passage);
    known.figures ??= this.readFigures(passage);
    return known.figures;
  }

  private readFigures(passage: Passage): readonly Figure[] {
    const figures = figuresIn(passage.text, this.pack?.figures, this.words(passage));
    if (!figures.some(({ isInWords }) => !isInWords)) return figures;
    const dates = this.dates(passage);
    return figures.filter(({ start, end }) => !dates.some((date) => date.start < end && start < date.end));
  }

  /** Who says what in a passage; none in a language without a pack. */
  attributions(passage: Passage): readonly Attribution[] {
    const known = this.knownOf(passage);
    known.attributions ??= this.readAttributions(passage);
    return known.attributions;
  }

  private readAttributions(passage: Passage): readonly Attribution[] {
    const { saying } = this.pack ?? {};
    if (!saying || !mayAttribute(this.words(passage), saying)) return [];
    const text = { text: passage.text, words: this.words(passage), quotations: this.quotations(passage) };
    return this.sentences(passage).flatMap((sentence) => attributionsIn(text, sentence, saying));
  }

  private knownOf(passage: Passage): Known {
    if (this.last.passage === passage) return this.last.known;
    const known = this.known.get(passage) ?? new Known();
    this.known.set(passage, known);
    this.last = { passage, known };
    return known;
  }
}
