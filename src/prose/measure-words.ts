/** Words around figures. Patterns that end in `$` are matched with the text before a figure, those that begin with `^` with the text behind it. */
export interface MeasureWords {
  /** What follows is an area: `an area of about`. */
  area: RegExp;
  /** What follows is a length: `a distance of`. */
  length: RegExp;
  /** What stands before was a length: `long`, `from the border`. */
  isLength: RegExp;
  /** What stands before is a length, though it is an area's: `by 20 km`, `around the plant`. */
  isStretch: RegExp;
  /** What stands before was an area: `of territory`. */
  isArea: RegExp;
  /** Behind a figure and its unit, a unit in short that is left over; not one that stands alone rightly, as in `or km`. */
  strayUnit: RegExp;
  /** A change or a comparison: two values of one thing are what such a sentence is about. */
  change: RegExp;
  /** What parts two clauses of a sentence: a mark, or `while`. */
  clause: RegExp;
  /** A time that is no date: `last year`. Two values may be of two times. */
  time: RegExp;
  /** Words that part a sentence of shares from its whole: `the rest`, `is divided`. */
  wholeIsDivided: RegExp;
  /** A change in a share and by how much, with § for each figure: `from § to §, a rise of §`. */
  rise: RegExp;
  /** Words that tell the same of a figure, each with what stands for it: `hold` for `occupy`. */
  synonyms: readonly (readonly [RegExp, string])[];
  /** A total in the heading of a row. */
  total: RegExp;
  /** Words of no meaning of their own, in the forms in which they stand beside figures. */
  empty: ReadonlySet<string>;
  /** What an enumeration may end with: `and`. */
  and: string;
}
