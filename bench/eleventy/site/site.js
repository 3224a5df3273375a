import { Article } from './article.js';
import { Edition } from './edition.js';
import { readRegistries } from './registries.js';

/** Everything that pages need to know of one another: texts by their address, and the site in each of its languages. */
export function buildSite(content, items) {
  const registries = readRegistries(content);
  const { config } = registries;
  const articles = items.articles.map(
    (item) => new Article(item, registries, item.data.lang ?? config.languages[0]),
  );
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const article of articles) linkTranslation(article, byId);
  const prose = items.prose.map(({ url, data }) => ({
    path: url,
    lang: config.languages[0],
    ...titlesOf(data),
  }));
  const used = new Set([config.languages[0], ...articles.map(({ lang }) => lang)]);
  const editions = [...used].map((lang) => {
    const own = articles.filter((article) => article.lang === lang);
    return new Edition(lang, own.sort(newestFirst), registries, prose);
  });
  for (const edition of editions) edition.others = editions;
  const origin = (config.url ?? 'https://example.org').replace(/\/$/, '');
  return {
    config,
    origin,
    articles: new Map(articles.map((article) => [article.href, article])),
    prose: new Map(prose.map((page) => [page.path, page])),
    editions: new Map(editions.map((edition) => [edition.lang, edition])),
  };
}

function titlesOf({ title, description, lang }) {
  return { title, description, ...(lang && { lang }) };
}

function linkTranslation(article, byId) {
  const original = byId.get(article.data.translationOf);
  if (!original) return;
  article.original = original;
  article.translations.push(original);
  original.translations.push(article);
}

function newestFirst(a, b) {
  return b.time - a.time || (a.id < b.id ? -1 : 1);
}
