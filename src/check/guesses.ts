import { nearest } from '../model/nearest.ts';

/** The name that was probably meant by one that nothing bears; `undefined` where none is near. */
export type Guess = (name: string) => string | undefined;

/** Beyond so many comparisons of names nothing more is guessed: nobody reads a thousand guesses, but all wait for them. */
const COMPARISONS = 1_000_000;

/**
 * Guesses among many names. One whose last part is the same is meant before one that is spelt alike: `map.png` means
 * `media/map.png`. The names are asked for when something is first to be guessed.
 */
export function guesser(names: () => Iterable<string>): Guess {
  let known: string[] | undefined;
  let left = COMPARISONS;
  const byLastPart = new Map<string, string>();
  const guesses = new Map<string, string | undefined>();
  return (name) => {
    if (!known) {
      known = [...names()];
      for (const other of known.toReversed()) byLastPart.set(lastPart(other), other);
    }
    if (!guesses.has(name) && left > 0) {
      left -= known.length;
      guesses.set(name, byLastPart.get(lastPart(name)) ?? nearest(name, known));
    }
    return guesses.get(name);
  };
}

function lastPart(path: string): string {
  const bare = path.endsWith('/') ? path.slice(0, -1) : path;
  return bare.slice(bare.lastIndexOf('/') + 1);
}
