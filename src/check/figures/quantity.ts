import type { Figure } from '../../prose/figures.ts';
import { byFormIn, isIn, lowered, stemOf } from '../../prose/forms.ts';
import type { MeasureWords } from '../../prose/measure-words.ts';
import type { Passage, PassageKind, Span } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Sentence } from '../../prose/read-text.ts';
import { type Word, wordsWithin } from '../../prose/words.ts';

/** What the words before a figure, and the few behind it, say of it: who holds it, what befell it. */
interface About {
  stems: ReadonlySet<string>;
  /** Stems of names among them. */
  names: ReadonlySet<string>;
}

/** A figure that measures or counts something, alone in its sentence. Its words are taken apart only when they are asked for. */
export class Quantity {
  readonly passage: Passage;
  readonly figure: Figure;
  /** The stem of the word right behind a figure without unit; nothing where a mark parts them, or where it is a spell of time. */
  readonly counted: string | undefined;
  private readonly sentence: Sentence;
  private readonly prose: Prose;
  private readonly measures: MeasureWords;
  private tellingWords: readonly Word[] | undefined;
  private thingWords: readonly Word[] | undefined;
  private thingStems: ReadonlySet<string> | undefined;
  private readAbout: About | undefined;

  constructor(passage: Passage, sentence: Sentence, figure: Figure, prose: Prose, measures: MeasureWords) {
    this.passage = passage;
    this.sentence = sentence;
    this.figure = figure;
    this.prose = prose;
    this.measures = measures;
    this.counted = figure.unit === undefined ? this.readCounted() : undefined;
  }

  private readCounted(): string | undefined {
    const next = /^[\s\u00a0]([\p{L}\p{M}’]+)/u.exec(
      this.passage.text.slice(this.figure.end, this.figure.end + 40),
    )?.[1];
    if (next === undefined) return undefined;
    const lower = lowered(next);
    return this.measures.empty.has(lower) || this.measures.time.test(lower) ? undefined : stemOf(lower);
  }

  /** The figure and the words behind it up to the last that say of another what they say of this. */
  wordsWith(other: Quantity): string {
    const { passage, figure } = this;
    const last = this.measured.findLast((word) => other.thing.has(word.form.stem));
    return passage.text.slice(figure.start, last?.end ?? figure.end);
  }

  /** Stems of the words that say what is measured: `per cent of the area of four regions`. */
  get thing(): ReadonlySet<string> {
    this.thingStems ??= new Set(this.measured.map(({ form }) => form.stem));
    return this.thingStems;
  }

  /** These words themselves. */
  private get measured(): readonly Word[] {
    const { passage, figure } = this;
    this.thingWords ??= wordsBehind(this.telling, figure.end, passage.text);
    return this.thingWords;
  }

  get about(): About {
    this.readAbout ??= this.aboutIt();
    return this.readAbout;
  }

  private aboutIt(): About {
    const { figure, measures, measured } = this;
    const about = this.telling.filter(
      (word) => !measured.includes(word) && word.start > figure.start - NEAR && word.end < figure.end + NEAR,
    );
    return {
      stems: new Set(about.map(({ form }) => meaningOf(form, measures))),
      names: new Set(about.filter(({ text }) => /^\p{Lu}/u.test(text)).map(({ form }) => form.stem)),
    };
  }

  /** The dates of its sentence, as one text. */
  get dates(): string {
    return this.datesOfSentence()
      .map(({ year, month, day }) => [year, month, day].join('-'))
      .join(' ');
  }

  /** Whether its sentence tells of a time that is no date. */
  get hasTime(): boolean {
    return this.measures.time.test(this.sentence.text);
  }

  /** Whether its sentence tells of a change or a comparison, or its words are somebody else's. */
  get isRelative(): boolean {
    const { start, end } = this.figure;
    const others = [...this.prose.quotations(this.passage), ...this.passage.links];
    return (
      this.measures.change.test(this.sentence.text) ||
      others.some((other) => other.start <= start && end <= other.end)
    );
  }

