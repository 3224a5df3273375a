import type { ArticleNode, Graph } from '../graph/graph.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Finding } from '../model/finding.ts';
import type { Target } from './targets.ts';

/** What a rule may look at. */
export interface RuleContext {
  graph: Graph;
  /** The clock, in milliseconds since 1970 UTC. Only what is public hangs on it: all else that is right today is right tomorrow. */
  now: number;
  /** The ids of the rules whose severity a site can set. */
  ruleIds: ReadonlySet<string>;
  /** All that the site has addresses for; worked out when first asked for. */
  targets: () => readonly Target[];
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

export type FileFinding = Finding & { file: string };

/** One thing that content promises its readers. Its id states what must hold and never changes once published. */
export type Rule = ArticleRule | SiteRule | (ArticleRule & SiteRule);
