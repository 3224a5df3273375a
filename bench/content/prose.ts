import type { Random } from './random.ts';

/**
 * Parts of sentences in one language. Any subject goes with any verb, any verb with any object. `{n}` stands for a
 * number and `{y}` for a year. No part holds a square bracket, and none begins with a sign that YAML or Markdown reads.
 */
export interface Grammar {
  subjects: readonly string[];
  verbs: readonly string[];
  futures: readonly string[];
  objects: readonly string[];
  amounts: readonly string[];
  times: readonly string[];
  openers: readonly string[];
  asides: readonly string[];
  /** What joins two clauses, with its spaces. */
  joiners: readonly string[];
  /** Whole sentences, some with emphasis. */
  endings: readonly string[];
  headings: readonly string[];
  columns: readonly string[];
  /** What makes a claim less certain, before it. */
  perhaps: string;
  list: string;
  linkLead: string;
  linkText: string;
  note: string;
  background: string;
}

/** A statement in two parts, so that an article can mark the words that make the claim. */
export interface Clause {
  subject: string;
  predicate: string;
}

/** Something that happened in or before `year`. */
export function pastClause(grammar: Grammar, random: Random, year: number): Clause {
  const object = random.pick(grammar.objects);
  const detail = random.chance(0.6) ? amount(grammar, random, object) : time(grammar, random, year);
  return {
    subject: random.pick(grammar.subjects),
    predicate: `${random.pick(grammar.verbs)} ${object} ${detail}`,
  };
}

/** Something that is said to happen. */
export function futureClause(grammar: Grammar, random: Random): Clause {
  const object = random.pick(grammar.objects);
  const predicate = `${random.pick(grammar.futures)} ${object} ${amount(grammar, random, object)}`;
  return { subject: random.pick(grammar.subjects), predicate };
}

/** A sentence that makes no claim, about events in or before `year`. */
export function sentence(grammar: Grammar, random: Random, year: number): string {
  const form = random.int(0, 5);
  if (form === 0) return random.pick(grammar.endings);
  const first = join(pastClause(grammar, random, year));
  if (form === 1) return `${random.pick(grammar.openers)}, ${first}.`;
  if (form === 2) return `${capital(first)}, ${random.pick(grammar.asides)}.`;
  if (form === 3)
    return `${capital(first)}${random.pick(grammar.joiners)}${join(pastClause(grammar, random, year))}.`;
  return `${capital(first)}.`;
}

/** A paragraph of whole sentences, of at least `words` words. */
export function paragraph(grammar: Grammar, random: Random, year: number, words: number): string {
  let text = sentence(grammar, random, year);
  while (countWords(text) < words) text += ` ${sentence(grammar, random, year)}`;
  return text;
}

export function join({ subject, predicate }: Clause): string {
  return `${subject} ${predicate}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Counts stretches between spaces and line breaks. */
export function countWords(text: string): number {
  let words = 0;
  for (let index = 0, inside = false; index < text.length; index += 1) {
    const space = text.charCodeAt(index) <= 32;
    if (!space && !inside) words += 1;
    inside = !space;
  }
  return words;
}

/** One thing has one number, wherever it is told of. */
function amount({ amounts, objects }: Grammar, random: Random, object: string): string {
  const words = random.pick(amounts);
  const number = 6 + ((objects.indexOf(object) + amounts.indexOf(words)) % 15);
  return words.replace('{n}', String(number));
}

function time(grammar: Grammar, random: Random, year: number): string {
  return random.pick(grammar.times).replace('{y}', String(year - random.int(0, 6)));
}
