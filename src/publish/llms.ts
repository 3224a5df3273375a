import { formatList } from '../i18n/format.ts';
import { escapeMarkdown } from '../markdown/remark-portable.ts';
import { ARTICLE_FORMS } from '../model/ids.ts';
import { evidenceForms } from '../model/site.ts';
import { absolute, addresses, type Place } from './addresses.ts';
import type { Edition } from './edition.ts';
import { feedPaths } from './feeds/feed.ts';

/** The site for language models and whoever else reads Markdown (llmstxt.org): what it is, and where its texts stand. */
export interface LlmsProps {
  name: string;
  description?: string;
  sections: { title: string; links: { text: string; href: string; note?: string }[] }[];
}

/** As many articles as a reader of the list can take in; feeds and the sitemap lead to all of them. */
const NEWEST = 20;

export function llmsProps(editions: readonly Edition[], place: Place): LlmsProps {
  const [first] = editions as [Edition];
  const { data: config } = first.graph.content.site;
  return {
    name: first.words(config.name),
    ...(config.description ? { description: first.words(config.description) } : {}),
    sections: [
      ...editions.map((edition) => newest(edition, place)),
      { title: 'About', links: about(first, place) },
      { title: 'Data', links: data(editions, place) },
    ].filter(({ links }) => links.length > 0),
  };
}

/** As Markdown where the site has them so. */
function newest({ articles, form, lang, words }: Edition, place: Place): LlmsProps['sections'][number] {
  const links = articles.slice(0, NEWEST).map(({ article: { id, data } }) => ({
    text: words(data.title),
    href: absolute(form(id, 'markdown') ?? addresses.article(id), place),
    note: words(data.standfirst),
  }));
  return { title: `Newest articles (${lang})`, links };
}

function about({ graph }: Edition, place: Place): LlmsProps['sections'][number]['links'] {
  return graph.content.pages.map(({ data, slug }) => ({
    text: data.title,
    href: absolute(addresses.page(slug), place),
    ...(data.description ? { note: data.description } : {}),
  }));
}

function data(editions: readonly Edition[], place: Place): LlmsProps['sections'][number]['links'] {
  const [first] = editions as [Edition];
  const { forms } = first.graph.content.site.data;
  const feeds = editions.map(({ lang, prefix }) => ({
    text: `Feed (${lang})`,
    href: absolute(feedPaths(addresses.front(prefix)).json, place),
    note: 'the newest articles with their full texts, as JSON Feed',
  }));
  const ends = (['markdown', 'json', 'csv'] as const).filter((form) => forms.includes(form));
  const ended = formatList(
    ends.map((form) => `.${ARTICLE_FORMS[form]}`),
    'en',
  );
  return [
    ...evidence(first, place),
    ...feeds,
    {
      text: 'Sitemap',
      href: absolute('/sitemap.xml', place),
      note: `every page${ended && `; an article also ends in ${ended}`}`,
    },
  ];
}

function evidence({ graph }: Edition, place: Place): LlmsProps['sections'][number]['links'] {
  const forms = evidenceForms(graph.content.site.data);
  const years = forms.map((form) => form.toUpperCase()).join(' and ');
  const note = `every claim with its evidence and sources, by year, as ${years}`;
  const catalogue = { text: 'Evidence', href: absolute(addresses.data('index.json'), place), note };
  const href = absolute(addresses.data('evidence.schema.json'), place);
  return [
    ...(forms.length > 0 ? [catalogue] : []),
    ...(forms.includes('json') ? [{ text: 'Schema', href, note: 'what the fields mean' }] : []),
  ];
}

export function formatLlms({ name, description, sections }: LlmsProps): string {
  const blocks = sections.map(({ title, links }) =>
    [
      `## ${title}\n`,
      ...links.map(
        ({ text, href, note }) =>
          `- [${escapeMarkdown(text)}](${href})${note ? `: ${escapeMarkdown(note)}` : ''}`,
      ),
    ].join('\n'),
  );
  const head = [`# ${escapeMarkdown(name)}`, ...(description ? [`> ${escapeMarkdown(description)}`] : [])];
  return `${[...head, ...blocks].join('\n\n')}\n`;
}
