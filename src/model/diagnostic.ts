/**
 * What `check` says about content. A diagnostic is plain data: it can be cached, sent between workers, sorted and
 * printed in any format. Lines and columns count from 1; columns count UTF-16 units, as editors do; ends are exclusive.
 */
export type Severity = 'error' | 'warning';

/** A stretch of a file. */
export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One problem, at one place, with what to do about it. */
export interface Diagnostic {
  ruleId: string;
  severity: Severity;
  /** Path of the file below the content folder, with forward slashes. */
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  /** What is wrong, with the value in question; Markdown code spans mark values. */
  message: string;
  /** What to do about it. */
  help?: string;
  /** Other places that matter here. */
  related?: RelatedPlace[];
  /** What `--fix` would write, where there is exactly one sensible thing to write. */
  fix?: Fix;
}

/** A warning that its article accepts, with the reason that readers are given. */
export interface Accepted extends Diagnostic {
  reason: string;
}

/** One stretch of a file and what is to stand there instead. */
export interface Fix {
  /** As in the diagnostic that carries it. */
  file: string;
  /** On one line, in the file without byte-order mark and with line feeds as line ends. */
  range: Range;
  /** What stands there: where something else does, the fix is out of date. */
  was: string;
  text: string;
}

/** A name that stands within the place of a problem, and the one that was meant. */
export interface Replacement {
  from: string;
  to: string;
}

export interface RelatedPlace {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** Orders diagnostics by file, place, rule and message, by code point, so that reports are alike on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message)
  );
}

/** Compares two strings by UTF-16 code unit: the one order that no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
