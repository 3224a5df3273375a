import type { Content } from '../graph/content.ts';
import type { Severity } from '../model/diagnostic.ts';
import { covers } from '../parse/fields.ts';
import type { Rule } from './rule.ts';

/** How severe a breach of a rule is on this site: as `site.yml` says, where it may say so and can be read, else the rule's own. */
export function severityOf(
  { id, severity, binding }: Rule,
  { data, unsound }: Content['site'],
): Severity | 'off' {
  if (binding || !Object.hasOwn(data.rules, id) || covers(unsound, ['rules', id])) return severity;
  return data.rules[id] ?? severity;
}
