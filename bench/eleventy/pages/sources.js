import { base } from '../components/base.js';
import { sourceFacts, sourceLine } from '../components/ledger.js';
import { claimUse, teaser } from '../components/parts.js';
import { groupBy } from '../site/edition.js';
import { esc, messages, wordFor } from '../site/words.js';
import { Entry } from './entry.js';

/** The page of every source of the registry that an edition's articles cite. */
export const sources = {
  name: 'sources',
  collection: ({ editions }) => [...editions.values()].flatMap(sourcePages),
  template: ({ path, edition, source, origin, claims, articles }, site) => {
    const { lang } = edition;
    const t = messages(lang);
    const main = `<div class="column">
<header>
<p class="kicker"><span>${wordFor(t.sourceType, source.type)}</span> <span>${t.role[source.role]}</span></p>
<h1 lang="${source.lang}">${esc(source.title)}</h1>
<p class="standfirst">${sourceLine(source, lang)}</p>
${source.url ? `<p class="address"><a href="${esc(source.url)}">${esc(source.url)}</a></p>` : ''}
</header>
<dl class="byline">${sourceFacts(source, lang, origin)}</dl>
${claims.length > 0 ? `<section class="ledger wide" aria-labelledby="claims"><header><h2 id="claims">${t.restsOn}</h2></header><ul>${claims.map((claim) => claimUse(claim, edition, source.id)).join('')}</ul></section>` : ''}
<section class="river wide" aria-labelledby="articles"><h2 id="articles">${t.citingArticles}</h2>${articles.map((article) => teaser(article, edition)).join('')}</section>
</div>`;
    return base(edition, { path, title: source.title }, site, main);
  },
};

function sourcePages(edition) {
  const registry = edition.registries.sources;
  const citing = groupBy(edition.articles, (article) =>
    article.sources.filter(({ isRegistered }) => isRegistered).map(({ id }) => id),
  );
  return citing.map(([id, articles]) => {
    const source = articles[0].sourcesById.get(id);
    const uses = (claim) => claim.evidence.some((entry) => entry.source.id === id);
    return new Entry({
      path: edition.sourceHref(id),
      edition,
      source,
      origin: source.origin === id ? undefined : registry.get(source.origin)?.title,
      claims: articles.flatMap((article) => article.claims.filter(uses)),
      articles,
    });
  });
}
