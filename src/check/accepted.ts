import type { Content } from '../graph/content.ts';
import type { Acceptance } from '../model/article.ts';
import type { Article } from '../parse/article.ts';
import { covers } from '../parse/fields.ts';
import type { Verdict } from './rule.ts';

/** The reason for which the article in a file accepts the warnings of a rule; `undefined` where it does not. */
export type Accepting = (verdict: Pick<Verdict, 'file' | 'ruleId' | 'severity'>) => string | undefined;

/** Finds acceptances. Only warnings can be accepted; of two acceptances of one rule the first counts. */
export function acceptancesOf({ articles }: Content): Accepting {
  const byFile = new Map<string, Map<string, string>>();
  for (const article of articles) {
    if (article.outline.accept.length === 0) continue;
    const known = new Map<string, string>();
    for (const [, { rule, reason }] of readableAcceptances(article))
      if (!known.has(rule)) known.set(rule, reason);
    if (known.size > 0) byFile.set(article.file, known);
  }
  return ({ file, ruleId, severity }) => (severity === 'warning' ? byFile.get(file)?.get(ruleId) : undefined);
}

/** What an article accepts, by index; whatever lacks a readable rule or reason accepts nothing. */
export function readableAcceptances({
  outline,
  unsound,
}: Article): [index: number, acceptance: Acceptance][] {
  return [...outline.accept.entries()].filter(
    ([index]) => !covers(unsound, ['accept', index, 'rule']) && !covers(unsound, ['accept', index, 'reason']),
  );
}
