import { base } from '../components/base.js';
import { claimUse, teaser } from '../components/parts.js';
import { groupBy } from '../site/edition.js';
import { esc, messages } from '../site/words.js';
import { Entry } from './entry.js';

/** The page of every person and body that wrote or claimed something, in every edition. */
export const agents = {
  name: 'agents',
  collection: ({ editions }) => [...editions.values()].flatMap(agentPages),
  template: ({ path, edition, kind, name, fields, wrote, claimed }, site) => {
    const { lang } = edition;
    const t = messages(lang);
    const role = fields.role && edition.words(fields.role);
    const main = `<div class="column">
<header><p class="kicker"><span>${t[kind]}</span></p><h1>${esc(name)}</h1>${role ? `<p class="standfirst">${esc(role)}</p>` : ''}</header>
<dl class="byline">${facts(fields, edition, t)}</dl>
${wrote.length > 0 ? `<section class="river wide" aria-labelledby="wrote"><h2 id="wrote">${t.wrote}</h2>${wrote.map((article) => teaser(article, edition)).join('')}</section>` : ''}
${claimed.length > 0 ? `<section class="ledger wide" aria-labelledby="claimed"><header><h2 id="claimed">${t.claimed}</h2></header><ul>${claimed.map((claim) => claimUse(claim, edition)).join('')}</ul></section>` : ''}
</div>`;
    return base(edition, { path, title: name, description: role }, site, main);
  },
};

function agentPages(edition) {
  const { articles, registries } = edition;
  const wrote = new Map(groupBy(articles, ({ data }) => data.authors));
  const claims = articles.flatMap((article) => article.claims).filter(({ claimant }) => claimant);
  const claimed = Map.groupBy(claims, ({ claimant }) => claimant);
  return [...new Set([...wrote.keys(), ...claimed.keys()])].map((id) => {
    const { name, href } = edition.agent(id);
    const body = registries.organisations.get(id);
    return new Entry({
      path: href,
      edition,
      kind: body ? 'organisation' : 'person',
      name,
      fields: body ?? registries.people.get(id) ?? {},
      wrote: wrote.get(id) ?? [],
      claimed: claimed.get(id) ?? [],
    });
  });
}

function facts({ aliases = [], disclosures = [], sameAs = [] }, edition, t) {
  const group = (label, items) =>
    items.length > 0 ? `<dt>${label}</dt>${items.map((item) => `<dd>${item}</dd>`).join('')}` : '';
  const elsewhere = sameAs.map(
    (url) => `<a href="${esc(url)}" rel="me">${esc(URL.parse(url)?.hostname ?? url)}</a>`,
  );
  return [
    group(t.aliases, aliases.map(esc)),
    group(
      t.disclosures,
      disclosures.map((text) => esc(edition.words(text))),
    ),
    group(t.sameAs, elsewhere),
  ].join('');
}
