import { articlePage } from '../components/article.js';
import { prosePage } from '../components/prose.js';

/** The page of an article or of a text such as About; Eleventy has rendered its Markdown into `content`. */
export function render({ page, content, collections: { site } }) {
  const article = site.articles.get(page.url);
  return article ? articlePage(article, content, site) : prosePage(site.prose.get(page.url), content, site);
}
