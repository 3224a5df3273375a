import type { ArticleFrontMatter } from '../model/article.ts';
import type { SourceId } from '../model/ids.ts';
import { quoteOf } from '../model/quote.ts';
import { sumOf } from './sum.ts';

/**
 * A source that an article quotes: as much as whoever goes through all captures has to know, to find those who quote from one
 * and to tell whether they quote what they did before.
 */
export interface Quoted {
  id: SourceId;
  /** What the article's own source of that id says of its capture; absent where the registry's source is meant. */
  own?: { capture?: string };
  /** Set where the article lists the registry's source before its own, so that the own one counts only if the registry lacks it. */
  isSecond?: true;
  /** A sum of the quotes. */
  sum: string;
}

/** The sources that an article quotes and lists, in the order in which it first does. */
export function quotedIn({ claims, sources }: Pick<ArticleFrontMatter, 'claims' | 'sources'>): Quoted[] {
  const evidence = claims.flatMap((claim) => claim.evidence);
  const quotes = Map.groupBy(
    evidence.filter(({ quote }) => quote !== undefined),
    ({ source }) => source,
  );
  return [...quotes].flatMap(([id, quoting]) => {
    const listed = listedAs(id, sources);
    return listed ? { id, ...listed, sum: sumOf(quoting.map(quoteOf)) } : [];
  });
}

/** As in the graph, the first of several sources with one id counts, and what the registry lacks is no source. */
function listedAs(
  id: SourceId,
  sources: ArticleFrontMatter['sources'],
): Pick<Quoted, 'own' | 'isSecond'> | undefined {
  const index = sources.findIndex((source) => 'id' in source && source.id === id);
  const before = index < 0 ? sources : sources.slice(0, index);
  const isRegistered = before.some((source) => 'ref' in source && source.ref === id);
  const own = sources[index];
  if (!own || !('id' in own)) return isRegistered ? {} : undefined;
  const { capture } = own;
  return { own: capture === undefined ? {} : { capture }, ...(isRegistered && { isSecond: true }) };
}
