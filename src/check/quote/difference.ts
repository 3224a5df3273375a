import { diffArrays } from 'diff';

export interface Difference {
  /** `It [contradicts → defies] the UN Charter`: what the quote has in the place of what the source has. */
  text: string;
  /** How many words of the passage, at its ends, have no counterpart in the quote. */
  skippedBefore: number;
  skippedAfter: number;
}

/**
 * Sets the words of a quote beside those of a passage: `[quote's → source's]`, `[left out: source's]` and `[added: quote's]`.
 * Long stretches that are alike are shortened, and characters that nobody can see are named. Words at the ends of the passage
 * that the quote lacks are skipped, unless the passage `isWhole`.
 */
export function differenceOf(
  quote: readonly string[],
  passage: readonly string[],
  isWhole: boolean,
): Difference {
  const comparator = (mine: string, theirs: string) =>
    mine === theirs ||
    (mine === quote.at(-1) && theirs.replace(CLOSING, '') === mine) ||
    (mine === quote[0] && theirs.replace(OPENING, '') === mine);
  const changes = replacements(diffArrays([...quote], [...passage], { comparator }));
  const first = changes[0];
  const last = changes.at(-1);
  const skippedBefore = !isWhole && first && isOnlyInPassage(first) ? first.passage.length : 0;
  const skippedAfter =
    !isWhole && changes.length > 1 && last && isOnlyInPassage(last) ? last.passage.length : 0;
  const kept = changes.slice(skippedBefore ? 1 : 0, skippedAfter ? -1 : undefined);
  const text = kept.map((change, index) => format(change, index === 0, index === kept.length - 1)).join(' ');
  return { text, skippedBefore, skippedAfter };
}

/** Punctuation that a quote may leave behind at its ends. */
const OPENING = /^["'([\u00ab]+/;
const CLOSING = /[.,;:!?"')\]\u2026\u00bb]+$/;

/** A stretch that both have, or what each has in its place. */
interface Change {
  isAlike: boolean;
  quote: readonly string[];
  passage: readonly string[];
}

function replacements(parts: readonly { value: string[]; added?: boolean; removed?: boolean }[]): Change[] {
  const changes: Change[] = [];
  for (const { value, added, removed } of parts) {
    const last = changes.at(-1);
    if (!added && !removed) changes.push({ isAlike: true, quote: value, passage: value });
    else if (last && !last.isAlike) changes.splice(-1, 1, joined(last, value, added ?? false));
    else changes.push(joined({ isAlike: false, quote: [], passage: [] }, value, added ?? false));
  }
  return changes;
}

function joined(change: Change, words: readonly string[], added: boolean): Change {
  return added
    ? { ...change, passage: [...change.passage, ...words] }
    : { ...change, quote: [...change.quote, ...words] };
}

function isOnlyInPassage({ isAlike, quote }: Change): boolean {
  return !isAlike && quote.length === 0;
}

/** Words on either side of a difference that are shown of a long stretch without one. */
const AROUND = 5;

function format({ isAlike, quote, passage }: Change, isFirst: boolean, isLast: boolean): string {
  if (isAlike) return shortened(passage, isFirst ? 0 : AROUND, isLast ? 0 : AROUND);
  if (quote.length === 0) return `[left out: ${shortened(passage, AROUND, AROUND)}]`;
  if (passage.length === 0) return `[added: ${shortened(quote, AROUND, AROUND)}]`;
  return `[${shortened(quote, AROUND, AROUND)} → ${shortened(passage, AROUND, AROUND)}]`;
}

function shortened(words: readonly string[], before: number, after: number): string {
  const isShort = words.length <= 2 * AROUND + 2 || before + after === 0;
  const shown = isShort ? [...words] : [...words.slice(0, before), '…', ...words.slice(words.length - after)];
  return visible(shown.join(' '));
}

/** Soft hyphens, zero-width spaces and the like by their code point, so that the difference can be seen. */
function visible(text: string): string {
  return text.replace(
    /\p{Cf}/gu,
    (character) => `‹U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}
