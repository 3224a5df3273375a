import type { Spellings } from './transliteration.ts';

/** What a language knows of names. All words are in lower case. */
export interface NameWords {
  /** Words with a capital that name nothing by themselves: `president`, `ministry`, `monday`. Each as a beginning of words. */
  generic: RegExp;
  /** Small words within names: `of` in `Institute for the Study of War`. */
  within: ReadonlySet<string>;
  /** What joins two names, or two parts of one: `and`. */
  and: ReadonlySet<string>;
  /**
   * Places with what stands for them: the people, the capital, the seat of power. Each group is one; a word that ends in `*` is
   * a beginning of words.
   */
  places: readonly (readonly string[])[];
  /** Well-known spellings of one name. Where words inflect, in their stems. */
  spellings: Spellings;
  /** Given names in the spellings of several languages: of two people they are two names, of one they are one. */
  givenNames: Spellings;
}

/** The table of places as the language packs write it: each line a group, an underscore for the blank within a name. */
export function placeGroups(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((word) => word.replaceAll('_', ' ')),
    );
}
