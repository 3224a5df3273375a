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
