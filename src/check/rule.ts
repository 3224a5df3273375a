import type { ArticleNode, Graph } from '../graph/graph.ts';
import type { Range, Replacement, Severity } from '../model/diagnostic.ts';
import type { Path } from '../parse/yaml.ts';
import type { Target } from './targets.ts';

/** What a rule found: where, what is wrong with the value in question, and what to do about it. */
export interface Finding {
  place: Place;
  message: string;
  help?: string;
  /** Other places that matter here. */
  related?: { file: string; place: Place; message: string }[];
  /** Fields, besides the place itself, without which nothing can be said: where one is unreadable, the finding is dropped. */
  restsOn?: readonly Path[];
  /** For `--fix`: a name within the place and the one that was surely meant. Only what readers never see may be replaced. */
  fix?: Replacement;
}

/** A field of the file, or a range in its text. */
export type Place = FieldPlace | Range;

/** A field by its path: `{path: ['claims', 0, 'text']}`. The value, unless `at` asks for the key. */
export interface FieldPlace {
  path: Path;
  at?: 'key' | 'value';
}

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
