import type { Agent } from '../graph/agents.ts';
import type { ArticleNode, Graph } from '../graph/graph.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Finding } from '../model/finding.ts';
import type { SiteConfig } from '../model/site.ts';
import type { Article } from '../parse/article.ts';
import type { Prose } from '../prose/prose.ts';
import type { Guess } from './guesses.ts';
import type { AddressBook } from './links.ts';
import type { Registers } from './registers.ts';
import type { Target } from './target.ts';

/**
 * What a rule may look at. What is worked out once for all rules comes of outlines and registries alone: whatever looked at
 * the record of an article would read all of them for the first piece of work that asks.
 */
export interface RuleContext {
  graph: Graph;
  /** The clock, in milliseconds since 1970 UTC. Only what is public hangs on it: all else that is right today is right tomorrow. */
  now: number;
  /** Every rule, by id, as it is in force on this site. */
  rulesInForce: ReadonlyMap<string, { severity: Severity | 'off'; binding: boolean }>;
  /** All that the site has addresses for; worked out when first asked for. */
  targets: () => readonly Target[];
  /** The same, for whoever follows links. */
  addressBook: () => AddressBook;
  /** Where the names that content gives are looked up; worked out when first asked for. */
  registers: () => Registers;
  /** Finds who is meant by an author or claimant; worked out when first asked for. */
  agents: () => (text: string) => Agent;
  /** The capture that was probably meant by the name of a file that is none. */
  guessCapture: Guess;
}

/** A rule over each article. What it finds stands in the article, or in the file that a finding names. */
export interface ArticleRule {
  id: string;
  severity: Severity;
  binding?: true;
  article: (node: ArticleNode, context: RuleContext) => Iterable<Finding & { file?: string }>;
}

/**
 * A rule over what stands outside of articles, and over how their outlines go together. Its findings name their file. It looks
 * at the record of an article only where that is asked for by name, as by a link.
 */
export interface SiteRule {
  id: string;
  severity: Severity;
  /** Publication relies on the rule, so that no site can switch it off or make less of it. */
  binding?: true;
  site: (context: RuleContext) => Iterable<FileFinding>;
}

/**
 * A rule over the words of one text. It sees that text alone: its findings are kept with the parse, and are as good as
 * the text is unchanged.
 */
export interface ProseRule {
  id: string;
  severity: Severity;
  binding?: true;
  prose: (reading: Reading) => Iterable<Finding>;
}

/** A text as the rules read it. */
export interface Reading {
  prose: Prose;
  /** The article whose prose it is; absent for pages such as About. */
  article?: Article;
  /** By language, what the site adds to the words that take sides, and what it takes from them. */
  wording?: SiteConfig['wording'];
}

export type FileFinding = Finding & { file: string };

/** A rule over what all other rules found, whether articles accept it or not. It is asked last. */
export interface LastRule {
  id: string;
  severity: Severity;
  binding?: true;
  last: (verdicts: readonly Verdict[], context: RuleContext) => Iterable<FileFinding>;
}

/** What a rule found, by its own name and as severe as the site has it. */
export type Verdict = FileFinding & { ruleId: string; severity: Severity };

/** One thing that content promises its readers. Its id states what must hold and never changes once published. */
export type Rule =
  | ArticleRule
  | SiteRule
  | ProseRule
  | (ArticleRule & SiteRule)
  | (ArticleRule & ProseRule)
  | LastRule;

export function isProseRule(rule: Rule): rule is ProseRule {
  return 'prose' in rule;
}
