import { type Archive, type ArticleIdentity, GRAMMARS } from './archive.ts';
import { articleBody } from './body.ts';
import { type GeneratedClaim, generateClaims } from './claims.ts';
import { join, sentence } from './prose.ts';
import { type Random, seededRandom } from './random.ts';
import { scalar } from './scalar.ts';
import { sourceFields } from './sources.ts';

const TYPES = ['analysis', 'analysis', 'reportage', 'background', 'explainer', 'opinion'] as const;

/** Where among the sources of the registry the one stands that every twentieth article cites. */
const OF_EVERY_TWENTIETH = 1;

/** Writes one article of an archive: the whole text of its file. */
export function generateArticle(archive: Archive, index: number): string {
  const identity = archive.articles[index];
  if (!identity) throw new RangeError(`there is no article ${index}`);
  const random = seededRandom(archive.shape.seed, index, 2);
  const registered = citedSources(archive, index, random);
  const own = Array.from({ length: archive.shape.sources - registered.length }, (_, at) => `own-${at + 1}`);
  const claimants = [...archive.people, ...archive.organisations];
  const claims = generateClaims(identity, random, archive.shape.claims, [...registered, ...own], claimants);
  const front = [
    ...head(identity, archive, random, claims),
    'keyPoints:',
    ...keyPoints(identity, archive, claims),
    'claims:',
    ...claims.map(({ yaml }) => yaml),
    'sources:',
    ...registered.map((id) => `- ref: ${id}`),
    ...own.flatMap((id, at) => ownSource(identity, random, id, at)),
    ...corrections(identity, random, claims),
  ];
  return `---\n${front.join('\n')}\n---\n\n${articleBody(archive, index, random, claims)}`;
}

/** Two thirds of the sources come from the registry, none of them twice. Every twentieth article cites one that no other does. */
function citedSources({ shape, sources }: Archive, index: number, random: Random): string[] {
  const wanted = Math.floor((shape.sources * 2) / 3);
  const cited = new Set<string>();
  if (index % 20 === 7 && wanted > 0) cited.add(sources[OF_EVERY_TWENTIETH] as string);
  while (cited.size < wanted) {
    const at = random.skewed(sources.length);
    if (at !== OF_EVERY_TWENTIETH) cited.add(sources[at] as string);
  }
  return [...cited];
}

function head(
  identity: ArticleIdentity,
  { people, topics }: Archive,
  random: Random,
  claims: readonly GeneratedClaim[],
): string[] {
  const grammar = GRAMMARS[identity.lang];
  const standfirst = `${(claims[0] as GeneratedClaim).text} ${random.pick(grammar.endings)}`;
  const authors = new Set([random.pick(people), ...(random.chance(0.3) ? [random.pick(people)] : [])]);
  const used = new Set([topics[random.skewed(topics.length)], random.pick(topics)]);
  return [
    `title: ${identity.title}`,
    `standfirst: ${scalar(standfirst.replaceAll('*', ''))}`,
    `published: ${identity.published}`,
    ...(random.chance(0.2) ? [`updated: ${updated(identity)}`] : []),
    `lang: ${identity.lang}`,
    ...(identity.original ? [`translationOf: ${identity.original}`] : []),
    `type: ${random.pick(TYPES)}`,
    `section: ${identity.section}`,
    `topics: [${[...used].join(', ')}]`,
    `authors: [${[...authors].join(', ')}]`,
    ...(random.chance(0.5) ? ['dateline: Velmora'] : []),
  ];
}

/** Every claim stands under a key point, and every key point rests on a claim, whose words it has. */
function keyPoints(
  identity: ArticleIdentity,
  { shape }: Archive,
  claims: readonly GeneratedClaim[],
): string[] {
  return Array.from({ length: shape.keyPoints }, (_, index) => {
    const under = claims.filter((_, at) => at % shape.keyPoints === index);
    const [first] = under as [GeneratedClaim];
    const isSoft = under.every(({ kind }) => kind !== 'fact' && kind !== 'statement');
    const text = isSoft ? `${GRAMMARS[identity.lang].perhaps} ${join(first.clause)}.` : first.text;
    return `- text: ${text}\n  claims: [${under.map(({ id }) => id).join(', ')}]`;
  });
}

/** In every fifth article or so, the second source of its own repeats the first. */
function ownSource(identity: ArticleIdentity, random: Random, id: string, at: number): string[] {
  const origin = at === 1 && random.chance(0.2) ? 'own-1' : undefined;
  const [first, ...others] = sourceFields(random, id, identity.year - 2, origin);
  return [`- id: ${id}`, ...[first, ...others].map((line) => `  ${line}`)];
}

function corrections(identity: ArticleIdentity, random: Random, claims: readonly GeneratedClaim[]): string[] {
  if (!random.chance(0.1)) return [];
  const text = sentence(GRAMMARS[identity.lang], random, identity.year).replaceAll('*', '');
  return [
    'corrections:',
    `- on: ${updated(identity)}`,
    `  severity: ${random.chance(0.7) ? 'minor' : 'substantive'}`,
    `  text: ${scalar(text)}`,
    `  claims: [${random.pick(claims).id}]`,
  ];
}

/** New Year's Eve of the year of publication: no article is published after the 28th. */
function updated({ year }: ArticleIdentity): string {
  return `${year}-12-31`;
}
