import type { Finding } from '../../model/finding.ts';
import { readableAcceptances } from '../accepted.ts';
import { didYouMean } from '../names.ts';
import type { ArticleRule, RuleContext } from '../rule.ts';

export const acceptanceIsAllowed: ArticleRule = {
  id: 'acceptance-is-allowed',
  severity: 'error',
  binding: true,
  *article({ article }, { rulesInForce }) {
    for (const [index, { rule }] of readableAcceptances(article)) {
      const said = refusal(rule, rulesInForce);
      if (said) yield { place: { path: ['accept', index, 'rule'] }, ...said };
    }
  },
};

/** Why the warnings of a rule cannot be accepted; `undefined` where they can. */
function refusal(
  rule: string,
  rules: RuleContext['rulesInForce'],
): Pick<Finding, 'message' | 'help'> | undefined {
  const known = rules.get(rule);
  if (!known)
    return {
      message: `\`${rule}\` is accepted, but no rule has that id`,
      help: didYouMean(rule, rules.keys()) ?? 'name the rule as `check` prints it at the end of a warning',
    };
  if (known.binding)
    return {
      message: `\`${rule}\` is accepted, but publication relies on that rule, so that nobody can accept a breach of it`,
      help: 'mend what it reports, and take the acceptance out',
    };
  if (known.severity === 'error')
    return {
      message: `\`${rule}\` is accepted, but its breaches are errors on this site, and only warnings can be accepted`,
      help: `mend what it reports, or set \`${rule}: warning\` under rules: in site.yml`,
    };
  return undefined;
}
