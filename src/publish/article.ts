import { figuresOf } from '../graph/figures.ts';
import type { ArticleNode, KeyPointNode } from '../graph/graph.ts';
import { isSound } from '../graph/pictures.ts';
import { typographic } from '../markdown/typography.ts';
import { addresses } from './addresses.ts';
import { citeView } from './cite/view.ts';
import { claimView } from './claim-views.ts';
import { contentsOf } from './contents.ts';
import { type Edition, timeOf } from './edition.ts';
import { evidenceChart } from './evidence-chart.ts';
import { formLinks } from './forms/links.ts';
import { pictureView, shownPictures } from './pictures.ts';
import { present } from './present.ts';
import { type Related, relatedView } from './related.ts';
import { sourceView } from './source-view.ts';
import { checkedView } from './standards.ts';
import { evidenceMark } from './teaser.ts';
import type { ArticleProps, Chrome, CorrectionView, KeyPointView } from './views.ts';

/** An article's page, but for the HTML of its text, which the press puts into `body`. */
export function articleProps(
  node: ArticleNode,
  edition: Edition,
  chrome: Chrome,
  related: readonly Related[],
): ArticleProps {
  const { article } = node;
  const { data } = article;
  const { words } = edition;
  const numbers = new Map([...node.sources.values()].map((source, index) => [source, index + 1]));
  const marked = new Set(article.body.marks.map(({ claim }) => claim));
  const claims = [...node.claims.values()].map((claim) =>
    claimView(claim, numbers, marked.has(claim.claim.id), edition),
  );
  return {
    chrome,
    id: article.id,
    title: words(data.title),
    standfirst: words(data.standfirst),
    type: data.type,
    ...present({ section: edition.section(data.section), dateline: data.dateline, updated: data.updated }),
    topics: data.topics.map(edition.topic),
    authors: data.authors.map(edition.agent),
    published: data.published ?? '',
    ...leadPicture(node, edition),
    ...shownPictures(article.body, edition),
    keyPoints: node.keyPoints.map((point) => keyPointView(point, edition)),
    claims,
    sources: [...node.sources.values()].map((source) =>
      sourceView(source, numbers.get(source) ?? 0, edition, node),
    ),
    figures: figuresOf(node),
    corrections: data.corrections.map((correction) => correctionView(correction, node, edition)),
    checked: checkedView(node, edition),
    ...translationsOf(node, edition),
    contents: contentsOf(article.body),
    ...(claims.length > 1 ? { chart: evidenceChart(claims) } : {}),
    related: related.map((one) => relatedView(one, edition)),
    ...formLinks(article.id, ['json', 'markdown'], edition),
    cite: citeView(node, edition),
    body: '',
  };
}

/** The picture that stands for an article. */
function leadPicture({ article }: ArticleNode, { graph, place }: Edition): Pick<ArticleProps, 'image'> {
  const { image } = article.data;
  const picture = image && graph.content.pictures.get(image.src);
  return image && isSound(picture) ? { image: { ...image, ...pictureView(picture, place) } } : {};
}

function keyPointView(point: KeyPointNode, edition: Edition): KeyPointView {
  return {
    text: edition.words(point.text),
    mark: evidenceMark(point),
    claims: point.claims.map(({ claim }) => claim.id),
  };
}

/** A correction, with the claims of its article that it touches. */
export function correctionView(
  correction: ArticleNode['article']['data']['corrections'][number],
  node: ArticleNode,
  edition: Edition,
): CorrectionView {
  const claims = correction.claims.flatMap((id) => node.claims.get(id) ?? []);
  return {
    on: correction.on,
    severity: correction.severity,
    text: edition.words(correction.text),
    claims: claims.map(({ claim }) => ({ id: claim.id, text: edition.words(claim.text) })),
  };
}

/** A translation is behind when its original was updated after it. */
function translationsOf(
  node: ArticleNode,
  edition: Edition,
): Pick<ArticleProps, 'translations' | 'original'> {
  const link = ({ article }: ArticleNode) => ({
    lang: article.outline.lang,
    title: typographic(article.data.title, article.outline.lang),
    href: edition.href(addresses.article(article.id)),
  });
  const group = node.original ? [node.original, ...node.original.translations] : node.translations;
  const translations = group.filter((other) => other !== node).map(link);
  if (!node.original) return { translations };
  return {
    translations,
    original: { ...link(node.original), behind: lastChange(node.original) > lastChange(node) },
  };
}

function lastChange(node: ArticleNode): number {
  const { updated } = node.article.outline;
  return updated ? Date.parse(updated) : timeOf(node);
}
