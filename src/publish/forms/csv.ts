import type { ArticleRecord } from './record.ts';

/** The cells of the table, without its head: what it says, and no more, so that it is printed anew only when it changes. */
export interface CsvProps {
  rows: (string | number)[][];
}

/** A row of the table: one piece of evidence for or against one claim; a claim without evidence has one row too. */
const COLUMNS = [
  'article',
  'url',
  'lang',
  'published',
  'claim',
  'text',
  'kind',
  'claimant',
  'claimant_name',
  'on',
  'scope',
  'confidence',
  'likelihood',
  'status',
  'origins',
  'stance',
  'directness',
  'locator',
  'quote',
  'source',
  'source_type',
  'source_role',
  'source_title',
  'source_publisher',
  'source_issued',
  'source_url',
  'source_origin',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>;

/** The evidence of an article as a table. */
export function csvProps(record: ArticleRecord): CsvProps {
  const rows = record.claims.flatMap((claim) => rowsOf(claim, record));
  return { rows: rows.map((row) => COLUMNS.map((column) => row[column] ?? '')) };
}

/**
 * Writes a table as CSV by RFC 4180: UTF-8, every field in double quotes, lines ended by CR LF. A field that a spreadsheet
 * would take for a formula has an apostrophe before it (OWASP, CSV injection).
 */
export function formatCsv({ rows }: CsvProps): string {
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join()}\r\n`).join('');
}

function rowsOf(claim: ArticleRecord['claims'][number], record: ArticleRecord): Row[] {
  const { id, url, lang, published, agents, sources } = record;
  const { claimant } = claim;
  const row: Row = {
    article: id,
    url,
    lang,
    published,
    claim: claim.id,
    text: claim.text,
    kind: claim.kind,
    claimant,
    claimant_name: claimant && (agents[claimant] ?? claimant),
    on: claim.on,
    scope: claim.scope,
    confidence: claim.confidence,
    likelihood: claim.likelihood,
    status: claim.status,
    origins: claim.origins,
  };
  if (claim.evidence.length === 0) return [row];
  return claim.evidence.map(({ source: sourceId, stance, directness, locator, quote }) => {
    const source = sources.find((candidate) => candidate.id === sourceId);
    return {
      ...row,
      stance,
      directness,
      locator,
      quote,
      source: sourceId,
      source_type: source?.type,
      source_role: source?.role,
      source_title: source?.title,
      source_publisher: source?.publisher,
      source_issued: source?.issued,
      source_url: source?.url,
      source_origin: source?.origin,
    };
  });
}

/** What begins a formula in one spreadsheet or another; full-width signs do in some. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function field(value: string | number): string {
  const text = String(value);
  const quoted = text.includes('"') ? text.replaceAll('"', '""') : text;
  return FORMULA.test(text) ? `"'${quoted}"` : `"${quoted}"`;
}
