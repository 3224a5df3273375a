import type { Diagnostic } from '../model/diagnostic.ts';
import { count, formatSums, type Report, summarise } from './summary.ts';

/** How many annotations of each severity GitHub shows of a step: actions/toolkit, docs/problem-matchers.md, "Limitations". */
const SHOWN = 10;
/** The longest message that the runner keeps, in characters, since its version 2.305. */
const MESSAGE_LIMIT = 4096;

/**
 * The report as workflow commands of GitHub Actions, which become annotations: as many errors and warnings as GitHub shows of
 * a step, errors first. One notice sums up the rest, and the log lists it. Diagnostics name files from the repository's root.
 */
export function formatGithub({ diagnostics, summary }: Report): string {
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  ) as [Diagnostic[], Diagnostic[]];
  const shown = [...errors.slice(0, SHOWN), ...warnings.slice(0, SHOWN)];
  const rest = [...errors.slice(SHOWN), ...warnings.slice(SHOWN)];
  const lines = [...shown.map(annotation), ...(rest.length > 0 ? remainder(rest) : []), formatSums(summary)];
  return `${lines.join('\n')}\n`;
}

function annotation(diagnostic: Diagnostic): string {
  const { severity, file, line, column, endLine, endColumn, ruleId, message, help } = diagnostic;
  // Columns are for problems within one line: the runner refuses them where the lines differ.
  const isWithinLine = endLine === line && endColumn !== undefined;
  const properties = {
    file,
    line,
    ...(endLine === undefined || isWithinLine ? { col: column } : {}),
    ...(endLine === undefined ? {} : { endLine }),
    ...(isWithinLine ? { endColumn } : {}),
    title: ruleId,
  };
  return command(severity, properties, shortened(help ? `${message}\n${help}` : message));
}

/** One workflow command: `::error file=a.md,line=1::message`. What its text holds can end neither a property nor the line. */
export function command(
  name: 'error' | 'warning' | 'notice' | 'group',
  properties: Record<string, string | number>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function shortened(text: string): string {
  return text.length <= MESSAGE_LIMIT ? text : `${text.slice(0, MESSAGE_LIMIT - 1).toWellFormed()}…`;
}

function remainder(rest: readonly Diagnostic[]): string[] {
  const { errors, warnings } = summarise(0, rest);
  const sums = `${count(errors, 'more error')} and ${count(warnings, 'more warning')}`;
  const said = `${sums}: GitHub shows ${SHOWN} of each a step, and the log of this step lists the rest.`;
  return [
    command('notice', { title: 'standfirst' }, said),
    command('group', {}, sums),
    ...rest.map(logLine),
    '::endgroup::',
  ];
}

/** A line of the log, which is no command whatever the content says: it begins with a word of ours and holds no `##[`. */
function logLine({ severity, file, line, column, message, help, ruleId }: Diagnostic): string {
  const text = `${severity} ${file}:${line}:${column} ${message}${help ? ` (${help})` : ''} ${ruleId}`;
  return text.replace(/\p{Cc}+/gu, ' ').replaceAll('##[', '## [');
}
