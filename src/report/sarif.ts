import { hash } from 'node:crypto';
import {
  type Accepted,
  compareDiagnostics,
  type Diagnostic,
  type Fix,
  type Range,
  type Severity,
} from '../model/diagnostic.ts';
import type { RuleText } from './rule-text.ts';
import type { Report } from './summary.ts';

export interface SarifOptions {
  version: string;
  /** Every rule of the site, by id. */
  rules: readonly SarifRule[];
  /** The text of a file by the path that diagnostics carry; nothing when it cannot be read. */
  readSource: (file: string) => string | undefined;
}

export interface SarifRule {
  id: string;
  severity: Severity;
  text: RuleText;
}

const ROOT = '%SRCROOT%';

/**
 * The report as SARIF 2.1.0 (OASIS), for code scanning and editors. Diagnostics name files from the repository's root; where
 * that root lies stays unsaid, so that the same content gives the same bytes everywhere.
 */
export function formatSarif({ diagnostics, accepted = [] }: Report, options: SarifOptions): string {
  const all = accepted.length === 0 ? diagnostics : [...diagnostics, ...accepted].sort(compareDiagnostics);
  const rules = descriptors(all, options.rules);
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  const fingerprint = fingerprinter(options.readSource);
  const run = {
    tool: { driver: { name: 'Standfirst', semanticVersion: options.version, rules } },
    originalUriBaseIds: { [ROOT]: { description: { text: 'The top folder of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results: all.map((diagnostic) => ({
      ruleId: diagnostic.ruleId,
      ruleIndex: index.get(diagnostic.ruleId),
      ...result(diagnostic),
      ...(accepted.length > 0 && { suppressions: suppressions(diagnostic) }),
      partialFingerprints: { 'quotedWords/v1': fingerprint(diagnostic) },
    })),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** The site's rules, then what parsing itself refuses: that has no text of its own. */
function descriptors(diagnostics: readonly Diagnostic[], rules: readonly SarifRule[]) {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Map(
    diagnostics.filter(({ ruleId }) => !known.has(ruleId)).map((one) => [one.ruleId, one.severity]),
  );
  return [
    ...rules.map(({ id, severity, text }) => ({
      id,
      shortDescription: { text: text.short },
      fullDescription: { text: text.full },
      help: { text: text.plain, markdown: text.markdown },
      defaultConfiguration: { level: severity },
    })),
    ...[...others.keys()].sort().map((id) => ({
      id,
      shortDescription: { text: id.replaceAll('-', ' ') },
      defaultConfiguration: { level: others.get(id) },
    })),
  ];
}

function result({ severity, file, message, help, related = [], fix, ...range }: Diagnostic) {
  return {
    level: severity,
    message: { text: messageText(help ? `${message}\n${help}` : message) },
    locations: [{ physicalLocation: physical(file, range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        physicalLocation: physical(place.file, place),
        message: { text: messageText(place.message) },
      })),
    }),
    ...(fix && { fixes: [fixOf(fix)] }),
  };
}

/** In a log either all results have suppressions or none has (3.27.23): an empty list says that nothing is accepted. */
function suppressions(diagnostic: Diagnostic | Accepted) {
  if (!('reason' in diagnostic)) return [];
  return [{ kind: 'inSource', status: 'accepted', justification: diagnostic.reason.toWellFormed() }];
}

type Spot = Pick<Range, 'line' | 'column'> & Partial<Range>;

function physical(file: string, spot: Spot) {
  return { artifactLocation: artifact(file), region: region(spot) };
}

function region({ line, column, endLine, endColumn }: Spot) {
  return {
    startLine: line,
    startColumn: column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

function artifact(file: string) {
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? { uri: `file://${path}` } : { uri: path, uriBaseId: ROOT };
}

function fixOf({ file, range, was, text }: Fix) {
  const replacement = { deletedRegion: region(range), insertedContent: { text } };
  return {
    description: { text: messageText(`Write \`${text}\` for \`${was}\`.`) },
    artifactChanges: [{ artifactLocation: artifact(file), replacements: [replacement] }],
  };
}

/** Plain text: code spans in quotes, and nothing that SARIF reads as a placeholder (3.11.5) or a link (3.11.6). */
function messageText(message: string): string {
  return message
    .toWellFormed()
    .replace(/`([^`]*)`/g, "'$1'")
    .replace(/\{(\d+)\}/g, '{{$1}}')
    .replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

/**
 * Tells problems apart from one run to the next, wherever lines move: by rule, file and the words in question, and among
 * several that share these, by their order.
 */
function fingerprinter(readSource: SarifOptions['readSource']): (diagnostic: Diagnostic) => string {
  const texts = new Map<string, string[]>();
  const seen = new Map<string, number>();
  return ({ ruleId, file, ...range }) => {
    const lines = texts.get(file) ?? (readSource(file) ?? '').replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
    texts.set(file, lines);
    const print = hash('sha256', JSON.stringify([ruleId, file, wordsAt(lines, range)])).slice(0, 32);
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return `${print}:${count}`;
  };
}

/** The words at a place; where its end is unknown, those to the end of the line. */
function wordsAt(lines: readonly string[], { line, column, endLine = line, endColumn }: Spot): string {
  const text = lines.slice(line - 1, endLine);
  const last = text.length - 1;
  if (endColumn !== undefined && last >= 0) text[last] = (text[last] ?? '').slice(0, endColumn - 1);
  return [(text[0] ?? '').slice(column - 1), ...text.slice(1)].join('\n');
}
