import type { Colors } from 'picocolors/types';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatFrame } from './frame.ts';
import { formatSums, type Report, type Summary } from './summary.ts';

/**
 * The report for people: each problem with the lines that it is about, and what to do; then one line of sums. `readSource`
 * gives the text of a file by the path that diagnostics carry, or nothing when it cannot be shown.
 */
export function formatPretty(
  { diagnostics, summary }: Report,
  readSource: (file: string) => string | undefined,
  colors: Colors,
): string {
  const blocks = diagnostics.map((diagnostic) =>
    formatProblem(diagnostic, readSource(diagnostic.file), colors),
  );
  return `${[...blocks, formatSummary(summary, colors)].join('\n')}\n`;
}

function formatProblem(diagnostic: Diagnostic, source: string | undefined, colors: Colors): string {
  const { file, line, column, severity, message, ruleId, help, related = [] } = diagnostic;
  const word = severity === 'error' ? colors.red('error') : colors.yellow('warning');
  const lines = [
    `${colors.bold(`${file}:${line}:${column}`)}  ${word}  ${message}  ${colors.dim(ruleId)}`,
    ...(source === undefined ? [] : [indented(formatFrame(source, diagnostic), colors)]),
    ...related.map(
      (place) => `  ${colors.dim(`${place.file}:${place.line}:${place.column}`)}  ${place.message}`,
    ),
    ...(help ? [`  ${colors.cyan('help:')} ${help}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function indented(frame: string, colors: Colors): string {
  return frame.replace(/^(>.*)$/gm, (marked) => colors.bold(marked)).replace(/^/gm, ' ');
}

function formatSummary(summary: Summary, colors: Colors): string {
  const sums = formatSums(summary);
  return summary.errors + summary.warnings === 0 ? colors.green(sums) : sums;
}
