import { byForm, type Form, lowered } from './forms.ts';
import type { Word } from './words.ts';

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

/** A phrase where its last word has been found. */
interface End<T> {
  phrase: string;
  meaning: T;
  /** How many words it has. */
  length: number;
  /** Its place in the list: of phrases that are as long, the first counts. */
  nth: number;
}

/** What may follow the words that lead here: one of some words, a word that begins so, or one with a capital. */
class Branch<T> {
  end: End<T> | undefined;
  private readonly words = new Map<string, Branch<T>>();
  private readonly stems: [string, Branch<T>][] = [];
  private capital: Branch<T> | undefined;

  grow(choice: string): Branch<T> {
    const branch = new Branch<T>();
    if (choice === '^') {
      this.capital ??= branch;
      return this.capital;
    }
    if (choice.endsWith('*')) {
      this.stems.push([choice.slice(0, -1), branch]);
      return branch;
    }
    const known = this.words.get(choice) ?? branch;
    this.words.set(choice, known);
    return known;
  }

  /** The branches that a word leads to; most lead to none. */
  behind({ lower, text }: Form): readonly Branch<T>[] {
    const word = this.words.get(lower);
    let found = word ? [word] : NOWHERE;
    for (const [stem, branch] of this.stems) if (lower.startsWith(stem)) found = [...found, branch];
    if (this.capital && /^\p{Lu}/u.test(text)) found = [...found, this.capital];
    return found;
  }
}

const NOWHERE: never[] = [];

/** Finds phrases in the words of a text. Make one a list, and keep it: finding is a look-up a word. */
export class PhraseFinder<T> {
  private readonly root = new Branch<T>();
  private readonly beginnings = byForm((form) => this.root.behind(form));

  constructor(phrases: Phrases<T>) {
    for (const [nth, [phrase, meaning]] of Object.entries(phrases).entries()) {
      const pattern = phrase
        .trim()
        .split(/[\s-]+/)
        .map((word) => lowered(word).split('|'));
      let branches = [this.root];
      for (const choices of pattern)
        branches = branches.flatMap((branch) => choices.map((choice) => branch.grow(choice)));
      for (const branch of branches) branch.end ??= { phrase, meaning, length: pattern.length, nth };
    }
  }

  /** The phrases in a text, in order, none within another; the one of most words wins. */
  in(text: string, words: readonly Word[], from = 0, to = words.length): readonly PhraseFound<T>[] {
    let all: PhraseFound<T>[] = NOWHERE;
    for (let index = from; index < to; index += 1) {
      if (!this.mayBeginWith((words[index] as Word).form)) continue;
      const found = this.at(text, words, index, to);
      if (!found) continue;
      all = [...all, found];
      index = found.to - 1;
    }
    return all;
  }

  /** Whether a phrase begins with a word, whatever follows it. */
  mayBeginWith(form: Form): boolean {
    return this.beginnings(form).length > 0;
  }

  /** The phrase that begins with a word. */
  at(text: string, words: readonly Word[], index: number, to = words.length): PhraseFound<T> | undefined {
    const first = words[index];
    if (!first || index >= to) return undefined;
    const branches = this.beginnings(first.form);
    if (branches.length === 0) return undefined;
    const end = longest(branches, text, words, index + 1, to);
    return end && { from: index, to: index + end.length, phrase: end.phrase, meaning: end.meaning };
  }
}

/** The longest phrase that some branches lead to, of the words from one on. */
function longest<T>(
  branches: readonly Branch<T>[],
  text: string,
  words: readonly Word[],
  at: number,
  to: number,
): End<T> | undefined {
  let best: End<T> | undefined;
  const next = at < to ? words[at] : undefined;
  const isNext = next !== undefined && isJoined(text, words[at - 1] as Word, next);
  for (const branch of branches) {
    const further = isNext ? longest(branch.behind(next.form), text, words, at + 1, to) : undefined;
    const end = further ?? branch.end;
    if (end && (!best || end.length > best.length || (end.length === best.length && end.nth < best.nth)))
      best = end;
  }
  return best;
}

/** Nothing but a blank or a hyphen stands between two words. */
function isJoined(text: string, before: Word, { start }: Word): boolean {
  return (
    (start === before.end + 1 && text[before.end] === ' ') || /^[\s-]*$/.test(text.slice(before.end, start))
  );
}

/** A finder of phrases that all mean the same. */
export function finderOf(phrases: readonly string[]): PhraseFinder<true> {
  return new PhraseFinder<true>(Object.fromEntries(phrases.map((phrase) => [phrase, true])));
}
