import type { Acceptance, ArticleFrontMatter, Correction } from '../model/article.ts';
import type { ClaimStatus, Forecast } from '../model/claim.ts';
import type { ArticleId, ClaimId, FollowedClaimId, SectionId, SourceId, TopicId } from '../model/ids.ts';

/**
 * What lists, links and relations go by: as much of the front matter of an article as whoever looks at all articles has to
 * know of each, and what lists sort, group, count and score by. It is small, so that ten thousand of them are quick to
 * read, and what an editor changes often stands in none of it.
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
  /** How many of its claims rest on each of these, in their order. */
  resting: readonly number[];
  /** Who makes its claims, each once. */
  claimants: readonly string[];
  /** How many of its claims each of these makes, in their order. */
  making: readonly number[];
  /** How many claims it makes, counting those of one id once. */
  claims: number;
  /** Its claims that are instances of followed ones, in its order; absent where there are none, as are those below. */
  instances?: readonly Instance[];
  forecasts?: readonly OutlinedForecast[];
  /** The claims of these claimants, but for forecasts, that stand otherwise than supported. */
  unsupported?: readonly Unsupported[];
  corrections?: readonly OutlinedCorrection[];
}

/** An instance of a followed claim. */
export interface Instance {
  of: FollowedClaimId;
  claimant?: string;
}

/** As much of a forecast as it is sorted and scored by. Where no outcome is named, it is still pending. */
export interface OutlinedForecast extends Pick<Forecast, 'due' | 'resolvedOn'> {
  id: ClaimId;
  claimant?: string;
  likelihood?: string;
  outcome?: Forecast['outcome'];
}

export interface Unsupported {
  claimant: string;
  status: Exclude<ClaimStatus, 'supported'>;
}

export type OutlinedCorrection = Pick<Correction, 'on' | 'severity'>;

export function outlineOf(data: ArticleFrontMatter & { lang: string }): Outline {
  const { lang, draft, published, updated, translationOf, section, topics, authors, aliases, accept } = data;
  const claims = firstOfEach(data.claims);
  const sources = registered(data.sources);
  const claimants = [...new Set(claims.flatMap(({ claimant }) => claimant || []))];
  const count = (isMeant: (claim: Claim) => boolean) => claims.filter(isMeant).length;
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
    sources,
    resting: sources.map((id) => count(({ evidence }) => evidence.some(({ source }) => source === id))),
    claimants,
    making: claimants.map((name) => count(({ claimant }) => claimant === name)),
    claims: claims.length,
    ...unlessEmpty('instances', claims.flatMap(instance)),
    ...unlessEmpty('forecasts', claims.flatMap(forecast)),
    ...unlessEmpty('unsupported', claims.flatMap(unsupported)),
    ...unlessEmpty(
      'corrections',
      data.corrections.map(({ on, severity }) => ({ on, severity })),
    ),
  };
}

/** The followed claims that some claims of an article are instances of, each once. */
export function followedIn({ instances = [] }: Outline): FollowedClaimId[] {
  return [...new Set(instances.map(({ of }) => of))];
}

type Claim = ArticleFrontMatter['claims'][number];

/** As in the graph, the first of several claims with one id counts. */
function firstOfEach(claims: readonly Claim[]): Claim[] {
  const found = new Map<ClaimId, Claim>();
  for (const claim of claims) if (!found.has(claim.id)) found.set(claim.id, claim);
  return [...found.values()];
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

function instance({ claimant, ref }: Claim): Instance[] {
  return ref ? [{ of: ref, ...(claimant && { claimant }) }] : [];
}

function forecast({ id, kind, claimant, likelihood, forecast }: Claim): OutlinedForecast[] {
  if (kind !== 'forecast') return [];
  const { due, outcome = 'pending', resolvedOn } = forecast ?? {};
  return [
    {
      id,
      ...(claimant && { claimant }),
      ...(likelihood && { likelihood }),
      ...(due && { due }),
      ...(outcome !== 'pending' && { outcome }),
      ...(resolvedOn && { resolvedOn }),
    },
  ];
}

function unsupported({ claimant, kind, status }: Claim): Unsupported[] {
  return claimant && kind !== 'forecast' && status !== 'supported' ? [{ claimant, status }] : [];
}

function unlessEmpty<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): { [Key in Name]?: readonly Item[] } {
  return items.length > 0 ? ({ [name]: items } as { [Key in Name]: readonly Item[] }) : {};
}
