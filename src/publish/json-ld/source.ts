import { originOf } from '../../graph/figures.ts';
import type { ArticleNode, SourceNode } from '../../graph/graph.ts';
import type { Edition } from '../edition.ts';
import { present } from '../present.ts';
import { agentId } from './agents.ts';
import { type JsonLdNode, ref } from './node.ts';

/** The id of a source on the pages that show it: the anchor of its entry. */
export function sourceId({ id }: SourceNode): string {
  return `#source-${id}`;
}

/** What a source is in schema.org's words; for what has no word of its own, any creative work. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  bill: 'Legislation',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  legislation: 'Legislation',
  manuscript: 'Manuscript',
  map: 'Map',
  motion_picture: 'Movie',
  periodical: 'Periodical',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  regulation: 'Legislation',
  report: 'Report',
  review: 'Review',
  thesis: 'Thesis',
  treaty: 'Legislation',
  webpage: 'WebPage',
};

/** A source; on an article's page, `of`, it names the source that it repeats where that is shown too. */
export function sourceNode(source: SourceNode, edition: Edition, of?: ArticleNode): JsonLdNode {
  const { data } = source;
  const authors = [data.author ?? []].flat();
  const origin = originOf(source);
  const repeats = origin !== source && of?.sources.get(origin.id) === origin;
  return {
    '@type': TYPES[data.type] ?? 'CreativeWork',
    '@id': sourceId(source),
    name: data.title,
    ...present({
      url: data.urlStatus === 'usurped' ? undefined : data.url,
      archivedAt: data.archiveUrl,
      author: authors.length > 0 ? authors.map((name) => nameOf(name, edition)) : undefined,
      publisher: data.publisher && { name: data.publisher },
      datePublished: data.issued,
      inLanguage: data.lang,
      isBasedOn: repeats ? ref(sourceId(origin)) : undefined,
    }),
  };
}

/** Somebody of the registry by id; of others nothing tells a person from a body, so that they have a name and no type. */
function nameOf(name: string, edition: Edition): JsonLdNode {
  const agent = edition.agentOf(name);
  return { ...(agent.data ? ref(agentId(agent, edition)) : {}), name };
}
