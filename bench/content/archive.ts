import { compareText } from '../../src/model/diagnostic.ts';
import { english } from './english.ts';
import { capital, futureClause, type Grammar, join, pastClause } from './prose.ts';
import { type Random, seededRandom } from './random.ts';
import { ukrainian } from './ukrainian.ts';

/** How large an archive is, and what each of its articles holds. */
export interface ArchiveShape {
  articles: number;
  seed: number;
  /** Words of text in each article, about. */
  words: number;
  /** Claims of each article. */
  claims: number;
  /** Sources of each article; two thirds of them stand in the registry. */
  sources: number;
  /** Points in the summary box of each article, at most seven and no more than claims. */
  keyPoints: number;
}

/** What the articles of an archive share: who they are, and the ids of all that they may name. */
export interface Archive {
  shape: ArchiveShape;
  articles: readonly ArticleIdentity[];
  sources: readonly string[];
  people: readonly string[];
  organisations: readonly string[];
  topics: readonly string[];
  sections: readonly string[];
}

/** What other articles need to know of an article. */
export interface ArticleIdentity {
  id: string;
  title: string;
  lang: 'en' | 'uk';
  section: string;
  /** With the offset of Kyiv in winter. */
  published: string;
  year: number;
  /** The article that this one translates. */
  original?: string;
  /** An article published before this one, to link to; the oldest has none. */
  earlier?: string;
}

export const SECTIONS = ['economy', 'energy', 'security', 'courts', 'science', 'regions'] as const;
export const GRAMMARS: Readonly<Record<ArticleIdentity['lang'], Grammar>> = { en: english, uk: ukrainian };

/** The years in which articles are published; whatever they rest on is older. */
const FIRST_YEAR = 2015;
const LAST_YEAR = 2025;

/**
 * Lays out an archive. Pools grow with the number of articles, so that a source, person or topic of a large archive is
 * used more often than one of a small archive, and the first sources of 10,000 articles are cited by hundreds.
 */
export function layOutArchive(shape: ArchiveShape): Archive {
  refuseImpossible(shape);
  const { articles } = shape;
  return {
    shape,
    articles: identities(shape),
    sources: ids('source', Math.max(shape.sources * 3, Math.ceil(articles / 5))),
    people: ids('person', Math.max(10, Math.ceil(articles / 50))),
    organisations: ids('body', Math.max(6, Math.ceil(articles / 200))),
    topics: ids('topic', Math.max(8, Math.ceil(articles / 100))),
    sections: SECTIONS,
  };
}

function refuseImpossible({ articles, words, claims, sources, keyPoints }: ArchiveShape): void {
  const counts = { articles, words, claims, sources, keyPoints };
  for (const [name, count] of Object.entries(counts)) {
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(`${name} is ${count}; it must be 1 or more`);
  }
  if (keyPoints > 7) throw new RangeError(`keyPoints is ${keyPoints}; an article has at most 7`);
  if (keyPoints > claims) throw new RangeError(`keyPoints is ${keyPoints}, but there are ${claims} claims`);
}

/** Every tenth article is Ukrainian, and every other one of those translates the article before it. */
function identities({ articles, seed }: ArchiveShape): ArticleIdentity[] {
  const list: ArticleIdentity[] = [];
  for (let index = 0; index < articles; index += 1) {
    const before = index % 20 === 9 ? list[index - 1] : undefined;
    list.push(identity(index, seed, before));
  }
  linkEarlier(list, seed);
  return list;
}

function linkEarlier(list: readonly ArticleIdentity[], seed: number): void {
  const random = seededRandom(seed, 5);
  const oldestFirst = list.toSorted((a, b) => compareText(a.published, b.published));
  for (const [age, article] of oldestFirst.entries()) {
    const earlier = age > 0 ? oldestFirst[random.int(0, age - 1)] : undefined;
    if (earlier) article.earlier = earlier.id;
  }
}

function identity(index: number, seed: number, original: ArticleIdentity | undefined): ArticleIdentity {
  const random = seededRandom(seed, index, 1);
  const lang = index % 10 === 9 ? 'uk' : 'en';
  const year = original?.year ?? random.int(FIRST_YEAR, LAST_YEAR);
  const month = original ? original.published.slice(5, 7) : twoDigits(random.int(1, 12));
  const slug = `${words(random)}-${index.toString(36)}`;
  const day = original ? original.published.slice(8, 10) : twoDigits(random.int(1, 28));
  return {
    id: `${year}/${month}/${slug}`,
    title: title(GRAMMARS[lang], random, year),
    lang,
    section: original?.section ?? random.pick(SECTIONS),
    published: `${year}-${month}-${day}T${original ? 18 : twoDigits(random.int(6, 17))}:${twoDigits(random.int(0, 59))}:00+02:00`,
    year,
    ...(original && { original: original.id }),
  };
}

/** Slugs are Latin in every language. */
function words(random: Random): string {
  const object = random.pick(english.objects).replace(/^the /, '');
  return object.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}

function title(grammar: Grammar, random: Random, year: number): string {
  const clause = random.chance(0.8) ? pastClause(grammar, random, year) : futureClause(grammar, random);
  const whole = capital(join(clause));
  return whole.length <= 110 ? whole : title(grammar, random, year);
}

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
