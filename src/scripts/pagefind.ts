/** As much of Pagefind's own script as the search page uses; see https://pagefind.app/docs/api/. */
export interface Pagefind {
  search: (words: string | null, options: { filters: Record<string, string> }) => Promise<Found>;
  filters: () => Promise<FilterCounts>;
  mergeIndex: (path: string) => Promise<void>;
}

export interface Found {
  results: { id: string; data: () => Promise<FoundRecord> }[];
  /** How many results there are for each value, with the other filters as they are. */
  filters: FilterCounts;
}

export type FilterCounts = Record<string, Record<string, number>>;

export interface FoundRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** The numbers of the words in the content that were looked for. */
  locations: number[];
  /** Elements with an id, and the number of the first word in each. */
  anchors: { id: string; text: string; location: number }[];
}

/** Loads the index of an edition: the first part brings Pagefind's script, the others are read beside it. */
export async function loadPagefind(parts: readonly string[]): Promise<Pagefind> {
  const [first = '', ...others] = parts;
  const { createInstance } = await import(/* @vite-ignore */ `${first}pagefind.js`);
  const pagefind: Pagefind & { init: () => Promise<void> } = createInstance({ basePath: first });
  await pagefind.init();
  await Promise.all(others.map((path) => pagefind.mergeIndex(path)));
  return pagefind;
}
