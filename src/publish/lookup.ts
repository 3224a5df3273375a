import type { Graph } from '../graph/graph.ts';
import { once } from '../graph/once.ts';
import type { Place } from './addresses.ts';
import { type Piece, trays } from './pieces.ts';
import { isPlanned, type PlannedPage, plan } from './plan.ts';

/** Plans the page at a path, and with it no more than its piece of the plan; `undefined` where the plan has no such page. */
export type PageFinder = (path: string) => PlannedPage | undefined;

/** The plan for whoever asks for a page now and then. Pure, as the plan is. */
export function pageFinder(graph: Graph, place: Place, now: number): PageFinder {
  const listed = [...trays(graph, place, now)].map(({ mayHold, pieces }) => ({
    mayHold,
    pieces: once(() => [...pieces()]),
  }));
  const planned = new Map<Piece, ReadonlyMap<string, PlannedPage>>();
  const pagesOf = (piece: Piece) => {
    const known = planned.get(piece) ?? byPath(piece.pages());
    planned.set(piece, known);
    return known;
  };
  let all: ReadonlyMap<string, PlannedPage> | undefined;
  return (path) => {
    const pieces = listed.flatMap((tray) => (tray.mayHold(path) ? tray.pieces() : []));
    for (const piece of pieces) {
      const page = piece.mayHold(path) && pagesOf(piece).get(path);
      if (page) return page;
    }
    if (!OVERVIEW.test(path)) return undefined;
    all ??= byPath(plan(graph, place, now));
    return all.get(path);
  };
}

/** What is no piece of the plan, because it hangs on all of them. */
const OVERVIEW = /^\/(?:data\/|(?:news-)?sitemap)/;

function byPath(pages: Iterable<Parameters<typeof isPlanned>[0]>): ReadonlyMap<string, PlannedPage> {
  return new Map([...pages].filter(isPlanned).map((page) => [page.path, page]));
}
