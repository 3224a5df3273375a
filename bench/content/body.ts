import { type Archive, GRAMMARS } from './archive.ts';
import type { GeneratedClaim } from './claims.ts';
import { capital, countWords, type Grammar, paragraph } from './prose.ts';
import type { Random } from './random.ts';

const SECTIONS = 5;
const PARAGRAPH_WORDS = 55;

/**
 * The text of an article, which begins with what its headline says: sections of paragraphs in which every claim is marked once and cited, with a list, a table, a
 * footnote, a passage set apart and a link to an earlier article.
 */
export function articleBody(
  archive: Archive,
  index: number,
  random: Random,
  claims: readonly GeneratedClaim[],
): string {
  const identity = archive.articles[index] as Archive['articles'][number];
  const grammar = GRAMMARS[identity.lang];
  const extras = [
    list(grammar, random, identity.year),
    table(grammar, random, identity.year),
    setApart(grammar, random, identity.year, archive),
    link(grammar, identity.earlier),
  ];
  const paragraphs = Math.max(
    SECTIONS,
    Math.round((archive.shape.words - countWords(extras.join(' '))) / (PARAGRAPH_WORDS + 15)),
  );
  const texts = Array.from({ length: paragraphs }, (_, at) => {
    const own = claims.filter((_, claimAt) => Math.floor((claimAt * paragraphs) / claims.length) === at);
    return textWithClaims(grammar, random, identity.year, own);
  });
  texts[0] = `${identity.title}. ${texts[0]}`;
  texts[1] += '[^1]';
  const headings = new Set<string>();
  while (headings.size < SECTIONS - 1) headings.add(random.pick(grammar.headings));
  const blocks = arrange(texts, [...headings], extras);
  return `${[...blocks, `[^1]: ${grammar.note}`].join('\n\n')}\n`;
}

/** Puts the sections together: the first has no heading, each of the others ends with something that is no paragraph. */
function arrange(texts: readonly string[], headings: readonly string[], extras: readonly string[]): string[] {
  const size = Math.ceil(texts.length / SECTIONS);
  return Array.from({ length: SECTIONS }, (_, at) => [
    ...(at === 0 ? [] : [`## ${headings[at - 1]}`]),
    ...texts.slice(at * size, (at + 1) * size),
    ...(at === 0 ? [] : [extras[at - 1] as string]),
  ]).flat();
}

function textWithClaims(
  grammar: Grammar,
  random: Random,
  year: number,
  claims: readonly GeneratedClaim[],
): string {
  const marked = claims.map((claim) => markedSentence(claim, random));
  const words = PARAGRAPH_WORDS - countWords(marked.join(' '));
  return [...marked, paragraph(grammar, random, year, words)].join(' ');
}

function markedSentence({ id, clause, sources }: GeneratedClaim, random: Random): string {
  const locator = random.chance(0.3) ? `, p. ${random.int(1, 240)}` : '';
  const cited = `[${sources.map((source) => `@${source}`).join('; ')}${locator}]`;
  return `${capital(clause.subject)} :claim[${clause.predicate}]{#${id}} ${cited}.`;
}

function list(grammar: Grammar, random: Random, year: number): string {
  const items = Array.from({ length: 4 }, () => `- ${paragraph(grammar, random, year, 8)}`);
  return [grammar.list, '', ...items].join('\n');
}

function table({ columns }: Grammar, random: Random, year: number): string {
  const rows = Array.from({ length: 5 }, (_, at) => {
    const planned = random.int(100, 900);
    const done = random.int(50, planned);
    return `| ${year - 5 + at} | ${planned} | ${done} | ${Math.round((done / planned) * 100)} |`;
  });
  return [`| ${columns.join(' | ')} |`, '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}

function setApart(grammar: Grammar, random: Random, year: number, { people }: Archive): string {
  const text = paragraph(grammar, random, year, 30);
  const opening = random.chance(0.5) ? ':::background' : `:::counterpoint{by=${random.pick(people)}}`;
  return `${opening}\n${text}\n:::`;
}

function link({ linkLead, linkText, note }: Grammar, earlier: string | undefined): string {
  return earlier ? `${linkLead} [${linkText}](/articles/${earlier}/).` : note;
}
