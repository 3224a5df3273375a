import { figuresOf, originOf, supportingOrigins, weakestConfidence } from '../graph/figures.ts';
import type { ArticleNode, SourceNode } from '../graph/graph.ts';
import { absolute, addresses } from './addresses.ts';
import type { Edition } from './edition.ts';

/**
 * An article as data, under the field names of the content model, with figures added. What names something that is not
 * public is left out, as it is on the page.
 */
export function articleData(node: ArticleNode, edition: Edition): object {
  const { article } = node;
  const {
    draft: _draft,
    aliases: _aliases,
    keyPoints: _points,
    sources: _sources,
    translationOf: _original,
    ...fields
  } = article.data;
  return {
    id: article.id,
    url: absolute(addresses.article(article.id), edition.place),
    ...fields,
    ...(node.original ? { translationOf: node.original.article.id } : {}),
    authors: article.data.authors.map((author) => edition.agent(author).name),
    words: article.body.words,
    figures: figuresOf(node),
    keyPoints: node.keyPoints.map(({ text, claims }) => ({
      text,
      claims: claims.map(({ claim }) => claim.id),
      origins: supportingOrigins(claims),
      confidence: weakestConfidence(claims),
    })),
    claims: [...node.claims.values()].map((claim) => ({
      ...claim.claim,
      origins: supportingOrigins([claim]),
    })),
    sources: [...node.sources.values()].map(sourceData),
  };
}

function sourceData(source: SourceNode): object {
  const { id: _, ...fields } = { id: source.id, ...source.data };
  return { id: source.id, ...fields, origin: originOf(source).id };
}

/** Writes data as JSON, in the order of its fields. */
export function formatData(data: unknown): string {
  return `${JSON.stringify(data)}\n`;
}
