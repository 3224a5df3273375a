import { getCollection } from 'astro:content';
import { resolveArticle } from './article.js';

export const PAGE_SIZE = 24;

/** All that pages know of one another: worked out once a build. */
export const site = await readSite();

async function readSite() {
  const byId = async (name) => new Map((await getCollection(name)).map(({ id, data }) => [id, data]));
  const sources = await byId('sources');
  const people = await byId('people');
  const organisations = await byId('organisations');
  const topics = await byId('topics');
  const { site: config } = Object.fromEntries(await byId('site'));
  const entries = await getCollection('articles');
  const articles = entries.map((entry) => resolveArticle(entry, sources)).sort(newestFirst);
  return { config, people, organisations, topics, articles };
}

/** A text by language or a plain one. */
export function words(text, lang) {
  return typeof text === 'object' ? (text[lang] ?? text.en) : text;
}

/** Who wrote or claims something: an entry of a registry, or a plain name. */
export function agent(id, lang) {
  const person = site.people.get(id);
  const body = person ? undefined : site.organisations.get(id);
  const folder = body ? 'organisations' : 'people';
  const slug = person || body ? id : id.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return { href: `/${folder}/${slug}/`, name: words((person ?? body)?.name ?? id, lang) };
}

/** Paths and props of the pages of a list, for `getStaticPaths`; the first has no number. */
export function inPages(articles, base, props = {}) {
  const pages = Math.max(1, Math.ceil(articles.length / PAGE_SIZE));
  const pathOf = (page) => [base, page > 1 && `page/${page}`].filter(Boolean).join('/') || undefined;
  return Array.from({ length: pages }, (_, index) => ({
    params: { path: pathOf(index + 1) },
    props: {
      ...props,
      articles: articles.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
      page: index + 1,
      pages,
      newer: index > 0 ? (pathOf(index) ?? '') : undefined,
      older: index + 1 < pages ? pathOf(index + 2) : undefined,
    },
  }));
}

function newestFirst(a, b) {
  return b.published - a.published || (a.id < b.id ? -1 : 1);
}
