import type { Edition } from './edition.ts';
import type { Sequence } from './sequence.ts';
import type { Pagination } from './views.ts';

/** A list page before it is given its view. Its props are made when they are asked for. */
export interface Listed<Props> {
  path: string;
  readonly props: Props;
}

/** A list of which all stands on one page. */
export function onOnePage<Props>(path: string, propsOf: () => Props): Listed<Props>[] {
  return [
    {
      path,
      get props() {
        return propsOf();
      },
    },
  ];
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

/** Takes a list apart into pages, each of which asks for its own items. There is always a first page, even of nothing. */
export function paginate<Item, Props>(
  items: Sequence<Item>,
  pathOf: (page: number) => string,
  { href }: Edition,
  propsOf: (part: Part<Item>) => Props,
  size = PAGE_SIZE,
): Listed<Props>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const path = pathOf(page);
    return {
      path,
      get props() {
        const pagination: Pagination = {
          page,
          pages,
          ...(page > 1 ? { newer: href(pathOf(page - 1)) } : {}),
          ...(page < pages ? { older: href(pathOf(page + 1)) } : {}),
        };
        return propsOf({ items: items.slice(index * size, page * size), pagination, path });
      },
    };
  });
}
