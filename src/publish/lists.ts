import type { ArticleNode } from '../graph/graph.ts';
import { once } from '../graph/once.ts';
import type { SectionId, TopicId } from '../model/ids.ts';
import { addresses } from './addresses.ts';
import type { PageFrame } from './chrome.ts';
import { sectionsOf } from './chrome.ts';
import type { Edition } from './edition.ts';
import type { Frame } from './list-frame.ts';
import { type Listed, PAGE_SIZE, paginate } from './pagination.ts';
import { leadOf, teaserOf } from './teaser.ts';
import type { FrontProps, LinkView, ListProps } from './views.ts';

const SECONDARY = 4;
const SECTION_BLOCK = 3;

/** The front page and what lies behind it: the lead and secondary stories, blocks by section, then the river. */
export function frontPages(edition: Edition, frame: Frame): Listed<FrontProps>[] {
  const pathOf = (page: number) => addresses.front(edition.prefix, page);
  return paginate(edition.articles, pathOf, edition, ({ items, pagination, path }) => {
    const teasers = items.map((node) => teaserOf(node, edition));
    const { page, pages } = pagination;
    if (page > 1) {
      const chrome = frame({ path, title: `${page}/${pages}`, data: { type: 'CollectionPage' } });
      return { chrome, secondary: [], river: teasers, sections: [], pagination };
    }
    const [lead, ...rest] = teasers;
    return {
      chrome: frame({
        path,
        feedOf: path,
        data: { type: 'CollectionPage' },
        inEdition: ({ prefix }) => addresses.front(prefix),
      }),
      ...(lead ? { lead: leadOf(items[0] as ArticleNode, edition) } : {}),
      secondary: rest.slice(0, SECONDARY),
      river: rest.slice(SECONDARY),
      sections: sectionBlocks(edition),
      pagination,
    };
  });
}

/** Blocks by section earn their place only where a section holds more than the list above already shows. */
function sectionBlocks(edition: Edition): FrontProps['sections'] {
  if (edition.articles.length <= PAGE_SIZE) return [];
  const byAddress = new Map(
    [...edition.holds.sections].map(([id, nodes]) => [edition.section(id)?.href, nodes] as const),
  );
  return sectionsOf(edition).map((section) => ({
    section,
    articles: (byAddress.get(section.href) ?? [])
      .slice(0, SECTION_BLOCK)
      .map((node) => teaserOf(node, edition)),
  }));
}

/** A section that has articles in this edition. */
export function sectionPages(
  id: SectionId,
  nodes: readonly ArticleNode[],
  edition: Edition,
  frame: Frame,
): Listed<ListProps>[] {
  const { sections } = edition.graph.content.site.data;
  const about = () => {
    const description = sections.find((section) => section.id === id)?.description;
    return {
      name: edition.section(id)?.text ?? id,
      ...(description ? { description: edition.said(description) } : {}),
    };
  };
  const inEdition = ({ prefix, holds }: Edition) =>
    holds.sections.has(id) ? addresses.section(prefix, id) : undefined;
  const pathOf = (page: number) => addresses.section(edition.prefix, id, page);
  return listPages('section', about, nodes, { pathOf, inEdition }, edition, frame);
}

/** The topics that an edition has articles on. */
export function topicsOf(edition: Edition): LinkView[] {
  return Array.from(edition.holds.topics.keys(), edition.topic);
}

/** A topic that has articles in this edition. */
export function topicPages(
  id: TopicId,
  nodes: readonly ArticleNode[],
  edition: Edition,
  frame: Frame,
): Listed<ListProps>[] {
  const inEdition = ({ prefix, holds }: Edition) =>
    holds.topics.has(id) ? addresses.topic(prefix, id) : undefined;
  const pathOf = (page: number) => addresses.topic(edition.prefix, id, page);
  return listPages('topic', () => aboutTopic(id, edition), nodes, { pathOf, inEdition }, edition, frame);
}

function aboutTopic(id: TopicId, edition: Edition): About {
  const { topics: used } = edition.holds;
  const { topics } = edition.graph.content;
  const topic = topics.get(id)?.data;
  const children = [...topics]
    .filter(([child, { data }]) => data.parent === id && used.has(child))
    .map(([child]) => edition.topic(child));
  return {
    name: edition.topic(id).text,
    ...(topic?.description ? { description: edition.said(topic.description) } : {}),
    ...(topic?.parent && used.has(topic.parent) ? { parent: edition.topic(topic.parent) } : {}),
    children,
  };
}

type About = Pick<ListProps, 'name' | 'description' | 'parent' | 'months'> & {
  children?: ListProps['children'];
};

interface Standing {
  pathOf: (page: number) => string;
  /** Where the first page of the same list stands in another edition. */
  inEdition: NonNullable<PageFrame['inEdition']>;
}

/** The pages of a list of articles. What it is about is asked for when a page is made. */
export function listPages(
  kind: ListProps['kind'],
  aboutOf: () => About,
  nodes: readonly ArticleNode[],
  { pathOf, inEdition }: Standing,
  edition: Edition,
  frame: Frame,
): Listed<ListProps>[] {
  const known = once(aboutOf);
  return paginate(nodes, pathOf, edition, ({ items, pagination, path }) => {
    const about = known();
    return {
      chrome: frame({
        path,
        title: about.name,
        ...(kind !== 'month' && { feedOf: pathOf(1) }),
        data: { type: 'CollectionPage' },
        ...(about.description ? { description: about.description.text } : {}),
        ...(pagination.page === 1 && { inEdition }),
      }),
      kind,
      children: [],
      ...about,
      articles: items.map((node) => teaserOf(node, edition)),
      pagination,
    };
  });
}
