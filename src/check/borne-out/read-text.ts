import { datesIn, type WrittenDate } from '../../prose/dates.ts';
import { type Figure, figuresIn } from '../../prose/figures.ts';
import type { Prose } from '../../prose/prose.ts';
import { type Word, wordsIn } from '../../prose/words.ts';

/** Words of an article that may be no passage of its prose, such as those of evidence, taken apart as far as they are asked for. */
export class ReadText {
  readonly text: string;
  private readonly pack: Prose['pack'];
  private knownWords: readonly Word[] | undefined;
  private knownFigures: readonly Figure[] | undefined;
  private knownDates: readonly WrittenDate[] | undefined;
  private knownStems: ReadonlySet<string> | undefined;

  constructor(text: string, { pack }: Prose) {
    this.text = text;
    this.pack = pack;
  }

  get words(): readonly Word[] {
    this.knownWords ??= wordsIn(this.text);
    return this.knownWords;
  }

  /** Its numbers, those of dates among them. */
  get figures(): readonly Figure[] {
    this.knownFigures ??= figuresIn(this.text, this.pack?.figures, this.words);
    return this.knownFigures;
  }

  get dates(): readonly WrittenDate[] {
    this.knownDates ??= datesIn(this.text, this.pack?.dates, this.words);
    return this.knownDates;
  }

  /** The stems of the words that tell something. */
  get stems(): ReadonlySet<string> {
    this.knownStems ??= this.readStems();
    return this.knownStems;
  }

  private readStems(): ReadonlySet<string> {
    const empty = this.pack?.measures.empty;
    const stems = new Set<string>();
    for (const { lower, form } of this.words)
      if (lower.length > 2 && !empty?.has(lower)) stems.add(form.stem);
    return stems;
  }
}

const texts = new WeakMap<Prose, Map<string, ReadText>>();

/** Taken apart once for an article: its headline, its standfirst and each key point may stand on the same claim. */
export function readText(text: string, prose: Prose): ReadText {
  const all = texts.get(prose) ?? new Map<string, ReadText>();
  texts.set(prose, all);
  const read = all.get(text) ?? new ReadText(text, prose);
  all.set(text, read);
  return read;
}
