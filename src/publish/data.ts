import { figuresOf, originOf, supportingOrigins, weakestConfidence } from '../graph/figures.ts';
import type { ArticleNode, SourceNode } from '../graph/graph.ts';
import { isSound } from '../graph/pictures.ts';
import type { Image } from '../model/article.ts';
import { absolute, addresses } from './addresses.ts';
import type { Edition } from './edition.ts';
import { pictureView } from './pictures.ts';

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
    image,
    translationOf: _original,
    ...fields
  } = article.data;
  return {
    id: article.id,
    url: absolute(addresses.article(article.id), edition.place),
    ...fields,
    ...imageData(image, edition),
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

/** The picture at the address that it is published at. */
function imageData(image: Image | undefined, { graph, place }: Edition): { image?: Image } {
  const picture = image && graph.content.pictures.get(image.src);
  if (!image || !isSound(picture)) return {};
  return { image: { ...image, src: place.origin + pictureView(picture, place).src } };
}

function sourceData(source: SourceNode): object {
  const { id: _, ...fields } = { id: source.id, ...source.data };
  return { id: source.id, ...fields, origin: originOf(source).id };
}

/** Writes data as JSON, in the order of its fields. */
export function formatData(data: unknown): string {
  return `${JSON.stringify(data)}\n`;
}
