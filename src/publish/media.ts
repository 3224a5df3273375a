import type { Graph } from '../graph/graph.ts';
import { compareText } from '../model/diagnostic.ts';

/** The files below `media/` that public articles and pages show or link to, ordered by path; no others are published. */
export function publishedMedia({ content }: Graph): string[] {
  const bodies = [...content.articles, ...content.pages].map(({ body }) => body);
  const named = [
    ...content.articles.flatMap(({ data }) => data.image?.src ?? []),
    ...bodies.flatMap(({ images }) => images.flatMap(({ file }) => file ?? [])),
    ...bodies.flatMap(({ links }) => links.flatMap(({ target }) => target?.slice(1) ?? [])),
  ];
  return [...new Set(named)].filter((file) => content.media.has(file)).sort(compareText);
}