  private datesOfSentence() {
    const { start, end } = this.sentence;
    return this.prose.dates(this.passage).filter((date) => date.start >= start && date.start < end);
  }

  /** All that the sentence has before the figure and behind it, in order, told by what it means. */
  get whole(): { before: string[]; behind: string[] } {
    const { figure, measures } = this;
    const meaning = ({ form }: Word) => meaningOf(form, measures);
    return {
      before: this.telling.filter(({ start }) => start < figure.start).map(meaning),
      behind: this.telling.filter(({ start }) => start >= figure.end).map(meaning),
    };
  }

  /** The words of its sentence that tell something, and are not part of it or of a date. */
  private get telling(): readonly Word[] {
    this.tellingWords ??= this.readTelling();
    return this.tellingWords;
  }

  private readTelling(): readonly Word[] {
    const { passage, figure, sentence, measures } = this;
    const dates = this.datesOfSentence();
    const isPart = (word: Word) => isWithin(word, figure) || dates.some((date) => isWithin(word, date));
    const words = this.prose.words(passage);
    const [from, to] = wordsWithin(words, sentence);
    const telling: Word[] = [];
    for (let index = from; index < to; index += 1) {
      const word = words[index] as Word;
      if (!isIn(word.form, measures.empty) && !isPart(word)) telling.push(word);
    }
    return telling;
  }
}

/** The few words behind a place, up to a mark. */
function wordsBehind(words: readonly Word[], at: number, text: string): Word[] {
  const first = words.findIndex(({ start }) => start >= at);
  const few = first < 0 ? [] : words.slice(first, first + THING);
  const mark = few.findIndex(({ start }) => /[.,;:()–—]/.test(text.slice(at, start)));
  return mark < 0 ? few : few.slice(0, mark);
}

function isWithin({ start, end }: Word, span: Span): boolean {
  return span.start <= start && end <= span.end;
}

/** What stands for all words that tell the same of a figure: mostly the stem. */
const meaningOf = byFormIn(
  ({ synonyms }: MeasureWords) =>
    ({ lower, stem }) =>
      synonyms.find(([words]) => words.test(lower))?.[1] ?? stem,
);

/** So many words behind a figure may say what is measured. */
const THING = 5;

/** So many characters away words still tell of a figure. */
const NEAR = 90;

/** Below so many what is counted changes from sentence to sentence. */
const MANY = 10;

/** Where figures are told in sentences. In lists and tables each stands for something of its own. */
export const SENTENCES: ReadonlySet<PassageKind> = new Set([
  'title',
  'standfirst',
  'key-point',
  'claim',
  'paragraph',
]);

/** The quantities of a passage: a figure with a unit, or a count, where a sentence has no other of the kind. */
export function quantitiesIn(passage: Passage, prose: Prose, measures: MeasureWords): Quantity[] {
  if (!SENTENCES.has(passage.kind)) return [];
  const figures = prose.figures(passage);
  if (figures.length === 0) return [];
  const quantities: Quantity[] = [];
  for (const sentence of prose.sentences(passage)) {
    const figure = onlyFigure(figures, sentence);
    if (figure) quantities.push(new Quantity(passage, sentence, figure, prose, measures));
  }
  return quantities;
}

/** The one figure of a sentence that has a unit; where none has one, the one that counts many. */
function onlyFigure(figures: readonly Figure[], { start, end }: Span): Figure | undefined {
  let [measured, counted]: Figure[] = [];
  let [measures, counts] = [0, 0];
  for (const figure of figures) {
    if (figure.start < start || figure.start >= end || figure.isInName || figure.unit === 'point') continue;
    if (figure.unit !== undefined) {
      measured = figure;
      measures += 1;
    } else if (figure.value >= MANY) {
      counted = figure;
      counts += 1;
    }
  }
  if (measures > 0) return measures === 1 ? measured : undefined;
  return counts === 1 ? counted : undefined;
}
