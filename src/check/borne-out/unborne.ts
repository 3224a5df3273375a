import type { Figure } from '../../prose/figures.ts';
import { lowered } from '../../prose/forms.ts';
import { hasCapital, isAcronym, isOf, isPlace, type NameInText, namesIn } from '../../prose/names.ts';
import type { Passage, Span } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Word } from '../../prose/words.ts';
import { isRounded } from '../figures/quantities.ts';
import { type Counted, initialsMatch, type Material, thingBehind } from './material.ts';

/** Words of a summary that nothing bears out. */
export interface Unborne extends Span {
  what: 'name' | 'figure' | 'date';
  words: string;
  /** What stands there instead, where that can be told. */
  instead?: string;
}

/**
 * The names, figures and dates of a passage that stand in none of its grounds. A name may stand there in another form, as the
 * name of a people or a capital, spelled out or in short; a figure in words, in another notation or less round; a date less
 * complete.
 */
export function unborneWords(passage: Passage, grounds: readonly Material[], prose: Prose): Unborne[] {
  return [
    ...unborneDates(passage, grounds, prose),
    ...unborneFigures(passage, grounds, prose),
    ...unborneNames(passage, grounds, prose),
  ].sort((a, b) => a.start - b.start);
}

function unborneDates(passage: Passage, grounds: readonly Material[], prose: Prose): Unborne[] {
  return prose
    .dates(passage)
    .filter((date) => !grounds.some((material) => material.hasDate(date)))
    .map((date) => unborne('date', passage, date));
}

/** Up to this, what is counted may be counted for the first time in a summary. */
const COUNTED_AT_SIGHT = 12;

function unborneFigures(passage: Passage, grounds: readonly Material[], prose: Prose): Unborne[] {
  return prose.figures(passage).flatMap((figure) => {
    if (figure.isInName) return [];
    if (isBorneFigure(figure, grounds)) return [];
    if (isPartOfWhole(figure) && grounds.some((material) => namesFraction(material, prose))) return [];
    if (figure.unit === undefined && figure.value <= COUNTED_AT_SIGHT) {
      const thing = thingBehind(passage.text, figure.end, prose);
      const other = thing && countElsewhere(grounds, thing);
      return other ? [{ ...unborne('figure', passage, figure), instead: String(other.value) }] : [];
    }
    return [unborne('figure', passage, figure)];
  });
}

/** The one number that a thing has elsewhere, be it in a claim or more than once. */
function countElsewhere(grounds: readonly Material[], thing: string): Counted | undefined {
  const counted = grounds.flatMap((material) => material.countsOf(thing));
  const [first, ...others] = counted;
  if (!first || others.some(({ value }) => value !== first.value)) return undefined;
  return others.length > 0 || first.isClaimed ? first : undefined;
}

/** Mostly a figure stands there as it is, which is quicker to see than one in round numbers. */
function isBorneFigure(figure: Figure, grounds: readonly Material[]): boolean {
  const isIn = (isValue: (known: number) => boolean) =>
    grounds.some(({ figures }) => figures.some((known) => isOfUnit(known, figure) && isValue(known.value)));
  return isIn((known) => known === figure.value) || isIn((known) => isRounded(known, figure.value));
}

function isOfUnit(known: Counted, { unit }: Figure): boolean {
  return known.unit === undefined || unit === undefined || known.unit === unit;
}

function isPartOfWhole({ value, unit }: Figure): boolean {
  return unit === 'percent' && value % 5 === 0;
}

function namesFraction(material: Material, { pack }: Prose): boolean {
  const { fractions } = pack?.figures ?? {};
  return fractions !== undefined && material.some((word) => fractions.has(word));
}

