import { stemsIn } from '../i18n/stems.ts';
import type { SearchRecord } from '../publish/search.ts';

/** What stands in a text for the eye alone, and is not looked for. */
export const NOT_SEARCHED = ['.citation', '.anchor', 'sup', '.footnotes-label', '.aside-label'];

/**
 * A record as Pagefind reads it: a document of its own, with nothing of a page around it. The anchors `text` and `stems`
 * tell the search page where the text begins and where what only machines read.
 *
 * @param body the HTML of the record's text
 */
export function recordHtml(record: SearchRecord, lang: string, body: string): string {
  const { claims, date, filters, kicker, sources, standfirst, title } = record;
  return [
    `<html lang="${lang}"><body>`,
    `<h1 data-pagefind-meta="title">${text(title)}</h1>`,
    `<p data-pagefind-meta="standfirst" data-pagefind-weight="3">${text(standfirst)}</p>`,
    meta('kicker', kicker),
    meta('date', date),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => filter(name, value))),
    `<div id="text">${body}</div>`,
    ...claims.map(
      (claim) => `<h4 id="claim-${claim.id}">${text(claim.text)}</h4><p>${text(claim.quotes.join(' '))}</p>`,
    ),
    ...sources.map((source) => `<h6 id="source-${source.id}">${text(source.text)}</h6>`),
    stems(record, lang, body),
    '</body></html>',
  ].join('\n');
}

/** The stems of what stands in the record, each as weighty as the words that it comes from. */
function stems({ claims, sources, standfirst, title }: SearchRecord, lang: string, body: string): string {
  const claimed = claims.map((claim) => claim.text).join(' ');
  const others = [
    standfirst,
    withoutTags(body),
    ...claims.flatMap(({ quotes }) => quotes),
    ...sources.map((source) => source.text),
  ];
  const [first, second, third] = [
    stemsIn(title, lang),
    stemsIn(claimed, lang),
    stemsIn(others.join(' '), lang),
  ];
  if (first.length + second.length + third.length === 0) return '';
  return (
    `<div id="stems"><p data-pagefind-weight="7">${first.join(' ')}</p>` +
    `<p data-pagefind-weight="4">${second.join(' ')}</p><p>${third.join(' ')}</p></div>`
  );
}

function meta(name: string, value: string): string {
  return value ? `<i data-pagefind-meta="${name}[title]" title="${attribute(value)}"></i>` : '';
}

function filter(name: string, value: string): string {
  return `<i data-pagefind-filter="${name}[title]" title="${attribute(value)}"></i>`;
}

/** HTML of the Markdown pipeline without its tags, whose values stand in double quotes. */
function withoutTags(html: string): string {
  return html.replace(/<(?:[^<>"]|"[^"]*")*>/g, ' ');
}

function text(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function attribute(plain: string): string {
  return text(plain).replaceAll('"', '&quot;');
}
