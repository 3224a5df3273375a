import { base } from '../components/base.js';
import { messages } from '../site/words.js';

/** The page for addresses that lead nowhere. */
export const notFound = {
  name: 'not-found',
  data: { layout: false, permalink: '/404.html', eleventyExcludeFromCollections: true },
  render: ({ collections: { site } }) => {
    const edition = site.editions.values().next().value;
    const t = messages(edition.lang);
    const main = `<div class="column"><header><h1>${t.notFound}</h1><p class="standfirst">${t.notFoundText}</p><p><a href="${edition.home}">${t.home}</a></p></header></div>`;
    return base(edition, { path: '/404.html' }, site, main);
  },
};
