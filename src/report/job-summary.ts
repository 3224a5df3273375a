import type { Diagnostic } from '../model/diagnostic.ts';
import { count, formatSums, type Report } from './summary.ts';

/** The most that GitHub takes of a step's summary, in bytes: beyond it the whole summary is refused. */
export const JOB_SUMMARY_LIMIT = 1024 * 1024;

const RESERVE = 200;

/**
 * The report as Markdown for the summary of a job: one table, errors first. What comes from content is text there, be it
 * Markdown or HTML. Of more problems than there is room for, the last line gives the number.
 *
 * @param room in bytes of UTF-8
 */
export function formatJobSummary({ diagnostics, summary }: Report, room = JOB_SUMMARY_LIMIT): string {
  const head = `## Standfirst\n\n${formatSums(summary)}\n`;
  if (diagnostics.length === 0) return size(head) <= room ? head : '';
  const table = `${head}\n| severity | place | problem | rule |\n| --- | --- | --- | --- |\n`;
  const sorted = [...diagnostics].sort((a, b) => rank(a) - rank(b));
  let left = room - size(table) - RESERVE;
  if (left < 0) return '';
  const rows: string[] = [];
  for (const diagnostic of sorted) {
    const next = row(diagnostic);
    left -= size(next);
    if (left < 0) break;
    rows.push(next);
  }
  const more = sorted.length - rows.length;
  const tail = more > 0 ? `\n${count(more, 'more problem')}: the log of the step lists them all.\n` : '';
  return `${table}${rows.join('')}${tail}`;
}

function rank({ severity }: Diagnostic): number {
  return severity === 'error' ? 0 : 1;
}

function row({ severity, file, line, column, message, help, ruleId }: Diagnostic): string {
  const problem = help ? `${said(message)}<br>${said(help)}` : said(message);
  return `| ${severity} | ${code(`${file}:${line}:${column}`)} | ${problem} | ${code(ruleId)} |\n`;
}

/** A message, whose code spans stay code. A backtick that opens nothing is text. */
function said(message: string): string {
  const parts = message.split('`');
  const closed = parts.length - (parts.length % 2 === 0 ? 2 : 0);
  return parts
    .map((part, index) => {
      if (index % 2 === 1 && index < closed) return code(part);
      return index > closed ? literal(`\`${part}`) : literal(part);
    })
    .join('');
}

function code(text: string): string {
  return `<code>${literal(text)}</code>`;
}

/**
 * Letters, digits and plain punctuation as they are, all that Markdown or HTML could act on as references. GitHub makes links
 * of bare addresses after references are read, so that addresses are broken by a place where lines may break.
 */
function literal(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replace(/[!-+./:-@[-`{-~]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/&#58;(?=&#47;&#47;)|www(?=&#46;)/gi, '$&<wbr>')
    .replaceAll('&#64;', '<wbr>&#64;');
}

function size(text: string): number {
  return new TextEncoder().encode(text).length;
}
