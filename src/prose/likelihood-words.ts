import type { PhraseFinder } from './phrases.ts';

/** How a language says how probable something is, and how sure somebody is of it. */
export interface LikelihoodWords {
  /** Expressions outside the terms of ICD 203, each with the term that comes nearest; empty for those that are terms. */
  loose: PhraseFinder<string>;
  /** Every expression of a likelihood, terms included. */
  likelihood: PhraseFinder<true>;
  /** Expressions of a confidence. */
  confidence: PhraseFinder<true>;
  /** The seven terms, from the least to the most likely. */
  terms: readonly string[];
}
