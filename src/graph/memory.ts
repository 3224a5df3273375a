import type { Witness } from './witness.ts';

/** What came of pieces of work, and what they rest on; plain data, to be kept between runs. */
export interface Remembered<Kept> {
  /** A sum of all that every piece may look at. */
  frame: string;
  /** A sum of each text, by its file. */
  texts: Record<string, string>;
  pieces: Record<string, Piece<Kept>>;
}

interface Piece<Kept> {
  looked: Looked;
  results: readonly Kept[];
}

/** The files at whose texts a piece looked. */
export type Looked = string[] | 'all';

/**
 * Remembers what came of pieces of work from one run to the next. Every piece may look at the frame, so that all are done
 * anew when the frame has changed. What pieces look at in texts a witness notes, so that a piece is done anew when one of
 * those texts has changed, and not when another has.
 */
export interface Memory<Kept> {
  /** What came of a piece when it was last done, where that still holds. */
  recall: (piece: string) => readonly Kept[] | undefined;
  /** Does a piece, result by result, and remembers it once all of them have been asked for. */
  learn: <Made>(work: Work<Made, Kept>) => Iterable<Made>;
}

export interface Work<Made, Kept> {
  /** A name that no other piece has, in this run or an earlier one. */
  piece: string;
  make: () => Iterable<Made>;
  /** What is to be remembered of a result. */
  keep: (made: Made) => Kept;
  /** Files in which a result knows its way about, besides those at whose texts it looked. */
  named?: (made: Made) => Iterable<string>;
}

/** Opens the memory of a run. `last` is that of the run before; `all` gives what is known at the end of this one. */
export function openMemory<Kept>(
  { frame, texts }: Pick<Remembered<Kept>, 'frame' | 'texts'>,
  witness: Witness,
  last?: Remembered<Kept>,
): Memory<Kept> & { all: () => Remembered<Kept> } {
  const known = last?.frame === frame ? last : undefined;
  const isSame = (file: string) => known?.texts[file] === texts[file];
  const files = Object.keys(texts);
  const areAllSame = files.every(isSame);
  const pieces: Remembered<Kept>['pieces'] = {};
  return {
    recall: (name) => {
      const piece = known?.pieces[name];
      if (!piece || !(piece.looked === 'all' ? areAllSame : piece.looked.every(isSame))) return undefined;
      pieces[name] = piece;
      return piece.results;
    },
    *learn({ piece, make, keep, named }) {
      const looked = new Set<string>();
      const results: Kept[] = [];
      for (const made of witnessed(make, witness, looked)) {
        for (const file of named?.(made) ?? []) looked.add(file);
        results.push(keep(made));
        yield made;
      }
      pieces[piece] = { looked: looked.size < files.length / 2 ? [...looked] : 'all', results };
    },
    all: () => ({ frame, texts, pieces }),
  };
}

/** A memory that knows nothing and keeps nothing. */
export function noMemory<Kept>(): Memory<Kept> {
  return { recall: () => undefined, learn: ({ make }) => make() };
}

/** The witness stands by while a result is made, and looks away while others use it. */
function* witnessed<Made>(
  make: () => Iterable<Made>,
  { during }: Witness,
  looked: Set<string>,
): Iterable<Made> {
  const results = during(looked, () => make()[Symbol.iterator]());
  for (;;) {
    const next = during(looked, () => results.next());
    if (next.done) return;
    yield next.value;
  }
}
