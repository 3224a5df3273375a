import type { Diagnostic } from '../model/diagnostic.ts';

/** What a check looked at and found. */
export interface Report {
  diagnostics: readonly Diagnostic[];
  summary: Summary;
}

export interface Summary {
  articles: number;
  errors: number;
  warnings: number;
}

export function summarise(articles: number, diagnostics: readonly Diagnostic[]): Summary {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { articles, errors, warnings: diagnostics.length - errors };
}

/** One line: `2 articles checked: 1 error, 0 warnings`. */
export function formatSums({ articles, errors, warnings }: Summary): string {
  const checked = `${count(articles, 'article')} checked`;
  if (errors + warnings === 0) return `${checked}, nothing to report`;
  return `${checked}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
