import { during } from './witness.ts';

/** What came of pieces of work, and what they rest on; plain data, to be kept between runs. */
export interface Remembered<Kept> {
  /** A sum of all that every piece may look at. */
  frame: string;
  facts: readonly Fact[];
  pieces: Record<string, Piece<Kept>>;
}

/** Something at which a piece may have looked: its name, and a sum of what it said; an empty one where it is gone. */
export type Fact = readonly [name: string, sum: string];

interface Piece<Kept> {
  /** The facts at which it looked, by their places in the list of facts. */
  looked: readonly number[];
  results: readonly Kept[];
}

/**
 * Remembers what came of pieces of work from one run to the next. Every piece may look at the frame, so that all are done
 * anew when the frame has changed. At which facts pieces look a witness notes, so that a piece is done anew when one of
 * those has changed, and not when another has.
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
  /** Files in which a result knows its way about, besides those that it looked at. */
  named?: (made: Made) => Iterable<string>;
}

/** What runs rest on. */
export interface Grounds {
  frame: string;
  /** Sums of all facts, by name. */
  facts: Readonly<Record<string, string>>;
}

/** The memory of a run. */
export interface OpenMemory<Kept> extends Memory<Kept> {
  /** The facts that are others than they were, by their places. */
  changed: readonly number[];
  /** What is known at the end of the run. */
  all: () => Remembered<Kept>;
}

/** Opens the memory of a run. `last` is that of the run before. */
export function openMemory<Kept>({ frame, facts }: Grounds, last?: Remembered<Kept>): OpenMemory<Kept> {
  const known = last?.frame === frame ? last : undefined;
  const list = listed(facts, known?.facts ?? []);
  const places = new Map(list.map(([name], place) => [name, place]));
  const changed = (known?.facts ?? []).flatMap(([, sum], place) => (list[place]?.[1] === sum ? [] : place));
  const others = new Set(changed);
  const pieces: Remembered<Kept>['pieces'] = {};
  return {
    changed,
    recall: (name) => {
      const piece = known?.pieces[name];
      if (!piece || piece.looked.some((place) => others.has(place))) return undefined;
      pieces[name] = piece;
      return piece.results;
    },
    *learn({ piece, make, keep, named }) {
      const looked = new Set<string>();
      const results: Kept[] = [];
      for (const made of witnessed(make, looked)) {
        for (const file of named?.(made) ?? []) looked.add(file);
        results.push(keep(made));
        yield made;
      }
      pieces[piece] = { looked: [...looked].flatMap((fact) => places.get(fact) ?? []), results };
    },
    all: () => ({ frame, facts: list, pieces }),
  };
}

/** Facts keep the places that they had. */
function listed(facts: Grounds['facts'], known: readonly Fact[]): Fact[] {
  const names = new Set([...known.map(([name]) => name), ...Object.keys(facts)]);
  return Array.from(names, (name) => [name, facts[name] ?? '']);
}

/** A memory that knows nothing and keeps nothing. */
export function noMemory<Kept>(): Memory<Kept> {
  return { recall: () => undefined, learn: ({ make }) => make() };
}

/** It is witnessed how a result is made, and not what others do with it. */
function* witnessed<Made>(make: () => Iterable<Made>, looked: Set<string>): Iterable<Made> {
  const results = during(looked, () => make()[Symbol.iterator]());
  for (;;) {
    const next = during(looked, () => results.next());
    if (next.done) return;
    yield next.value;
  }
}
