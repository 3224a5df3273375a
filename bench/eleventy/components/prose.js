import { esc } from '../site/words.js';
import { base } from './base.js';

/** A page such as About. */
export function prosePage({ path, title, description, lang }, content, site) {
  const edition = site.editions.get(lang) ?? site.editions.values().next().value;
  const main = `<div class="column"><header><h1>${esc(title)}</h1></header><div class="prose">${content}</div></div>`;
  return base(edition, { path, title, description }, site, main);
}
