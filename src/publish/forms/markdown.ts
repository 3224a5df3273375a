import { formatBand, formatCount, formatDate, formatList } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { escapeMarkdown } from '../../markdown/remark-portable.ts';
import { typographic } from '../../markdown/typography.ts';
import { type LikelihoodTerm, likelihoodOf } from '../../model/likelihood.ts';
import type { ArticleRecord } from './record.ts';

type ClaimRecord = ArticleRecord['claims'][number];
type EvidenceRecord = ClaimRecord['evidence'][number];

/**
 * Writes an article as Markdown that reads well by itself: the summary box, the text, then every claim with its evidence
 * and every source. Numbers in brackets, in the text and with the evidence, are those of sources.
 */
export function formatMarkdown(record: ArticleRecord, [text = '']: readonly string[]): string {
  const { lang } = record;
  const t = messages(lang);
  const parts = [
    `# ${said(record.title, lang)}`,
    `**${said(record.standfirst, lang)}**`,
    byline(record),
    picture(record),
    section(
      t.keyPoints,
      record.keyPoints.map((point) => `- ${said(point.text, lang)}`),
    ),
    text.trim(),
    section(
      t.claims,
      record.claims.map((claim, index) => claimItem(claim, index + 1, record)),
    ),
    section(
      t.sources,
      record.sources.map((source, index) => `${index + 1}. ${sourceLine(source, lang)}`),
    ),
    section(
      t.corrections,
      record.corrections.map((correction) => correctionLine(correction, lang)),
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.join('\n')}`;
}

function byline({ authors, lang, published, publisher, updated, url }: ArticleRecord): string {
  const t = messages(lang);
  const names = formatList(
    authors.map((author) => escapeMarkdown(author)),
    lang,
  );
  const days = [
    ...(published ? [`${t.published}${t.colon} ${formatDate(published, lang)}`] : []),
    ...(updated ? [`${t.updated}${t.colon} ${formatDate(updated, lang)}`] : []),
  ];
  return [names, escapeMarkdown(publisher), ...days, `<${url}>`].join('  \n');
}

function picture({ image, lang }: ArticleRecord): string {
  if (!image) return '';
  const { alt, caption, credit, src } = image;
  const t = messages(lang);
  const under = [
    ...(caption ? [said(caption, lang)] : []),
    ...(credit ? [`${t.credit}${t.colon} ${escapeMarkdown(credit)}`] : []),
  ];
  return [`![${escapeMarkdown(alt)}](<${src}>)`, ...under].join('  \n');
}

function claimItem(claim: ClaimRecord, number: number, record: ArticleRecord): string {
  const { lang } = record;
  const t = messages(lang);
  const facts = [
    t.kind[claim.kind],
    ...(claim.claimant ? [escapeMarkdown(record.agents[claim.claimant] ?? claim.claimant)] : []),
    ...(claim.on ? [formatDate(claim.on, lang)] : []),
    t.confidence[claim.confidence],
    ...(claim.likelihood ? [likelihood(claim.likelihood as LikelihoodTerm, lang)] : []),
    t.status[claim.status],
    formatCount(claim.origins, t.origins, lang),
  ];
  const more = [
    ...(claim.scope ? [`${t.scope}${t.colon} ${said(claim.scope, lang)}`] : []),
    ...claim.evidence.map((evidence) => evidenceLine(evidence, record)),
    ...(claim.changesMind ? [`${t.changesMind}${t.colon} ${said(claim.changesMind, lang)}`] : []),
  ];
  const head = `${number}. ${said(claim.text, lang)} (${facts.join('; ')})`;
  return [head, ...more.map((line) => `   - ${line}`)].join('\n');
}

function likelihood(term: LikelihoodTerm, lang: string): string {
  const { from, to } = likelihoodOf(term);
  const words = messages(lang).likelihoods[term];
  return `${words}, ${formatBand(Math.round(from * 100), Math.round(to * 100), lang)}`;
}

/** Quoted words stay as they are in the source. */
function evidenceLine(
  { source, locator, quote, stance }: EvidenceRecord,
  { lang, sources }: ArticleRecord,
): string {
  const t = messages(lang);
  const number = sources.findIndex(({ id }) => id === source) + 1;
  const where = `[${[String(number), ...(locator ? [escapeMarkdown(locator)] : [])].join(', ')}]`;
  const words = quote ? `${typographic('"\ufffc"', lang).replace('\ufffc', escapeMarkdown(quote))} ` : '';
  return `${words}${where}, ${t.stance[stance]}`;
}

function sourceLine(source: ArticleRecord['sources'][number], lang: string): string {
  const t = messages(lang);
  const { archiveUrl, author, issued, publisher, title, url, urlStatus } = source;
  const parts = [
    ...(author ? [[author].flat().map(escapeMarkdown).join(', ')] : []),
    escapeMarkdown(title),
    ...(publisher ? [escapeMarkdown(publisher)] : []),
    ...(issued ? [formatDate(issued, lang)] : []),
    t.role[source.role],
    ...(url && urlStatus !== 'usurped' ? [`<${url}>`] : []),
    ...(archiveUrl ? [`${t.archivedCopy} <${archiveUrl}>`] : []),
  ];
  return `${parts.join('. ')}.`;
}

function correctionLine({ on, severity, text }: ArticleRecord['corrections'][number], lang: string): string {
  const t = messages(lang);
  return `- ${t.severity[severity]}, ${formatDate(on, lang)}${t.colon} ${said(text, lang)}`;
}

function said(text: string, lang: string): string {
  return escapeMarkdown(typographic(text, lang));
}
