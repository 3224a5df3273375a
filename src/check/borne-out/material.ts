import { canBeOne, type DateParts } from '../../prose/dates.ts';
import type { Figure } from '../../prose/figures.ts';
import { lowered, stemOf } from '../../prose/forms.ts';
import { hasCapital, isAcronym } from '../../prose/names.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { ReadText } from '../../prose/read-text.ts';
import { isSameName } from '../../prose/same-name.ts';
import type { Word } from '../../prose/words.ts';

/** A figure, where the words behind it stand, and whether a claim has it. */
export type Counted = Pick<Figure, 'value' | 'unit' | 'end'> & { text: string; isClaimed: boolean };

/**
 * What a text has by way of words, figures and dates: the ground that a summary stands on. It is taken apart only as far as
 * it is asked for.
 */
export class Material {
  private readonly prose: Prose;
  private readonly isClaimed: boolean;
  private readonly passages: Passage[] = [];
  private readonly words: string[] = [];
  private readonly givenDates: string[] = [];
  private readTexts: readonly ReadText[] | undefined;
  private lower: string | undefined;
  private knownRuns: (readonly Word[])[] | undefined;
  private byBeginning: ReadonlyMap<string, readonly string[]> | undefined;
  private knownFigures: Counted[] | undefined;
  private knownDates: DateParts[] | undefined;

  /** @param from where the words come from: claims are weighed, a text is written down */
  constructor(prose: Prose, from: 'claims' | 'text') {
    this.prose = prose;
    this.isClaimed = from === 'claims';
  }

  /** Takes in a passage of the prose, or other words of the article. */
  add(words: Passage | string): void {
    if (typeof words === 'string') this.words.push(words);
    else this.passages.push(words);
  }

  /** Takes in a date as EDTF writes it, or a time. */
  addDate(date: string): void {
    this.givenDates.push(date);
  }

  get isEmpty(): boolean {
    return this.passages.length === 0 && this.words.length === 0;
  }

  private get texts(): readonly ReadText[] {
    this.readTexts ??= this.words.map((text) => this.prose.read(text));
    return this.readTexts;
  }

  get figures(): readonly Counted[] {
    this.knownFigures ??= [
      ...this.passages.flatMap((passage) => this.counted(passage.text, this.prose.figures(passage))),
      ...this.texts.flatMap((read) => this.counted(read.text, read.figures)),
    ];
    return this.knownFigures;
  }

  /** The figures that count a thing, which is given as its stem. */
  countsOf(thing: string): readonly Counted[] {
    return this.figures.filter(({ text, end }) => thingBehind(text, end, this.prose) === thing);
  }

  /** Whether a word, in lower case, stands somewhere. */
  has(word: string): boolean {
    this.lower ??= lowered([...this.passages.map(({ text }) => text), ...this.words].join('\n'));
    return hasWord(this.lower, word) || hasWord(this.lower, word.replace(/’s?$/, ''));
  }

  /** Whether some word may be the same name in another form. */
  hasName(word: string): boolean {
    if (this.has(word)) return true;
    const alike = this.sorted().get(word.slice(0, 1)) ?? [];
    return alike.some((other) => isSameName(word, other)) || this.hasInOtherScript(word);
  }

  /** Whether some word, in lower case, satisfies a condition. */
  some(condition: (word: string) => boolean): boolean {
    for (const words of this.sorted().values()) if (words.some(condition)) return true;
    return false;
  }

  /** Whether words stand somewhere whose initials, small words apart, make up an acronym. */
  spellsOut(acronym: string): boolean {
    return this.runs().some((run) => run.some((_, index) => initialsMatch(run, index, acronym) > 0));
  }

  /** How many words of a text, from one on, are spelled out by an acronym that stands here; 0 for none. */
  abbreviates(words: readonly Word[], from: number): number {
    for (const run of this.runs())
      for (const word of run)
        if (isAcronym(word)) {
          const count = initialsMatch(words, from, word.text.replace(/(?:['’]s|s)$/, '').toLowerCase());
          if (count > 0) return count;
        }
    return 0;
  }

  hasDate(date: DateParts): boolean {
    this.knownDates ??= [
      ...this.givenDates.map(partsOf),
      ...this.passages.flatMap((passage) => this.prose.dates(passage)),
      ...this.texts.flatMap(({ dates }) => dates),
    ];
    return this.knownDates.some((known) => {
      if (!canBeOne(date, known)) return false;
      if (date.day !== undefined) return known.day === date.day;
      return date.month === undefined ? known.year === date.year : known.month === date.month;
    });
  }

  private counted(text: string, figures: readonly Figure[]): Counted[] {
    return figures.map(({ value, unit, end }) => ({
      value,
      unit,
      end,
      text,
      isClaimed: this.isClaimed,
    }));
  }

  private runs(): readonly (readonly Word[])[] {
    this.knownRuns ??= [
      ...this.passages.map((passage) => this.prose.words(passage)),
      ...this.texts.map(({ words }) => words),
    ];
    return this.knownRuns;
  }

  /** Each word once, by its first letter. */
  private sorted(): ReadonlyMap<string, readonly string[]> {
    const words = new Set(
      this.byBeginning ? [] : this.runs().flatMap((run) => run.map(({ lower }) => lower)),
    );
    this.byBeginning ??= Map.groupBy(words, (word) => word.slice(0, 1));
    return this.byBeginning;
  }

  private hasInOtherScript(word: string): boolean {
    const isCyrillic = /[\u0400-\u04ff]/.test(word);
    return this.some((other) => /[\u0400-\u04ff]/.test(other) !== isCyrillic && isSameName(word, other));
  }
}

function partsOf(date: string): DateParts {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return { year: year || undefined, month: month || undefined, day: day || undefined };
}

/** Whether a text has a word that no letter touches. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{M}\p{N}]/u.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`)) return true;
  return false;
}

/** The stem of the word behind a figure, where it says what is counted. Spells of time are counted anew each time. */
export function thingBehind(text: string, end: number, { pack }: Prose): string | undefined {
  const next = /^[\s\u00a0-]([\p{L}’]{3,})/u.exec(text.slice(end, end + 40))?.[1];
  if (next === undefined) return undefined;
  const lower = lowered(next);
  const isEmpty = pack?.measures.empty.has(lower) || pack?.measures.time.test(lower);
  return isEmpty ? undefined : stemOf(lower);
}

/** Words of up to so many letters may be left out of an acronym. */
const SMALL = 3;

/** How many words, from one with a capital on, have the letters of an acronym, in lower case, as initials; 0 where they do not. */
export function initialsMatch(words: readonly Word[], from: number, acronym: string): number {
  const first = words[from];
  if (!first || acronym.length < 2 || !hasCapital(first) || !first.lower.startsWith(acronym[0] as string))
    return 0;
  let letter = 1;
  let at = from + 1;
  for (; letter < acronym.length && at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.lower.startsWith(acronym[letter] as string)) letter += 1;
    else if (word.text.length > SMALL) return 0;
  }
  return letter === acronym.length && at - from >= 2 ? at - from : 0;
}
