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
