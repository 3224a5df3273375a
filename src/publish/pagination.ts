import type { Edition } from './edition.ts';
import type { Pagination } from './views.ts';

/** A list page before it is given its view. Its props may be made when they are asked for. */
export interface Listed<Props> {
  path: string;
  readonly props: Props;
}

/** How many entries a page of articles holds, and one of mere titles and names. */
export const PAGE_SIZE = 24;
export const INDEX_SIZE = 100;

/** What stands on one page of a list. */
export interface Part<Item> {
  items: readonly Item[];
  pagination: Pagination;
  path: string;
}

/** Takes a list apart into pages. There is always a first page, even of nothing. */
export function paginate<Item, Props>(
  items: readonly Item[],
  pathOf: (page: number) => string,
  { href }: Edition,
  propsOf: (part: Part<Item>) => Props,
  size = PAGE_SIZE,
): Listed<Props>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const path = pathOf(page);
    const pagination: Pagination = {
      page,
      pages,
      ...(page > 1 ? { newer: href(pathOf(page - 1)) } : {}),
      ...(page < pages ? { older: href(pathOf(page + 1)) } : {}),
    };
    return {
      path,
      get props() {
        return propsOf({ items: items.slice(index * size, page * size), pagination, path });
      },
    };
  });
}

/** Two lists side by side, for pages that show a part of each. */
export function zipped<A, B>(one: readonly A[], other: readonly B[]): { one?: A; other?: B }[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => ({
    ...(index < one.length && { one: one[index] as A }),
    ...(index < other.length && { other: other[index] as B }),
  }));
}
