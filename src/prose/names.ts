import { byForm, byFormIn } from './forms.ts';
import type { NameWords } from './name-words.ts';
import type { Passage, Span } from './passage.ts';
import type { Prose } from './prose.ts';
import type { Word } from './words.ts';

/** Words with capitals that stand together: `Vladimir Putin`, `Institute for the Study of War`. */
export interface NameInText extends Span {
  /** The words with capitals; not the first of a sentence, where there are others. */
  words: readonly Word[];
  /** No other words stand between or before them. */
  isWhole: boolean;
}

/**
 * The names of a passage, in order. The first word of a sentence has a capital in any case: alone it is a name only if it is
 * written in capitals throughout or is a place that is known. Nothing is found where the language is not known.
 */
export function namesIn(passage: Passage, prose: Prose): NameInText[] {
  const known = prose.pack?.names;
  if (!known) return [];
  const { text } = passage;
  const words = prose.words(passage);
  const found: NameInText[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index] as Word;
    if (!hasCapital(first)) continue;
    const from = index;
    const run = runFrom(text, words, from, known.within);
    const last = run.at(-1) as Word;
    index = words.indexOf(last, from);
    const isSure = !isBeginning(text, first) || isAcronym(first) || isPlace(first, known.places);
    if (!isSure && run.length === 1) continue;
    const isWhole = index + 1 - from === run.length;
    found.push({ start: first.start, end: last.end, words: isSure ? run : run.slice(1), isWhole });
  }
  return joined(found, text, known);
}

/** `National Oceanic and Atmospheric Administration` is one name: what stands behind `and` ends in what a body is. */
function joined(names: readonly NameInText[], text: string, { and, generic }: NameWords): NameInText[] {
  const whole: NameInText[] = [];
  for (const name of names) {
    const before = whole.at(-1);
    const between = before && text.slice(before.end, name.start).trim();
    const isBody = name.words.length > 1 && generic.test((name.words.at(-1) as Word).lower);
    if (before && between && isBody && and.has(between))
      whole.splice(-1, 1, {
        ...name,
        start: before.start,
        words: [...before.words, ...name.words],
        isWhole: false,
      });
    else whole.push(name);
  }
  return whole;
}

/** `NATO`, `ООН`. */
export function isAcronym({ text }: Pick<Word, 'text'>): boolean {
  return /^[\p{Lu}\p{N}]{2,}(?:s|’s|'s)?$/u.test(text) && /\p{Lu}/u.test(text);
}

type Places = NameWords['places'];

/** Whether a word is in a table of places. `Us` is not. */
export function isPlace({ form }: Word, places: Places): boolean {
  return isPlaceForm(form, places);
}

const isPlaceForm = byFormIn((places: Places) => {
  const byBeginning = Map.groupBy(places.flat(), (entry) => entry.slice(0, 2));
  return ({ text, lower }) => {
    if (text.length < 3 && !isAcronym({ text })) return false;
    return byBeginning.get(lower.slice(0, 2))?.some((entry) => isOf(entry, lower)) ?? false;
  };
});

/** Whether a word, in lower case, is what an entry of such a table means. */
export function isOf(entry: string, word: string): boolean {
  return entry.endsWith('*') ? word.startsWith(entry.slice(0, -1)) : word.replace(/’s?$/, '') === entry;
}

export function hasCapital({ form }: Word): boolean {
  return isCapitalised(form);
}

const isCapitalised = byForm(({ text }) => {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
});

/** The words with capitals that stand together, from one on. */
function runFrom(text: string, words: readonly Word[], from: number, within: ReadonlySet<string>): Word[] {
  const run = [words[from] as Word];
  for (let step = nextInRun(text, words, from + 1, within); step !== undefined; ) {
    run.push(words[step] as Word);
    step = nextInRun(text, words, step + 1, within);
  }
  return run;
}

/** Where the run goes on: at the next word, or behind up to two small ones. */
function nextInRun(
  text: string,
  words: readonly Word[],
  from: number,
  within: ReadonlySet<string>,
): number | undefined {
  for (let at = from; at < Math.min(from + 3, words.length); at += 1) {
    const [before, word] = [words[at - 1] as Word, words[at] as Word];
    if (word.start !== before.end + 1 || text[before.end] !== ' ') {
      const gap = text.slice(before.end, word.start);
      if (!/^(?:[\s\u00a0]|-|\.\s)$/.test(gap)) return undefined;
      if (gap.startsWith('.') && before.text.length > 1) return undefined;
    }
    if (hasCapital(word)) return at;
    if (!within.has(word.lower)) return undefined;
  }
  return undefined;
}

/** Whether a word stands at the beginning of a sentence, of a quotation or behind a colon. */
export function isBeginning(text: string, { start }: Word): boolean {
  if (text[start - 1] === ' ' && /[\p{L},]/u.test(text.charAt(start - 2))) return false;
  return /(?:^|[.!?…:]["'”’»)\]]*\s*|[“„«"([—–]\s*)$/u.test(text.slice(Math.max(0, start - 6), start));
}
