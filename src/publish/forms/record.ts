import {
  type Figures,
  figuresOf,
  originOf,
  supportingOrigins,
  weakestConfidence,
} from '../../graph/figures.ts';
import type { ArticleNode, SourceNode } from '../../graph/graph.ts';
import { isSound } from '../../graph/pictures.ts';
import type { ArticleFrontMatter, Image, KeyPoint } from '../../model/article.ts';
import type { Claim, Confidence } from '../../model/claim.ts';
import type { OwnSource } from '../../model/source.ts';
import { absolute, addresses } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { pictureView } from '../pictures.ts';

type Own = Omit<ArticleFrontMatter, 'draft' | 'aliases' | 'keyPoints' | 'claims' | 'sources'>;

/**
 * An article as data, under the field names of the content model, with figures and names added: the evidence graph as far
 * as it hangs on one article. All forms of an article for machines are made from this one value. What names something
 * that is not public is left out, as it is on the page.
 */
export interface ArticleRecord extends Own {
  id: string;
  url: string;
  lang: string;
  /** Who publishes it, and the section's name. */
  publisher: string;
  sectionName?: string;
  /** The topics with their names, and their IPTC Media Topic codes. */
  subjects: { id: string; name: string; mediaTopic?: string }[];
  /** The names of claimants and reviewers, by what the article calls them. */
  agents: Record<string, string>;
  words: number;
  figures: Figures;
  keyPoints: (KeyPoint & { origins: number; confidence: Confidence })[];
  claims: (Claim & { origins: number })[];
  /** Each with the source that it goes back to, which is itself where it is independent. */
  sources: (Omit<OwnSource, 'origin'> & { origin: string })[];
}

export function articleRecord(node: ArticleNode, edition: Edition): ArticleRecord {
  const { article, original } = node;
  const { draft: _, aliases: _a, image, translationOf: _o, ...fields } = article.data;
  const { name, publisher } = edition.graph.content.site.data;
  const section = edition.section(article.data.section)?.text;
  return {
    id: article.id,
    url: absolute(addresses.article(article.id), edition.place),
    ...fields,
    ...imageData(image, edition),
    ...(original ? { translationOf: original.article.id } : {}),
    authors: article.data.authors.map((author) => edition.agent(author).name),
    publisher: edition.words(publisher?.name ?? name),
    ...(section ? { sectionName: section } : {}),
    subjects: article.data.topics.map((id) => subject(id, edition)),
    agents: namesOf(node, edition),
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

function subject(
  id: ArticleFrontMatter['topics'][number],
  edition: Edition,
): ArticleRecord['subjects'][number] {
  const mediaTopic = edition.graph.content.topics.get(id)?.data.mediaTopic;
  return { id, name: edition.topic(id).text, ...(mediaTopic ? { mediaTopic } : {}) };
}

function namesOf({ claims }: ArticleNode, { agent }: Edition): Record<string, string> {
  const named = [...claims.values()].flatMap(({ claim: { claimant, evidence } }) => [
    ...(claimant ? [claimant] : []),
    ...evidence.flatMap(({ reviewed }) => reviewed?.by ?? []),
  ]);
  return Object.fromEntries([...new Set(named)].map((text) => [text, agent(text).name]));
}

function sourceData(source: SourceNode): ArticleRecord['sources'][number] {
  const { id: _, ...fields } = { id: source.id, ...source.data };
  return { id: source.id, ...fields, origin: originOf(source).id };
}

/** Writes data as JSON, in the order of its fields. */
export function formatData(data: unknown): string {
  return `${JSON.stringify(data)}\n`;
}
