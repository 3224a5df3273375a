import { base } from '../components/base.js';
import { lead, pagination, teaser } from '../components/parts.js';
import { inPages, PAGE_SIZE } from '../site/edition.js';
import { esc, messages } from '../site/words.js';
import { Entry } from './entry.js';

const SECONDARY = 4;
const SECTION_BLOCK = 3;

/** The front page of every edition, and the pages of older articles behind it. */
export const fronts = {
  name: 'fronts',
  collection: ({ editions }) =>
    [...editions.values()].flatMap((edition) =>
      inPages(edition.articles, edition.home).map((list) => new Entry({ ...list, edition })),
    ),
  template: ({ path, edition, articles, page, ...list }, site) => {
    const { lang, name } = edition;
    const first = page === 1;
    const river = first ? articles.slice(1 + SECONDARY) : articles;
    const secondary = first ? articles.slice(1, 1 + SECONDARY) : [];
    const main = `<div class="front">
${first && articles[0] ? lead(articles[0], edition) : ''}
${secondary.length > 0 ? `<div class="secondary">${teasers(secondary, edition, 'h2')}</div>` : ''}
${river.length > 0 ? `<section class="river" aria-labelledby="latest"><h2 id="latest">${messages(lang).latest}</h2>${teasers(river, edition)}</section>` : ''}
${first && edition.articles.length > PAGE_SIZE ? sectionBlocks(edition) : ''}
${pagination({ page, ...list }, lang)}
</div>`;
    return base(edition, { path, title: first ? undefined : name, front: true }, site, main);
  },
};

function teasers(articles, edition, heading) {
  return articles.map((article) => teaser(article, edition, heading)).join('');
}

function sectionBlocks(edition) {
  return edition.sections
    .map(({ id, href, text }) => {
      const newest = edition.articles.filter(({ data }) => data.section === id).slice(0, SECTION_BLOCK);
      return `<section class="by-section" aria-label="${esc(text)}"><h2><a href="${href}">${esc(text)}</a></h2><div class="columns">${teasers(newest, edition)}</div></section>`;
    })
    .join('');
}
