import { base } from '../components/base.js';
import { pagination, teaser } from '../components/parts.js';
import { groupBy, inPages } from '../site/edition.js';
import { esc, messages } from '../site/words.js';
import { Entry } from './entry.js';

/** The pages of every section and topic of every edition. */
export const lists = {
  name: 'lists',
  collection: ({ editions }) =>
    [...editions.values()].flatMap((edition) => [...sectionPages(edition), ...topicPages(edition)]),
  template: ({ path, edition, kind, about, articles, ...list }, site) => {
    const { lang } = edition;
    const main = `<div class="column">
<header><p class="kicker"><span>${messages(lang)[kind]}</span></p><h1>${esc(about.text)}</h1>${about.description ? `<p class="standfirst">${esc(about.description)}</p>` : ''}</header>
${family(about, lang)}
<div class="river wide">${articles.map((article) => teaser(article, edition, 'h2')).join('')}</div>
${pagination(list, lang)}
</div>`;
    return base(edition, { path, title: about.text, description: about.description }, site, main);
  },
};

function sectionPages(edition) {
  const { sections } = edition.registries.config;
  return groupBy(edition.articles, ({ data }) => (data.section ? [data.section] : [])).flatMap(
    ([id, articles]) => {
      const description = sections.find((section) => section.id === id)?.description;
      return pagesOf('section', { ...edition.section(id), description }, articles, edition);
    },
  );
}

function topicPages(edition) {
  const { topics } = edition.registries;
  const groups = groupBy(edition.articles, ({ data }) => data.topics ?? []);
  const used = new Set(groups.map(([id]) => id));
  const children = Map.groupBy(
    [...topics.keys()].filter((id) => used.has(id)),
    (id) => topics.get(id).parent,
  );
  return groups.flatMap(([id, articles]) => {
    const { description, parent } = topics.get(id) ?? {};
    const about = {
      ...edition.topic(id),
      description: description && edition.words(description),
      parent: used.has(parent) ? edition.topic(parent) : undefined,
      children: (children.get(id) ?? []).map(edition.topic, edition),
    };
    return pagesOf('topic', about, articles, edition);
  });
}

function pagesOf(kind, about, articles, edition) {
  return inPages(articles, about.href).map((list) => new Entry({ ...list, edition, kind, about }));
}

function family({ parent, children = [] }, lang) {
  if (!parent && children.length === 0) return '';
  const t = messages(lang);
  const link = ({ href, text }) => `<dd><a href="${href}">${esc(text)}</a></dd>`;
  return `<dl class="byline">${parent ? `<dt>${t.wider}</dt>${link(parent)}` : ''}${children.length > 0 ? `<dt>${t.narrower}</dt>${children.map(link).join('')}` : ''}</dl>`;
}
