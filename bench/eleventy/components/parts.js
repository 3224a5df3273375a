import { esc, formatBand, formatCount, formatDate, messages, nounFor, wordFor } from '../site/words.js';

/** The small parts that several pages are made from, each a function to HTML. */

export function time(date, lang) {
  return `<time datetime="${date}">${formatDate(date, lang)}</time>`;
}

export function agent(text, edition) {
  const { name, href } = edition.agent(text);
  return `<a href="${href}">${esc(name)}</a>`;
}

export function attribution({ claimant, on }, edition) {
  if (!claimant && !on) return '';
  const parts = [claimant && agent(claimant, edition), on && time(on, edition.lang)];
  return `<p class="attribution">${parts.filter(Boolean).join(', ')}</p>`;
}

export function grade({ kind, confidence, status }, lang, likelihood) {
  const t = messages(lang);
  const odds = likelihood
    ? `<li>${wordFor(t.likelihoods, likelihood.term)}, ${formatBand(likelihood.from, likelihood.to, lang)}</li>`
    : '';
  return `<ul class="grade"><li>${t.kind[kind]}</li><li data-confidence="${confidence}">${t.confidence[confidence]}</li><li data-status="${status}">${t.status[status]}</li>${odds}</ul>`;
}

export function mark({ origins, confidence, contested }, lang) {
  const t = messages(lang);
  return `<span class="mark">${formatCount(origins, t.origins, lang)}, <span data-confidence="${confidence}">${t.confidence[confidence]}</span>${contestedNote(contested, lang)}</span>`;
}

export function kicker({ section, type = 'analysis' }, edition) {
  const link = section && edition.section(section);
  return `<p class="kicker">${link ? `<a href="${link.href}">${esc(link.text)}</a>` : ''} <span>${wordFor(messages(edition.lang).articleType, type)}</span></p>`;
}

export function figures({ claims, origins, primarySources, contested }, lang) {
  const t = messages(lang).figures;
  const line = (count, forms) => `<b>${count}</b> ${nounFor(count, forms, lang)}</li>`;
  return `<ul class="figures"><li>${line(claims, t.claims)}<li>${line(origins, t.origins)}<li>${line(primarySources, t.primarySources)}<li${contested > 0 ? ' data-status="contested"' : ''}>${line(contested, t.contested)}</ul>`;
}

/** An article as lists show it. Made once for each edition and heading, since most lists show the same ones. */
export function teaser(article, edition, heading = 'h3') {
  const key = `${heading} ${article.id}`;
  if (!edition.teasers.has(key)) edition.teasers.set(key, makeTeaser(article, edition, heading));
  return edition.teasers.get(key);
}

/** The lead story: a teaser with its first key points. */
export function lead(article, edition) {
  const points = article.keyPoints
    .slice(0, 3)
    .map((point) => `<li><span>${esc(edition.words(point.text))}</span> ${mark(point, edition.lang)}</li>`);
  return makeTeaser(article, edition, 'h2', `<ul class="points">${points.join('')}</ul>`);
}

function makeTeaser({ data, href, figures: counts }, edition, heading, points = '') {
  const { lang } = edition;
  const t = messages(lang);
  const authors = data.authors.map((author) => `${agent(author, edition)}, `).join('');
  return `<article class="teaser"${points ? ' data-lead' : ''}>
${kicker(data, edition)}
<${heading}><a href="${href}">${esc(edition.words(data.title))}</a></${heading}>
<p class="standfirst">${esc(edition.words(data.standfirst))}</p>
${points}
<p class="attribution">${authors}${time(data.published, lang)}</p>
<p class="mark">${counts.claims} ${formatCount(counts.claims, t.figures.claims, lang)}, ${formatCount(counts.origins, t.origins, lang)}${contestedNote(counts.contested, lang)}</p>
</article>`;
}

/** A claim on a page that is not its article's; with a source, what it takes from that source. */
export function claimUse(claim, edition, source) {
  const { lang } = edition;
  const t = messages(lang);
  const { article } = claim;
  const evidence = source ? claim.evidence.filter((entry) => entry.source.id === source) : [];
  const taken = evidence.map(
    ({ stance, locator, source: { url } }) =>
      `<li class="evidence" data-stance="${stance}"><p class="stance">${t.stance[stance]}${locator ? `, ${esc(locator)}` : ''}${url ? `, <a href="${esc(url)}">${t.passage}</a>` : ''}</p></li>`,
  );
  return `<li class="entry">
<div class="facts">${grade(claim, lang)}</div>
<div>
<p class="claim-text"><a href="${article.href}#claim-${claim.id}">${esc(edition.words(claim.text))}</a></p>
${attribution(claim, edition)}
<ul>${taken.join('')}</ul>
</div>
<div class="more"><dl><dt>${t.article}</dt><dd><a href="${article.href}">${esc(edition.words(article.data.title))}</a></dd></dl></div>
</li>`;
}

export function pagination({ page, pages, newer, older }, lang) {
  if (pages < 2) return '';
  const t = messages(lang);
  const place = t.pageOf.replace('{page}', page).replace('{pages}', pages);
  return `<nav class="pagination" aria-label="${t.pagination}">${newer ? `<a href="${newer}" rel="prev">${t.newer}</a>` : ''}<span>${place}</span>${older ? `<a href="${older}" rel="next">${t.older}</a>` : ''}</nav>`;
}

function contestedNote(contested, lang) {
  if (contested === 0) return '';
  return `, <span data-status="contested">${formatCount(contested, messages(lang).contestedClaims, lang)}</span>`;
}
