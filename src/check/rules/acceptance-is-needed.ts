import type { Finding } from '../../model/finding.ts';
import type { Article } from '../../parse/article.ts';
import { readableAcceptances } from '../accepted.ts';
import type { FileFinding, LastRule, RuleContext } from '../rule.ts';

export const acceptanceIsNeeded: LastRule = {
  id: 'acceptance-is-needed',
  severity: 'warning',
  binding: true,
  *last(verdicts, { graph, rulesInForce }): Iterable<FileFinding> {
    const found = new Set(verdicts.map(({ file, ruleId }) => `${ruleId} ${file}`));
    for (const { article } of graph.articles.values()) {
      // A field that cannot be read may hold just what was accepted.
      if (article.outline.accept.length === 0 || article.unsound.length > 0) continue;
      const isFound = (rule: string) => found.has(`${rule} ${article.file}`);
      for (const finding of staleAcceptances(article, isFound, rulesInForce))
        yield { ...finding, file: article.file };
    }
  },
};

/** Acceptances that accept nothing. Those that are refused are another rule's matter. */
function* staleAcceptances(
  article: Article,
  isFound: (rule: string) => boolean,
  rules: RuleContext['rulesInForce'],
): Iterable<Finding> {
  const earlier = new Set<string>();
  for (const [index, { rule }] of readableAcceptances(article)) {
    const known = rules.get(rule);
    if (!known || known.binding || known.severity === 'error') continue;
    const place = { path: ['accept', index, 'rule'] };
    const help = 'take it out: readers are told of what is accepted';
    if (known.severity === 'off')
      yield { place, message: `\`${rule}\` is accepted, but this site switches that rule off`, help };
    else if (earlier.has(rule))
      yield { place, message: `\`${rule}\` is accepted twice`, help: 'keep one reason' };
    else if (!isFound(rule))
      yield { place, message: `\`${rule}\` is accepted, but that rule finds nothing in this article`, help };
    earlier.add(rule);
  }
}
