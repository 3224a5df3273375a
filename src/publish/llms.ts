import { escapeMarkdown } from '../markdown/remark-portable.ts';
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

function newest({ articles, lang, words }: Edition, place: Place): LlmsProps['sections'][number] {
  const links = articles.slice(0, NEWEST).map(({ article: { id, data } }) => ({
    text: words(data.title),
    href: absolute(addresses.articleAs(id, 'md'), place),
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
  const feeds = editions.map(({ lang, prefix }) => ({
    text: `Feed (${lang})`,
    href: absolute(feedPaths(addresses.front(prefix)).json, place),
    note: 'the newest articles with their full texts, as JSON Feed',
  }));
  return [
    {
      text: 'Evidence',
      href: absolute(addresses.data('index.json'), place),
      note: 'every claim with its evidence and sources, by year, as JSON and CSV',
    },
    {
      text: 'Schema',
      href: absolute(addresses.data('evidence.schema.json'), place),
      note: 'what the fields mean',
    },
    ...feeds,
    {
      text: 'Sitemap',
      href: absolute('/sitemap.xml', place),
      note: 'every page; an article also ends in .md, .json and .csv',
    },
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
