/** How sure a sentence is of what it says. */
export interface CertaintyWords {
  /** Whose view it is, or how likely: `said`, `may`, `probably`, `according to`. */
  softened: RegExp;
}
