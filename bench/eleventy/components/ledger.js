import { esc, formatDate, languageName, messages, nounFor, wordFor } from '../site/words.js';
import { attribution, figures, grade, time } from './parts.js';

/** ICD 203 terms and their synonyms, with their bands in per cent. */
const BANDS = {
  'almost no chance': [1, 5],
  remote: [1, 5],
  'very unlikely': [5, 20],
  'highly improbable': [5, 20],
  unlikely: [20, 45],
  improbable: [20, 45],
  'roughly even chance': [45, 55],
  'roughly even odds': [45, 55],
  likely: [55, 80],
  probable: [55, 80],
  'very likely': [80, 95],
  'highly probable': [80, 95],
  'almost certain': [95, 99],
  'nearly certain': [95, 99],
};

/** Every claim of an article with its evidence, and every source. */
export function ledger(article, edition) {
  const { lang } = edition;
  const t = messages(lang);
  const numbers = new Map(article.claims.map(({ id }, index) => [id, index + 1]));
  return `<section class="ledger" aria-labelledby="ledger">
<header><h2 id="ledger">${t.ledger}</h2><p class="hint">${t.ledgerHint}</p>${figures(article.figures, lang)}</header>
<h3 id="claims">${t.claims}</h3>
<ol>${article.claims.map((claim, index) => claimEntry(claim, index + 1, edition)).join('')}</ol>
<h3 id="sources">${t.sources}</h3>
<ol>${article.sources.map((source) => sourceEntry(source, numbers, article, edition)).join('')}</ol>
</section>`;
}

/** A piece of evidence, in full in the ledger and in short in the summary box. */
export function evidence({ source, quote, locator, stance, directness, reviewed }, lang, full) {
  const t = messages(lang);
  const title = source.url
    ? `<a href="${esc(source.url)}" lang="${source.lang}">${esc(source.title)}</a>`
    : `<cite lang="${source.lang}">${esc(source.title)}</cite>`;
  const checked = reviewed ? `. ${t.reviewed} ${esc(reviewed.by)}, ${formatDate(reviewed.on, lang)}` : '';
  const shortNote = stance === 'supports' ? '' : `<p class="stance">${t.stance[stance]}</p>`;
  return `<li class="evidence" data-stance="${stance}">
${quote ? `<blockquote lang="${source.lang}">${esc(quote)}</blockquote>` : ''}
<p class="from">${full ? `<a class="number" href="#source-${source.id}">${source.number}</a> ` : ''}${quote ? '' : `<span>${t.paraphrased}${t.colon} </span>`}${title}${locator ? `, ${esc(locator)}` : ''}${source.archiveUrl ? `, <a href="${esc(source.archiveUrl)}">${t.archivedCopy}</a>` : ''}</p>
${full ? `<p class="stance">${t.stance[stance]}, ${t.directness[directness]}${checked}</p>` : shortNote}
</li>`;
}

/** What is known of a source, as pairs of terms and descriptions. */
export function sourceFacts(source, lang, originTitle, originHref) {
  const t = messages(lang);
  const { accessed, archiveUrl, archivedOn, urlStatus } = source;
  const origin = originHref
    ? `<a href="${originHref}">${esc(originTitle)}</a>`
    : originTitle && esc(originTitle);
  return [
    source.lang && `<dt>${t.language}</dt><dd>${languageName(source.lang, lang)}</dd>`,
    accessed && `<dt>${t.accessed}</dt><dd>${time(accessed, lang)}</dd>`,
    archiveUrl &&
      `<dt>${t.archived}</dt><dd><a href="${esc(archiveUrl)}">${archivedOn ? formatDate(archivedOn, lang) : t.archivedCopy}</a></dd>`,
    urlStatus !== 'live' && `<dt>${t.source}</dt><dd data-status="refuted">${t.urlStatus[urlStatus]}</dd>`,
    origin && `<dt>${t.repeats}</dt><dd>${origin}</dd>`,
  ]
    .filter(Boolean)
    .join('');
}

/** Authors, publisher and day of issue in one line. */
export function sourceLine({ author = [], publisher, issued }, lang) {
  const names = [...[author].flat(), publisher].filter(Boolean);
  return `${names.map((name) => `${esc(name)}. `).join('')}${issued ? time(issued, lang) : ''}`;
}

function claimEntry(claim, number, edition) {
  const { lang } = edition;
  const t = messages(lang);
  const band = BANDS[claim.likelihood];
  const likelihood = band && { term: claim.likelihood, from: band[0], to: band[1] };
  return `<li class="entry" id="claim-${claim.id}">
<div class="facts"><p class="number">${number}</p>${grade(claim, lang, likelihood)}</div>
<div>
<p class="claim-text">${esc(edition.words(claim.text))}</p>
${attribution(claim, edition)}
${claim.evidence.length > 0 ? `<ul>${claim.evidence.map((entry) => evidence(entry, lang, true)).join('')}</ul>` : `<p class="stance">${t.noEvidence}</p>`}
</div>
<div class="more"><dl>${claimFacts(claim, edition, t)}</dl><p class="onward"><a href="#mark-${claim.id}">${t.inText}</a></p></div>
</li>`;
}

function claimFacts({ scope, forecast, changesMind, keyPoints }, edition, t) {
  const { lang } = edition;
  const points = keyPoints.map((point) => `<a class="number" href="#point-${point}">${point}</a> `).join('');
  return [
    scope && `<dt>${t.scope}</dt><dd>${esc(edition.words(scope))}</dd>`,
    forecast?.due && `<dt>${t.due}</dt><dd>${time(forecast.due, lang)}</dd>`,
    forecast?.resolves && `<dt>${t.resolves}</dt><dd>${esc(forecast.resolves)}</dd>`,
    forecast && `<dt>${t.outcome}</dt><dd>${wordFor(t.outcomes, forecast.outcome ?? 'pending')}</dd>`,
    changesMind && `<dt>${t.changesMind}</dt><dd>${esc(edition.words(changesMind))}</dd>`,
    points && `<dt>${nounFor(keyPoints.length, t.point, lang)}</dt><dd>${points}</dd>`,
  ]
    .filter(Boolean)
    .join('');
}

function sourceEntry(source, numbers, article, edition) {
  const { lang, registries } = edition;
  const t = messages(lang);
  const origin =
    source.origin === source.id
      ? undefined
      : (article.sourcesById.get(source.origin) ?? registries.sources.get(source.origin));
  const uses = [...source.citedBy].map(
    (id) => `<a class="number" href="#claim-${id}">${numbers.get(id)}</a> `,
  );
  return `<li class="entry source" id="source-${source.id}">
<div class="facts"><p class="number">${source.number}</p><ul class="grade"><li>${wordFor(t.sourceType, source.type)}</li><li>${t.role[source.role]}</li></ul></div>
<div>
<p class="source-title" lang="${source.lang}">${source.url ? `<a href="${esc(source.url)}">${esc(source.title)}</a>` : `<cite>${esc(source.title)}</cite>`}</p>
<p class="attribution">${sourceLine(source, lang)}</p>
${source.isRegistered ? `<p class="onward"><a href="${edition.sourceHref(source.id)}">${t.everyUse}</a></p>` : ''}
</div>
<div class="more"><dl>${sourceFacts(source, lang, origin?.title, origin && `#source-${source.origin}`)}<dt>${t.citedBy}</dt><dd>${uses.join('')}</dd></dl></div>
</li>`;
}
