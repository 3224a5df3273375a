import { lowered, type Word } from './words.ts';

/**
 * Phrases by which a text is searched, each with what it means. A phrase is written as words with a space between; `puppet*`
 * is any word that begins so, `^` behind another word is any word with a capital, `in|by` one of two, and capitals and the kind of apostrophe do not matter.
 */
export type Phrases<T> = Readonly<Record<string, T>>;

/** A phrase in a text, as indices of its first word and of the one behind its last. */
export interface PhraseFound<T> {
  from: number;
  to: number;
  phrase: string;
  meaning: T;
}

interface Entry<T> {
  pattern: readonly (readonly string[])[];
  phrase: string;
  meaning: T;
}

/** Finds phrases in the words of a text. Make one a list, and keep it: finding is a look-up a word. */
export class PhraseFinder<T> {
  private readonly entries = new Map<number, Entry<T>[]>();
  /** Set where an entry may be filed: most words are ruled out by it. */
  private readonly hints = new Uint8Array(HINTS);

  constructor(phrases: Phrases<T>) {
    for (const [phrase, meaning] of Object.entries(phrases)) this.add(phrase, meaning);
    const short = this.entries.get(SHORT) ?? [];
    if (short.length > 0) this.hints.fill(1);
    for (const [key, list] of this.entries) if (key !== SHORT) list.push(...short);
    for (const list of this.entries.values()) list.sort((a, b) => b.pattern.length - a.pattern.length);
  }

  private add(phrase: string, meaning: T): void {
    const pattern = phrase
      .trim()
      .split(/[\s-]+/)
      .map((word) => lowered(word).split('|'));
    const keys = new Set((pattern[0] ?? []).map(keyOfChoice));
    for (const key of keys) {
      this.hints[key & (HINTS - 1)] = 1;
      const list = this.entries.get(key) ?? [];
      this.entries.set(key, list);
      list.push({ pattern, phrase, meaning });
    }
  }

  /** The phrases in a text, in order, none within another; the one of most words wins. */
  *in(text: string, words: readonly Word[], from = 0, to = words.length): Iterable<PhraseFound<T>> {
    for (let index = from; index < to; index += 1) {
      const found = this.at(text, words, index, to);
      if (!found) continue;
      yield found;
      index = found.to - 1;
    }
  }

  /** The phrase that begins with a word. */
  at(text: string, words: readonly Word[], index: number, to = words.length): PhraseFound<T> | undefined {
    const first = words[index];
    if (!first) return undefined;
    const key = keyOf(first.lower);
    if (this.hints[key & (HINTS - 1)] === 0) return undefined;
    const list = this.entries.get(key) ?? this.entries.get(SHORT);
    if (list === undefined) return undefined;
    for (const { pattern, phrase, meaning } of list)
      if (index + pattern.length <= to && matches(pattern, text, words, index))
        return { from: index, to: index + pattern.length, phrase, meaning };
    return undefined;
  }
}

/** A finder of phrases that all mean the same. */
export function finderOf(phrases: readonly string[]): PhraseFinder<true> {
  return new PhraseFinder<true>(Object.fromEntries(phrases.map((phrase) => [phrase, true])));
}

/** Where stems are filed that are shorter than the letters that the others are filed by. */
const SHORT = -1;

/** A power of two. */
const HINTS = 4096;

/** What the entries are filed by: the first three letters of their first word, as a number. Others may have the same. */
function keyOf(word: string): number {
  const second = word.length > 1 ? word.charCodeAt(1) : 0;
  const third = word.length > 2 ? word.charCodeAt(2) : 0;
  return ((word.charCodeAt(0) * 1021 + second) * 1021 + third) & 0x3fffffff;
}

function keyOfChoice(choice: string): number {
  return choice.endsWith('*') && choice.length < 4 ? SHORT : keyOf(choice);
}

function matches(
  pattern: readonly (readonly string[])[],
  text: string,
  words: readonly Word[],
  from: number,
): boolean {
  return pattern.every((choices, nth) => {
    const word = words[from + nth] as Word;
    const before = words[from + nth - 1];
    const isNext = nth === 0 || /^[\s-]*$/.test(text.slice(before?.end, word.start));
    return isNext && choices.some((choice) => isWord(word, choice));
  });
}

function isWord({ lower, text }: Word, choice: string): boolean {
  if (choice === '^') return /^\p{Lu}/u.test(text);
  return choice.endsWith('*') ? lower.startsWith(choice.slice(0, -1)) : lower === choice;
}
