import type { ArticleNode, Graph } from '../graph/graph.ts';
import type { Range, RelatedPlace, Severity } from '../model/diagnostic.ts';
import type { Path } from '../parse/yaml.ts';

/**
 * What a rule found: where, what is wrong with the value in question, and what to do about it. `place` is a field of the
 * file's front matter (`{path: ['claims', 0, 'text']}`, the value unless `at: 'key'`) or a range in its text.
 */
export interface Finding {
  place: FieldPlace | Range;
  message: string;
  help?: string;
  related?: RelatedPlace[];
}

export interface FieldPlace {
  path: Path;
  at?: 'key' | 'value';
}

/** What a rule may look at. Never the clock: what is right today is right tomorrow. */
export interface RuleContext {
  graph: Graph;
}

/** A rule over each article. */
export interface ArticleRule {
  id: string;
  severity: Severity;
  article: (node: ArticleNode, context: RuleContext) => Iterable<Finding>;
}

/** A rule over the content as a whole: registries, pages, `site.yml`. Its findings name their file. */
export interface SiteRule {
  id: string;
  severity: Severity;
  site: (context: RuleContext) => Iterable<Finding & { file: string }>;
}

/** One thing that content promises its readers. Its id states what must hold and never changes once published. */
export type Rule = ArticleRule | SiteRule | (ArticleRule & SiteRule);
