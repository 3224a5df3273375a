import { distance } from 'fastest-levenshtein';

/** The option that a mistyped word most likely meant, or `undefined` when none is near. */
export function nearest(word: string, options: Iterable<string>): string | undefined {
  const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const option of options) {
    const startsAlike = word.length >= 3 && (option.startsWith(`${word}-`) || option.startsWith(`${word} `));
    const cost = option.toLowerCase() === word.toLowerCase() ? 0 : startsAlike ? 1 : distance(word, option);
    if (cost < least) [best, least] = [option, cost];
  }
  return best;
}

/**
 * The option that a word surely meant: the only one that is the same but for case, hyphens and spaces, or the only one a
 * single letter away. Digits are never a slip (`cables-2024` is not `cables-2025`), nor is a letter in a part of under
 * four letters (`poll-a` is not `poll-b`). `undefined` where no option or several are as near.
 */
export function surelyMeant(word: string, options: Iterable<string>): string | undefined {
  const near = [...new Set(options)].filter((option) => option !== word && isSlip(word, option));
  return near.length === 1 ? near[0] : undefined;
}

function isSlip(word: string, option: string): boolean {
  if (Math.abs(word.length - option.length) > 4) return false;
  if (folded(word) === folded(option)) return true;
  if (digits(word) !== digits(option) || distance(word, option) !== 1) return false;
  const parts = word.split(/[^\p{L}\p{N}]/u);
  const others = option.split(/[^\p{L}\p{N}]/u);
  const at = parts.findIndex((part, index) => part !== others[index]);
  return parts.length === others.length && Math.min(lengthOf(parts[at]), lengthOf(others[at])) >= 4;
}

function folded(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

function digits(word: string): string {
  return word.replace(/\P{N}+/gu, '');
}

function lengthOf(part = ''): number {
  return part.length;
}
