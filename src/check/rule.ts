import type { ArticleNode, Graph } from '../graph/graph.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Finding } from '../model/finding.ts';
import type { SiteConfig } from '../model/site.ts';
import type { Article } from '../parse/article.ts';
import type { Prose } from '../prose/prose.ts';
import type { AddressBook } from './links.ts';
import type { Target } from './target.ts';

/** What a rule may look at. */
export interface RuleContext {
  graph: Graph;
  /** The clock, in milliseconds since 1970 UTC. Only what is public hangs on it: all else that is right today is right tomorrow. */
  now: number;
  /** The ids of the rules whose severity a site can set. */
  ruleIds: ReadonlySet<string>;
  /** Every rule, by id, as it is in force on this site. */
  rulesInForce: ReadonlyMap<string, { severity: Severity | 'off'; binding: boolean }>;
  /** All that the site has addresses for; worked out when first asked for. */
  targets: () => readonly Target[];
  /** The same, for whoever follows links. */
  addressBook: () => AddressBook;
}

/** A rule over each article. */
export interface ArticleRule {
  id: string;
  severity: Severity;
  binding?: true;
  article: (node: ArticleNode, context: RuleContext) => Iterable<Finding>;
}

/** A rule over the content as a whole. Its findings name their file. */
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
