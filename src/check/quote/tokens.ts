/** Letters, digits and marks of the scripts that set words apart; in the others a quote may begin at any character. */
const LETTER =
  '[[\\p{L}\\p{N}\\p{M}_]--[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]]';

/** A sign or a currency that belongs to the number after it. */
const BEFORE_NUMBER = `(?:(?<!${LETTER})[+\\-\\u2212\\xb1\\u2013]?\\p{Sc}?(?=\\p{N}))?`;

/** A letter or two that French and Italian put before a word: l', qu', dell'. */
const ELISION = '(?<!\\p{L})(?:[cdjlmnstCDJLMNST]|\\p{L}*(?:qu|ll))';

const JOINTS = [
  '[\\-\\u2010\\u2011]',
  `(?<!${ELISION})'`,
  '(?<=\\p{N})[.,:\\/\\u2013\\u2212\\u2044](?=\\p{N})',
  // Thousands: 23 000 is one number, 2022 143 is two.
  '(?<=(?<!\\p{N})\\p{N}{1,3}) (?=\\p{N}{3}(?![\\p{N}\\-]))',
];

const AFTER_NUMBER =
  '(?:(?<=\\p{N})(?: ?[%\\u2030\\u2031]|[\\xb0\\u4e07\\u842c\\u4ebf\\u5104\\u5146]| ?\\p{Sc}(?!\\p{N})))?';

const TOKENS = new RegExp(
  `${BEFORE_NUMBER}${LETTER}+(?:(?:${JOINTS.join('|')})${LETTER}+)*${AFTER_NUMBER}|\\P{M}\\p{M}+`,
  'gv',
);

/** So far on either side a text is looked at: further than words and numbers are long. */
const REACH = 40;

/**
 * Whether a place lies inside a word or a number of a folded text, so that words quoted from there or up to there would
 * not be those of the text: `is` in `this`, `aligned` in `non-aligned`, `40` in `140`, `5%` in `-5%`, `1` in `1.5`,
 * `000` in `23 000`, `5` in `5 %`.
 */
export function isInsideToken(text: string, at: number): boolean {
  return tokenAround(text, at) !== undefined;
}

/** The word or number that a place lies inside; nothing for a place at its edge or outside. */
export function tokenAround(text: string, at: number): { start: number; end: number } | undefined {
  if (at <= 0 || at >= text.length) return undefined;
  const from = Math.max(0, at - REACH);
  for (const { 0: token, index } of text.slice(from, at + REACH).matchAll(TOKENS)) {
    const start = from + index;
    if (start >= at) return undefined;
    if (start + token.length > at) return { start, end: start + token.length };
  }
  return undefined;
}
