import { figuresOf, isContested, supportingOrigins, weakestConfidence } from '../graph/figures.ts';
import type { ArticleNode, KeyPointNode } from '../graph/graph.ts';
import { once } from '../graph/once.ts';
import { addresses } from './addresses.ts';
import type { Edition } from './edition.ts';
import { present } from './present.ts';
import type { EvidenceMark, LeadView, TeaserView } from './views.ts';

/** An article as lists show it. */
export function teaserOf(node: ArticleNode, edition: Edition): TeaserView {
  const teaser = edition.teasers.get(node) ?? once(() => makeTeaser(node, edition));
  edition.teasers.set(node, teaser);
  return teaser();
}

function makeTeaser(node: ArticleNode, edition: Edition): TeaserView {
  const { data, id } = node.article;
  const { claims, origins, contested } = figuresOf(node);
  return {
    title: edition.words(data.title),
    standfirst: edition.words(data.standfirst),
    href: edition.href(addresses.article(id)),
    published: data.published ?? '',
    type: data.type,
    ...present({ section: edition.section(data.section) }),
    authors: data.authors.map(edition.agent),
    figures: { claims, origins, contested },
  };
}

const LEAD_POINTS = 3;

/** The article that leads the front page. */
export function leadOf(node: ArticleNode, edition: Edition): LeadView {
  const points = node.keyPoints.slice(0, LEAD_POINTS);
  return {
    ...teaserOf(node, edition),
    keyPoints: points.map((point) => ({ text: edition.words(point.text), mark: evidenceMark(point) })),
  };
}

export function evidenceMark({ claims }: KeyPointNode): EvidenceMark {
  return {
    origins: supportingOrigins(claims),
    confidence: weakestConfidence(claims),
    contested: claims.filter(isContested).length,
  };
}
