/** Words that a link must not consist of, because they do not say where it leads. */
export interface LinkWords {
  /** The whole text of a link, in lower case, without marks at its ends. */
  vague: ReadonlySet<string>;
}
