import type { PhraseFinder } from './phrases.ts';

/**
 * Words that take sides, each with what to write instead, so that it goes on from “write”. An empty advice lets a phrase be
 * that a shorter one would catch.
 */
export type WordingWords = PhraseFinder<string>;
