import type { Acceptance, ArticleFrontMatter } from '../model/article.ts';
import type { ArticleId, FollowedClaimId, SectionId, SourceId, TopicId } from '../model/ids.ts';

/**
 * What lists, links and relations go by: as much of the front matter of an article as whoever looks at all articles has to
 * know of each. It is small, so that ten thousand of them are quick to read.
 */
export interface Outline {
  lang: string;
  draft: boolean;
  published?: string;
  updated?: string;
  translationOf?: ArticleId;
  section?: SectionId;
  topics: readonly TopicId[];
  authors: readonly string[];
  aliases: readonly string[];
  accept: readonly Acceptance[];
  /** The sources of the registry that it would list, if the registry holds them. */
  sources: readonly SourceId[];
  /** Who makes its claims, each once. */
  claimants: readonly string[];
  /** The followed claims that its claims are instances of, each once. */
  followed: readonly FollowedClaimId[];
  /** How many claims it makes, counting those of one id once. */
  claims: number;
  foretells: boolean;
  isCorrected: boolean;
}

export function outlineOf(data: ArticleFrontMatter & { lang: string }): Outline {
  const { lang, draft, published, updated, translationOf, section, topics, authors, aliases, accept } = data;
  const claims = [...new Map(data.claims.toReversed().map((claim) => [claim.id, claim])).values()].reverse();
  return {
    lang,
    draft,
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(translationOf !== undefined && { translationOf }),
    ...(section !== undefined && { section }),
    topics,
    authors,
    aliases,
    accept,
    sources: registered(data.sources),
    claimants: each(claims, ({ claimant }) => claimant || undefined),
    followed: each(claims, ({ ref }) => ref || undefined),
    claims: claims.length,
    foretells: claims.some(({ kind }) => kind === 'forecast'),
    isCorrected: data.corrections.length > 0,
  };
}

/** As in the graph, the first of several sources with one id counts. */
function registered(sources: ArticleFrontMatter['sources']): SourceId[] {
  const own = new Set<SourceId>();
  const named = new Set<SourceId>();
  for (const source of sources) {
    if ('id' in source) own.add(source.id);
    else if (!own.has(source.ref)) named.add(source.ref);
  }
  return [...named];
}

function each<Item, Value>(items: readonly Item[], read: (item: Item) => Value | undefined): Value[] {
  return [...new Set(items.flatMap((item) => read(item) ?? []))] as Value[];
}
