import { type ArticleIdentity, GRAMMARS } from './archive.ts';
import { type Clause, capital, futureClause, join, pastClause } from './prose.ts';
import type { Random } from './random.ts';

/** A claim as it is generated: its sentence in two parts, and its front matter. */
export interface GeneratedClaim {
  id: string;
  clause: Clause;
  text: string;
  kind: (typeof KINDS)[number];
  /** The sources that it rests on, by id; the first one supports it. */
  sources: string[];
  /** Lines of YAML, as an item of the list of claims. */
  yaml: string;
}

const KINDS = [
  'fact',
  'statement',
  'fact',
  'assessment',
  'fact',
  'forecast',
  'statement',
  'opinion',
] as const;
const CONFIDENCES = ['moderate', 'low'] as const;
const LIKELIHOODS = ['unlikely', 'roughly even chance', 'likely', 'very likely', 'almost certain'] as const;

/** Writes the claims of an article. Every source is used, as far as the claims suffice. */
export function generateClaims(
  identity: ArticleIdentity,
  random: Random,
  count: number,
  sources: readonly string[],
  claimants: readonly string[],
): GeneratedClaim[] {
  return Array.from({ length: count }, (_, index) => {
    const own = sources.filter((_, at) => at % count === index);
    const first = own[0] ?? random.pick(sources);
    const second = random.chance(0.5) ? [random.pick(sources)] : [];
    const used = [...new Set([first, ...own, ...second])];
    return generateClaim(identity, random, index, used, claimants);
  });
}

function generateClaim(
  identity: ArticleIdentity,
  random: Random,
  index: number,
  sources: string[],
  claimants: readonly string[],
): GeneratedClaim {
  const grammar = GRAMMARS[identity.lang];
  const kind = KINDS[index % KINDS.length] as GeneratedClaim['kind'];
  const clause =
    kind === 'forecast' ? futureClause(grammar, random) : pastClause(grammar, random, identity.year - 1);
  const id = `${kind}-${index + 1}`;
  const text = `${capital(join(clause))}.`;
  const contested = sources.length > 1 && random.chance(0.15);
  const lines = [
    `- id: ${id}`,
    `  text: ${text}`,
    `  kind: ${kind}`,
    ...(kind === 'fact' ? [] : [`  claimant: ${random.pick(claimants)}`, `  on: ${identity.year - 1}`]),
    ...(random.chance(0.3) ? [`  scope: ${capital(random.pick(grammar.objects))}`] : []),
    `  confidence: ${random.pick(CONFIDENCES)}`,
    ...(contested ? ['  status: contested'] : []),
    ...(kind === 'forecast' ? forecast(identity, random) : []),
    ...(random.chance(0.2)
      ? [`  changesMind: ${capital(join(pastClause(grammar, random, identity.year)))}.`]
      : []),
    '  evidence:',
    ...sources.flatMap((source, at) => evidence(identity, random, source, contested && at === 1)),
  ];
  return { id, clause, text, kind, sources, yaml: lines.join('\n') };
}

function forecast(identity: ArticleIdentity, random: Random): string[] {
  const resolves = capital(join(pastClause(GRAMMARS[identity.lang], random, identity.year)));
  return [
    `  likelihood: ${random.pick(LIKELIHOODS)}`,
    `  forecast: { due: ${identity.year + random.int(12, 20)}-12-31, resolves: "${resolves}." }`,
  ];
}

/** Paraphrased throughout: a quote would need a capture of its source. */
function evidence(identity: ArticleIdentity, random: Random, source: string, refutes: boolean): string[] {
  return [
    `  - source: ${source}`,
    ...(random.chance(0.7) ? [`    locator: p. ${random.int(1, 240)}`] : []),
    ...(refutes ? ['    stance: refutes'] : []),
    ...(random.chance(0.3) ? ['    directness: indirect'] : []),
    ...(random.chance(0.5) ? [`    reviewed: { by: person-1, on: ${identity.published.slice(0, 10)} }`] : []),
  ];
}
