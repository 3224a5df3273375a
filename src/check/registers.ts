import { agentFinder } from '../graph/agents.ts';
import type { Graph } from '../graph/graph.ts';
import type { Finding } from '../model/finding.ts';
import { isLocalId } from '../model/ids.ts';
import { nearest, surelyMeant } from '../model/nearest.ts';
import { type Guess, guesser } from './guesses.ts';
import { asked, listed } from './names.ts';

/** Where names are looked up: what it holds, and what to say of a name that it does not hold. */
export interface Register {
  has: (name: string) => boolean;
  /** The name that was probably meant. */
  guess: Guess;
  /** All names that it holds. */
  names: () => Iterable<string>;
  /** What is wrong with a name that is not held: the rest of a sentence that begins with it. */
  lack: string;
  /** What to do when no name is near. */
  otherwise: (name: string) => string;
}

export interface Registers {
  agents: Register;
  articles: Register;
  /** Origins that an article names: those that it does not list itself. */
  origins: Register;
  claims: Register;
  rules: Register;
  sections: Register;
  sources: Register;
  topics: Register;
}

/**
 * All that content can name. A site that keeps no people, topics or sections may name any; plain names of people, such
 * as `Jane Doe`, are free everywhere: only what is written as an id must have an entry.
 */
export function registersOf(graph: Graph, ruleIds: ReadonlySet<string>): Registers {
  const { content } = graph;
  return {
    agents: agentRegister(graph),
    articles: {
      ...held(graph.articles),
      lack: 'is no article of this site',
      otherwise: () => 'name an article by its path below the folder of articles, without .md',
    },
    claims: inFolder(content.claims, 'claims/'),
    origins: {
      ...held(content.sources),
      lack: 'is neither a source of the article nor in sources/',
      otherwise: (name) => `list it under sources: of the article, or add sources/${name}.yml`,
    },
    rules: ruleRegister(ruleIds),
    sections: sectionRegister(graph),
    sources: inFolder(content.sources, 'sources/'),
    topics: content.topics.size > 0 ? inFolder(content.topics, 'topics/') : ANYTHING,
  };
}

/** The message and help about a name that a register does not hold; `near` holds other names that it may have meant. */
export function lacking(
  register: Register,
  what: string,
  name: string,
  near: Iterable<string> = [],
): Pick<Finding, 'message' | 'help' | 'fix'> {
  const others = [...near];
  const guess = nearest(name, others) ?? register.guess(name);
  return {
    message: `${what} \`${name}\` ${register.lack}`,
    help: asked(guess) ?? register.otherwise(name),
    ...(guess === undefined ? {} : slip(name, guess, () => [...others, ...register.names()])),
  };
}

/** All names are gone through only where the guess is a slip of the one at hand. */
function slip(name: string, guess: string, names: () => Iterable<string>): Pick<Finding, 'fix'> {
  const isSure = surelyMeant(name, [guess]) === guess && surelyMeant(name, names()) === guess;
  return isSure ? { fix: { from: name, to: guess } } : {};
}

const ANYTHING: Register = {
  has: () => true,
  guess: () => undefined,
  names: () => [],
  lack: '',
  otherwise: () => '',
};

function agentRegister({ content }: Graph): Register {
  const { people, organisations } = content;
  if (people.size + organisations.size === 0) return ANYTHING;
  const find = agentFinder(content);
  const names = () => [...people.keys(), ...organisations.keys()];
  return {
    has: (name) => !isLocalId(name) || find(name).data !== undefined,
    guess: guesser(names),
    names,
    lack: 'has no entry in people/ or organisations/',
    otherwise: (name) => `add people/${name}.yml, or write the name as readers should see it`,
  };
}

function inFolder(entries: ReadonlyMap<string, unknown>, folder: string): Register {
  return {
    ...held(entries),
    lack: `has no entry in ${folder}`,
    otherwise: (name) => `add ${folder}${name}.yml`,
  };
}

function ruleRegister(ruleIds: ReadonlySet<string>): Register {
  return {
    ...held(ruleIds),
    lack: 'is not among the rules whose severity can be set',
    otherwise: () => 'delete the line; what cannot be read rightly is always an error',
  };
}

/** Sections that could not be read may be the ones that articles name. */
function sectionRegister({ content: { site } }: Graph): Register {
  const ids = site.data.sections.map(({ id }) => id);
  if (ids.length === 0 || site.unsound.some(([field]) => field === 'sections')) return ANYTHING;
  return {
    ...held(new Set<string>(ids)),
    lack: 'is not listed in site.yml',
    otherwise: () => `site.yml lists ${listed('section', ids)}`,
  };
}

function held(
  entries: ReadonlyMap<string, unknown> | ReadonlySet<string>,
): Pick<Register, 'has' | 'guess' | 'names'> {
  const names = () => entries.keys();
  return { has: (name) => entries.has(name), guess: guesser(names), names };
}
