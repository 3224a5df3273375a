/** A list whose length is known, and whose items are looked up when somebody asks for some of them. An array is one. */
export interface Sequence<Item> {
  readonly length: number;
  slice: (start: number, end: number) => readonly Item[];
}

/** A list that is made whenever some of it is asked for. */
export function sequence<Item>(length: number, make: () => readonly Item[]): Sequence<Item> {
  return { length, slice: (start, end) => make().slice(start, end) };
}

/**
 * Lists one after the other. Those of which no item is asked for are not made.
 *
 * @param lengths how many items each of them has
 * @param list makes one of them, by its place among them
 */
export function inARow<Item>(
  lengths: readonly number[],
  list: (place: number) => readonly Item[],
): Sequence<Item> {
  return {
    length: lengths.reduce((sum, length) => sum + length, 0),
    slice: (start, end) => {
      const found: Item[] = [];
      let before = 0;
      for (const [place, length] of lengths.entries()) {
        const [from, to] = [Math.max(0, start - before), Math.min(length, end - before)];
        if (from < to) found.push(...list(place).slice(from, to));
        before += length;
      }
      return found;
    },
  };
}

/** Two lists side by side, for pages that show a part of each. */
export function sideBySide<A, B>(one: Sequence<A>, other: Sequence<B>): Sequence<{ one?: A; other?: B }> {
  return {
    length: Math.max(one.length, other.length),
    slice: (start, end) => {
      const [ones, others] = [one.slice(start, end), other.slice(start, end)];
      return Array.from({ length: Math.max(ones.length, others.length) }, (_, index) => ({
        ...(index < ones.length && { one: ones[index] as A }),
        ...(index < others.length && { other: others[index] as B }),
      }));
    },
  };
}
