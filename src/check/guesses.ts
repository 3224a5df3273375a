import { nearest } from '../model/nearest.ts';

/** The name that was probably meant by one that nothing bears; `undefined` where none is near. */
export type Guess = (name: string) => string | undefined;

/** Beyond so many comparisons of names nothing more is guessed: nobody reads a thousand guesses, but all wait for them. */
const COMPARISONS = 1_000_000;

/**
 * Guesses among many names, which may be paths. One in another folder under the same last part is meant first (`map.png`
 * means `media/map.png`), then one in the same folder that is spelt alike. The names are asked for at the first guess.
 */
export function guesser(names: () => Iterable<string>): Guess {
  let known: Known | undefined;
  let left = COMPARISONS;
  const guesses = new Map<string, string | undefined>();
  return (name) => {
    known ??= sorted(names());
    if (!guesses.has(name) && left > 0) {
      const [folder, last] = split(name);
      const beside = known.byFolder.get(folder) ?? new Map<string, string>();
      left -= beside.size;
      const alike = known.byLast.has(last) ? undefined : nearest(last, beside.keys());
      guesses.set(name, alike === undefined ? known.byLast.get(last) : beside.get(alike));
    }
    return guesses.get(name);
  };
}

interface Known {
  /** Names by their last part; of several the first. */
  byLast: Map<string, string>;
  /** Names by their folder, then by their last part. */
  byFolder: Map<string, Map<string, string>>;
}

function sorted(names: Iterable<string>): Known {
  const known: Known = { byLast: new Map(), byFolder: new Map() };
  for (const name of names) {
    const [folder, last] = split(name);
    if (!known.byLast.has(last)) known.byLast.set(last, name);
    const beside = known.byFolder.get(folder) ?? new Map<string, string>();
    known.byFolder.set(folder, beside.set(last, name));
  }
  return known;
}

/** `/articles/talks/` into `/articles` and `talks`. */
function split(path: string): [folder: string, last: string] {
  const bare = path.endsWith('/') ? path.slice(0, -1) : path;
  const end = bare.lastIndexOf('/');
  return [bare.slice(0, Math.max(end, 0)), bare.slice(end + 1)];
}
