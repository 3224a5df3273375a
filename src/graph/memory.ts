import { during, namedBy } from './witness.ts';

/** What came of pieces of work, and what they rest on; plain data, to be kept between runs. */
export interface Remembered<Kept> {
  /** A sum of all that every piece may look at. */
  frame: string;
  facts: readonly Fact[];
  pieces: Record<string, Piece<Kept>>;
}

/** A file at which pieces may have looked: by its path, with sums of all that it said and of its front matter. */
export type Fact = readonly [file: string, all: string, front: string];

interface Piece<Kept> {
  /** At what it looked: twice the place of a file in the list of facts, and one more where it was front matter alone. */
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
  /** Sums of what files say, by their paths. */
  facts: Readonly<Record<string, Sums>>;
}

/** Of all that a file says, and of its front matter where that is looked at by itself. */
export type Sums = readonly [all: string, front?: string];

/** The memory of a run. */
export interface OpenMemory<Kept> extends Memory<Kept> {
  /** What is another than it was, as pieces note it. */
  changed: readonly number[];
  /** What is known at the end of the run. */
  all: () => Remembered<Kept>;
}

/** Opens the memory of a run. `last` is that of the run before. */
export function openMemory<Kept>({ frame, facts }: Grounds, last?: Remembered<Kept>): OpenMemory<Kept> {
  const known = last?.frame === frame ? last : undefined;
  const list = listed(facts, known?.facts ?? []);
  const places = new Map(list.map(([file], place) => [file, place]));
  const changed = [...changesFrom(known?.facts ?? [], list)];
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
      pieces[piece] = { looked: [...looked].flatMap((fact) => numberOf(fact, places)), results };
    },
    all: () => ({ frame, facts: list, pieces }),
  };
}

/** Files keep the places that they had. */
function listed(facts: Grounds['facts'], known: readonly Fact[]): Fact[] {
  const files = new Set([...known.map(([file]) => file), ...Object.keys(facts)]);
  return Array.from(files, (file) => {
    const [all = '', front = ''] = facts[file] ?? [];
    return [file, all, front];
  });
}

/** As pieces note it; nothing where it is part of the frame. */
function numberOf(fact: string, places: ReadonlyMap<string, number>): number[] {
  const { file, isFront } = namedBy(fact);
  const place = places.get(file);
  return place === undefined ? [] : [2 * place + Number(isFront)];
}

function* changesFrom(known: readonly Fact[], facts: readonly Fact[]): Iterable<number> {
  for (const [place, [, all, front]] of known.entries()) {
    const [, allNow, frontNow] = facts[place] as Fact;
    if (all !== allNow) yield 2 * place;
    if (front !== frontNow) yield 2 * place + 1;
  }
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
