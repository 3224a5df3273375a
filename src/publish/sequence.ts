/** A list whose length is known, and whose items are looked up when somebody asks for some of them. An array is one. */
export interface Sequence<Item> {
  readonly length: number;
  slice: (start: number, end: number) => readonly Item[];
}

/** A list that is made whenever some of it is asked for. */
export function sequence<Item>(length: number, make: () => readonly Item[]): Sequence<Item> {
  return { length, slice: (start, end) => make().slice(start, end) };
}

/** Lists one after the other. Those of which no item is asked for are not looked at. */
export function inARow<Item>(lists: readonly Sequence<Item>[]): Sequence<Item> {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    slice: (start, end) => {
      const found: Item[] = [];
      let before = 0;
      for (const list of lists) {
        const [from, to] = [Math.max(0, start - before), Math.min(list.length, end - before)];
        if (from < to) found.push(...list.slice(from, to));
        before += list.length;
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