function unborneNames(passage: Passage, grounds: readonly Material[], prose: Prose): Unborne[] {
  const known = prose.pack?.names;
  if (!known) return [];
  const dates = prose.dates(passage);
  const isSure = !isInTitleCase(prose.words(passage));
  return namesIn(passage, prose).flatMap((name) => {
    const telling = name.words.filter(
      (word) =>
        (isSure || isPlace(word, known.places)) &&
        (word.text.length > 2 || isAcronym(word)) &&
        !known.generic.test(word.lower.replace(/’s?$/, '')) &&
        !dates.some(({ start, end }) => start <= word.start && word.end <= end),
    );
    const missing = telling.filter((word) => !isBorne(word, grounds, prose));
    if (!isTelling(name, telling, missing)) return [];
    if (isInShort(name.words, prose.words(passage), grounds)) return [];
    if (isPlaceOfMany(name.words, grounds, known.places)) return [];
    return [unborne('name', passage, wholeName(name, missing[0] as Word, prose))];
  });
}

/** A name as readers know it, without the office before it: `United States`, though `States` alone tells nothing. */
function wholeName({ words, end }: NameInText, missing: Word, { pack }: Prose): Span {
  let first = words.indexOf(missing);
  while (first > 0 && !pack?.saying.roles.test((words[first - 1] as Word).lower)) first -= 1;
  return { start: (words[first] as Word).start, end };
}

/**
 * Whether what is missing of a name makes it another: all of it, or the surname of a person. A text may leave out a given name,
 * and part of what a body is called.
 */
function isTelling(
  { words, isWhole }: NameInText,
  telling: readonly Word[],
  missing: readonly Word[],
): boolean {
  if (missing.length === 0) return false;
  if (missing.length === telling.length) return true;
  const last = words.at(-1) as Word;
  return isWhole && words.length === 2 && telling.length === 2 && missing.includes(last);
}

/** Headlines in English may give each word a capital; of a few words that have one, none can be told for a name. */
function isInTitleCase(words: readonly Word[]): boolean {
  const long = words.slice(1).filter(({ text }) => text.length > 3 && !/^\p{N}/u.test(text));
  return long.filter(hasCapital).length > 0.5 * long.length || long.length === 0;
}

/** `United States`, where the text has `Washington`. */
function isPlaceOfMany(
  words: readonly Word[],
  grounds: readonly Material[],
  places: readonly (readonly string[])[],
): boolean {
  const written = words.map(({ lower }) => lower.replace(/’s?$/, '')).join(' ');
  const group = places.find((entries) =>
    entries.some((entry) => entry.includes(' ') && written.includes(entry)),
  );
  return group !== undefined && grounds.some((material) => hasPlace(material, group));
}

function isBorne(word: Word, grounds: readonly Material[], { pack }: Prose): boolean {
  const { lower } = word;
  const bare = isAcronym(word) ? lowered(word.text.replace(/(?:['’]s|s)$/, '')) : lower;
  if (grounds.some((material) => material.hasName(bare))) return true;
  if (isAcronym(word) && grounds.some((material) => material.spellsOut(bare))) return true;
  const groups = pack?.names.places.filter((entries) => entries.some((entry) => isOf(entry, bare))) ?? [];
  return groups.some((group) => grounds.some((material) => hasPlace(material, group)));
}

function hasPlace(material: Material, group: readonly string[]): boolean {
  return group.some((entry) =>
    entry.includes(' ')
      ? entry.split(' ').every((part) => material.has(part))
      : material.some((word) => isOf(entry, word)),
  );
}

/** Whether a name stands in the grounds as an acronym, or is one that its own passage spells out. */
function isInShort(name: readonly Word[], words: readonly Word[], grounds: readonly Material[]): boolean {
  return name.some((word) => {
    const from = words.indexOf(word);
    if (grounds.some((material) => material.abbreviates(words, from) > 0)) return true;
    return isAcronym(word) && words.some((_, index) => initialsMatch(words, index, word.lower) > 0);
  });
}

function unborne(what: Unborne['what'], { text }: Passage, { start, end }: Span): Unborne {
  return { what, start, end, words: text.slice(start, end) };
}
