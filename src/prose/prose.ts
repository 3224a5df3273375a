import { type Attribution, attributionsIn } from './attributions.ts';
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

/** The prose of one article, in reading order, headline first. What is worked out about a passage is worked out once. */
export class Prose {
  /** BCP 47. */
  readonly lang: string;
  /** What is known of the language; absent for most. */
  readonly pack: LanguagePack | undefined;
  readonly passages: readonly Passage[];
  private readonly sentencesOf = new Map<Passage, Sentence[]>();
  private readonly quotationsOf = new Map<Passage, Quotation[]>();
  private readonly wordsOf = new Map<Passage, Word[]>();
  private readonly datesOf = new Map<Passage, WrittenDate[]>();
  private readonly figuresOf = new Map<Passage, Figure[]>();
  private readonly attributionsOf = new Map<Passage, Attribution[]>();

  constructor(lang: string, passages: readonly Passage[]) {
    this.lang = lang;
    this.pack = languagePack(lang);
    this.passages = passages;
  }

  sentences(passage: Passage): readonly Sentence[] {
    return remembered(this.sentencesOf, passage, ({ text }) =>
      sentencesIn(text, this.pack?.sentences).map((span) => ({
        ...span,
        text: text.slice(span.start, span.end),
      })),
    );
  }

  quotations(passage: Passage): readonly Quotation[] {
    return remembered(this.quotationsOf, passage, ({ text }) => quotationsIn(text));
  }

  words(passage: Passage): readonly Word[] {
    return remembered(this.wordsOf, passage, ({ text }) => wordsIn(text));
  }

  dates(passage: Passage): readonly WrittenDate[] {
    return remembered(this.datesOf, passage, ({ text }) => datesIn(text, this.pack?.dates));
  }

  /** All numbers but those that are parts of dates. */
  figures(passage: Passage): readonly Figure[] {
    return remembered(this.figuresOf, passage, (known) => {
      const figures = figuresIn(known.text, this.pack?.figures, this.words(known));
      if (!figures.some(({ isInWords }) => !isInWords)) return figures;
      const dates = this.dates(known);
      return figures.filter(({ start, end }) => !dates.some((date) => date.start < end && start < date.end));
    });
  }

  /** Who says what in a passage; none in a language without a pack. */
  attributions(passage: Passage): readonly Attribution[] {
    return remembered(this.attributionsOf, passage, () => {
      const { saying } = this.pack ?? {};
      if (!saying) return [];
      const text = {
        text: passage.text,
        words: this.words(passage),
        quotations: this.quotations(passage),
      };
      return this.sentences(passage).flatMap((sentence) => attributionsIn(text, sentence, saying));
    });
  }
}

function remembered<T>(known: Map<Passage, T>, passage: Passage, make: (passage: Passage) => T): T {
  const found = known.get(passage);
  if (found !== undefined) return found;
  const made = make(passage);
  known.set(passage, made);
  return made;
}
