import type { Accepted, Diagnostic } from '../model/diagnostic.ts';

/** What a check looked at and found. */
export interface Report {
  diagnostics: readonly Diagnostic[];
  /** Warnings that their articles accept: no problems, but on record. */
  accepted?: readonly Accepted[];
  summary: Summary;
}

export interface Summary {
  articles: number;
  errors: number;
  warnings: number;
  /** How many warnings were accepted; absent where none was. */
  accepted?: number;
}

export function summarise(
  articles: number,
  diagnostics: readonly Diagnostic[],
  accepted: readonly Accepted[] = [],
): Summary {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return { articles, errors, warnings, ...(accepted.length > 0 && { accepted: accepted.length }) };
}

/** One line: `2 articles checked: 1 error, 0 warnings, 3 accepted`. */
export function formatSums({ articles, errors, warnings, accepted }: Summary): string {
  const checked = `${count(articles, 'article')} checked`;
  const last = accepted ? `, ${accepted} accepted` : '';
  if (errors + warnings === 0) return `${checked}, nothing to report${last}`;
  return `${checked}: ${count(errors, 'error')}, ${count(warnings, 'warning')}${last}`;
}

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
