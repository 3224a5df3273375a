import { wordsIn } from './words.js';

export const PAGE_SIZE = 24;

/** The site in one language: its articles, newest first, and how it names and addresses things. */
export class Edition {
  constructor(lang, articles, registries, prose) {
    this.lang = lang;
    this.articles = articles;
    this.registries = registries;
    this.prefix = lang === registries.config.languages[0] ? '' : `/${lang}`;
    this.home = `${this.prefix}/`;
    this.feed = `${this.prefix}/feed.xml`;
    this.name = this.words(registries.config.name);
    this.description = this.words(registries.config.description ?? '');
    this.sections = this.usedSections();
    this.pages = this.ownOrFirst(prose);
    this.teasers = new Map();
  }

  words(text) {
    return wordsIn(text, this.lang);
  }

  section(id) {
    const section = this.registries.config.sections.find((candidate) => candidate.id === id);
    return { id, text: this.words(section?.name ?? id), href: `${this.prefix}/sections/${id}/` };
  }

  topic(id) {
    return {
      text: this.words(this.registries.topics.get(id)?.name ?? id),
      href: `${this.prefix}/topics/${id}/`,
    };
  }

  agent(text) {
    const { people, organisations } = this.registries;
    const body = organisations.get(text);
    const folder = body ? 'organisations' : 'people';
    const name = this.words((body ?? people.get(text))?.name ?? text);
    return { name, href: `${this.prefix}/${folder}/${slug(text)}/` };
  }

  sourceHref(id) {
    return `${this.prefix}/sources/${id}/`;
  }

  /** Pages such as About in this language, or in the site's first where there are none. */
  ownOrFirst(prose) {
    const own = prose.filter(({ lang }) => lang === this.lang);
    return own.length > 0 ? own : prose.filter(({ lang }) => lang === this.registries.config.languages[0]);
  }

  usedSections() {
    const used = new Set(this.articles.map(({ data }) => data.section));
    return this.registries.config.sections.filter(({ id }) => used.has(id)).map(({ id }) => this.section(id));
  }
}

/** The addresses and articles of a list that is shown in pages. */
export function inPages(articles, path) {
  const pages = Math.max(1, Math.ceil(articles.length / PAGE_SIZE));
  const pathOf = (page) => (page === 1 ? path : `${path}page/${page}/`);
  return Array.from({ length: pages }, (_, index) => ({
    path: pathOf(index + 1),
    articles: articles.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    page: index + 1,
    pages,
    newer: index > 0 ? pathOf(index) : undefined,
    older: index + 1 < pages ? pathOf(index + 2) : undefined,
  }));
}

/** Groups articles by what a function says of them, in the order of the keys. */
export function groupBy(articles, keysOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(article);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function slug(text) {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}
