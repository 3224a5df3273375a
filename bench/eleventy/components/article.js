import { esc, languageName, messages, nounFor } from '../site/words.js';
import { base } from './base.js';
import { ledger } from './ledger.js';
import { agent, kicker, time } from './parts.js';
import { keyPoints, marginNotes } from './summary.js';

/** The page of an article, around its rendered text. */
export function articlePage(article, content, site) {
  const edition = site.editions.get(article.lang);
  const { data } = article;
  const json = `/articles/${article.id}.json`;
  const frame = {
    path: article.href,
    title: edition.words(data.title),
    description: edition.words(data.standfirst),
    alternates: new Map([article, ...article.translations].map(({ lang, href }) => [lang, href])),
    head: `<link rel="alternate" type="application/json" href="${json}">`,
  };
  return base(edition, frame, site, main(article, edition, content, json));
}

function main(article, edition, content, json) {
  const { lang } = edition;
  const { data } = article;
  const t = messages(lang);
  const corrections = data.corrections ?? [];
  const grave = corrections.filter(({ severity }) => severity !== 'minor');
  const topics = (data.topics ?? []).map(edition.topic, edition);
  return `<article class="article">
<header>
${grave.map((correction) => `<div class="notice" role="note" data-severity="${correction.severity}">${correctionText(correction, edition, t)}</div>`).join('')}
${article.original ? originalNote(article.original, lang, t) : ''}
${kicker(data, edition)}
<h1>${esc(edition.words(data.title))}</h1>
<p class="standfirst">${esc(edition.words(data.standfirst))}</p>
</header>
${byline(article, edition, t)}
${keyPoints(article, edition)}
<div class="reading"><div class="prose">${content}</div>${article.claims.length > 0 ? marginNotes(article, edition) : ''}</div>
${topics.length > 0 ? `<nav class="topics" aria-label="${t.topics}"><ul>${topics.map(({ href, text }) => `<li><a href="${href}">${esc(text)}</a></li>`).join('')}</ul></nav>` : ''}
${ledger(article, edition)}
${corrections.length > 0 ? correctionList(corrections, article, edition, t) : ''}
<p class="onward"><a href="${json}" type="application/json">${t.data}</a></p>
</article>`;
}

function byline({ data, translations }, edition, t) {
  const { lang } = edition;
  const others = translations.map(
    (other) =>
      `<dd><a href="${other.href}" hreflang="${other.lang}" lang="${other.lang}">${esc(other.data.title)}</a></dd>`,
  );
  return `<dl class="byline">
<dt>${nounFor(data.authors.length, t.by, lang)}</dt>${data.authors.map((author) => `<dd class="author">${agent(author, edition)}</dd>`).join('')}
<dt>${t.published}</dt><dd>${data.dateline ? `${esc(data.dateline)}, ` : ''}${time(data.published, lang)}</dd>
${data.updated ? `<dt>${t.updated}</dt><dd>${time(data.updated, lang)}</dd>` : ''}
${others.length > 0 ? `<dt>${t.alsoIn}</dt>${others.join('')}` : ''}
</dl>`;
}

function originalNote(original, lang, t) {
  return `<div class="notice" role="note"><p>${t.translationOf}${t.colon} ${languageName(original.lang, lang)}, <a href="${original.href}" hreflang="${original.lang}" lang="${original.lang}">${esc(original.data.title)}</a></p></div>`;
}

function correctionText({ severity, on, text }, edition, t) {
  return `<p><b data-severity="${severity}">${t.severity[severity]}</b>, ${time(on, edition.lang)}${t.colon} ${esc(edition.words(text))}</p>`;
}

function correctionList(corrections, article, edition, t) {
  const items = corrections.map((correction) => {
    const claims = (correction.claims ?? []).map((id) => {
      const { text } = article.claimsById.get(id);
      return `<a href="#claim-${id}">${esc(edition.words(text))}</a>`;
    });
    const touched =
      claims.length > 0 ? `<p class="onward">${t.affects}${t.colon} ${claims.join('; ')}</p>` : '';
    return `<li>${correctionText(correction, edition, t)}${touched}</li>`;
  });
  return `<section class="corrections" aria-labelledby="corrections"><h2 id="corrections">${t.corrections}</h2><ul>${items.join('')}</ul></section>`;
}
