import { absolute } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { LinkView } from '../views.ts';
import { type JsonLdNode, ref } from './node.ts';
import { publisherNode, siteId, siteNode } from './publisher.ts';

/** What a page says of itself to machines. */
export interface PageData {
  /** What kind of page it is to schema.org; `none` where the nodes say all, and the page itself is nothing to speak of. */
  type?: 'WebPage' | 'CollectionPage' | 'ProfilePage' | 'AboutPage' | 'SearchResultsPage' | 'none';
  /** The id of the node that the page is about. */
  mainEntity?: string;
  /** The nodes on the page, beside those of the page, the site and its publisher. */
  nodes?: Iterable<JsonLdNode>;
  /** The pages between the front page and this one. */
  trail?: readonly LinkView[];
}

interface PageFacts {
  path: string;
  title?: string;
  description?: string;
  home: LinkView;
}

/** Makes the graphs of an edition's pages; what all of them share is worked out once. */
export function graphMaker(edition: Edition): (page: PageFacts, data?: PageData) => JsonLdNode[] {
  const publisher = publisherNode(edition);
  const site = siteNode(edition);
  return (page, data = {}) => {
    const { type = 'WebPage', nodes = [], trail = [] } = data;
    const isFront = page.title === undefined;
    return [
      publisher,
      ...(isFront ? [site] : []),
      ...(type === 'none' ? [] : [pageNode(page, { ...data, type }, edition)]),
      ...nodes,
      ...(isFront ? [] : [breadcrumbs([page.home, ...trail], page.title ?? '', edition)]),
    ];
  };
}

function pageNode(
  { path, title, description }: PageFacts,
  { type, mainEntity }: PageData,
  edition: Edition,
): JsonLdNode {
  const url = absolute(path, edition.place);
  return {
    '@type': type,
    '@id': '#page',
    url,
    inLanguage: edition.lang,
    isPartOf: ref(siteId(edition)),
    ...(title ? { name: title } : {}),
    ...(description ? { description } : {}),
    ...(mainEntity ? { mainEntity: ref(mainEntity) } : {}),
  };
}

/** The way from the front page; the last step is this page, and needs no address. */
function breadcrumbs(steps: readonly LinkView[], here: string, { place }: Edition): JsonLdNode {
  const items = [
    ...steps.map(({ text, href }) => ({ name: text, item: place.origin + href })),
    { name: here },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
  };
}
