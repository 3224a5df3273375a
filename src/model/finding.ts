import type { Range, Replacement } from './diagnostic.ts';

/** Keys and indexes that lead to a value: `['claims', 0, 'text']`. */
export type Path = readonly (string | number)[];

/** What a rule found: where, what is wrong with the value in question, and what to do about it. Plain data. */
export interface Finding {
  place: Place;
  message: string;
  help?: string;
  /** Other places that matter here. */
  related?: { file: string; place: Place; message: string }[];
  /** Fields, besides the place itself, without which nothing can be said: where one is unreadable, the finding is dropped. */
  restsOn?: readonly Path[];
  /** For `--fix`: a name within the place and the one that was surely meant. Only what readers never see may be replaced. */
  fix?: Replacement;
}

/** A finding, and the rule that found it. */
export type RuleFinding = Finding & { rule: string };

/** A field of the file, or a range in its text. */
export type Place = FieldPlace | Range;

/** A field by its path: `{path: ['claims', 0, 'text']}`. The value, unless `at` asks for the key. */
export interface FieldPlace {
  path: Path;
  at?: 'key' | 'value';
  /** Words within the value; where they cannot be made out in the file, the value as a whole is meant. */
  words?: Words;
}

/** Words as a text has them, white space folded, and which of their occurrences in that text is meant, from 0. */
export interface Words {
  text: string;
  nth: number;
}
