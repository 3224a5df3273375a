import { figuresOf, isContested, originOf, supportingOrigins, weakestConfidence } from '../graph/figures.ts';
import type { ArticleNode, ClaimNode, EvidenceNode, KeyPointNode, SourceNode } from '../graph/graph.ts';
import { isSound } from '../graph/pictures.ts';
import { typographic } from '../markdown/typography.ts';
import { type LikelihoodTerm, likelihoodOf } from '../model/likelihood.ts';
import type { Text } from '../parse/article.ts';
import { addresses } from './addresses.ts';
import { citeView } from './cite/view.ts';
import { contentsOf } from './contents.ts';
import { type Edition, timeOf } from './edition.ts';
import { evidenceChart } from './evidence-chart.ts';
import { formLinks } from './forms/links.ts';
import { passageAddress } from './passage.ts';
import { pictureView } from './pictures.ts';
import { present } from './present.ts';
import { type Related, relatedView } from './related.ts';
import { checkedView } from './standards.ts';
import type {
  ArticleProps,
  Chrome,
  ClaimUse,
  ClaimView,
  CorrectionView,
  EvidenceMark,
  EvidenceView,
  KeyPointView,
  LeadView,
  LikelihoodView,
  PictureView,
  SourceView,
  TeaserView,
} from './views.ts';

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

/** The pictures that a text shows, for the press to put into it. */
export function shownPictures(
  { images }: Text,
  { graph, place }: Edition,
): { pictures?: Record<string, PictureView> } {
  const files = [...new Set(images.flatMap(({ file }) => file ?? []))];
  const pictures = files.map((file) => graph.content.pictures.get(file)).filter(isSound);
  if (pictures.length === 0) return {};
  return {
    pictures: Object.fromEntries(pictures.map((picture) => [picture.file, pictureView(picture, place)])),
  };
}

/** An article as lists show it. */
export function teaserOf(node: ArticleNode, edition: Edition): TeaserView {
  const known = edition.teasers.get(node);
  if (known) return known;
  const teaser = makeTeaser(node, edition);
  edition.teasers.set(node, teaser);
  return teaser;
}

function makeTeaser(node: ArticleNode, edition: Edition): TeaserView {
  const { data, id } = node.article;
  return {
    title: edition.words(data.title),
    standfirst: edition.words(data.standfirst),
    href: edition.href(addresses.article(id)),
    published: data.published ?? '',
    type: data.type,
    ...present({ section: edition.section(data.section) }),
    authors: data.authors.map(edition.agent),
    figures: figuresOf(node),
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

/** A claim as pages other than its article's show it; with `of`, what it takes from that source. */
export function claimUse(node: ClaimNode, edition: Edition, of?: SourceNode): ClaimUse {
  const { claim, article } = node;
  const page = edition.href(addresses.article(article.article.id));
  const evidence = of ? node.evidence.filter(({ source }) => source === of) : [];
  return {
    text: edition.words(claim.text),
    kind: claim.kind,
    status: claim.status,
    confidence: claim.confidence,
    ...present({ claimant: claim.claimant && edition.agent(claim.claimant), on: claim.on }),
    href: `${page}#claim-${claim.id}`,
    article: { text: edition.words(article.article.data.title), href: page },
    evidence: evidence.map((one) => {
      const { quote, locator, stance } = one.evidence;
      return { stance, ...present({ quote, locator, passage: passageAddress(one) }) };
    }),
  };
}

/** A source in an article's ledger, or, without `node`, on a page of its own. */
export function sourceView(
  source: SourceNode,
  number: number,
  edition: Edition,
  node?: ArticleNode,
): SourceView {
  const { data } = source;
  const author = data.author ?? [];
  const origin = originOf(source);
  const citing = [...(node?.claims.values() ?? [])].filter(({ evidence }) =>
    evidence.some((one) => one.source === source),
  );
  return {
    id: source.id,
    number,
    type: data.type,
    role: data.role,
    title: data.title,
    authors: Array.isArray(author) ? author : [author],
    urlStatus: data.urlStatus,
    ...present({
      publisher: data.publisher,
      issued: data.issued,
      url: data.url,
      accessed: data.accessed,
      archiveUrl: data.archiveUrl,
      archivedOn: data.archivedOn,
      lang: data.lang,
      origin: origin === source ? undefined : { id: origin.id, title: origin.data.title },
      href: source.owner || !node ? undefined : edition.href(addresses.source(edition.prefix, source.id)),
    }),
    citedBy: citing.map(({ claim }) => claim.id),
  };
}

function evidenceMark({ claims }: KeyPointNode): EvidenceMark {
  return {
    origins: supportingOrigins(claims),
    confidence: weakestConfidence(claims),
    contested: claims.filter(isContested).length,
  };
}

function keyPointView(point: KeyPointNode, edition: Edition): KeyPointView {
  return {
    text: edition.words(point.text),
    mark: evidenceMark(point),
    claims: point.claims.map(({ claim }) => claim.id),
  };
}

function claimView(
  node: ClaimNode,
  numbers: ReadonlyMap<SourceNode, number>,
  marked: boolean,
  edition: Edition,
): ClaimView {
  const { claim } = node;
  return {
    id: claim.id,
    text: edition.words(claim.text),
    kind: claim.kind,
    confidence: claim.confidence,
    status: claim.status,
    ...present({
      claimant: claim.claimant && edition.agent(claim.claimant),
      on: claim.on,
      scope: claim.scope && edition.words(claim.scope),
      likelihood: claim.likelihood && likelihoodView(claim.likelihood as LikelihoodTerm),
      forecast: claim.forecast,
      changesMind: claim.changesMind && edition.words(claim.changesMind),
      followed: followedHref(claim.ref, edition),
    }),
    origins: supportingOrigins([node]),
    evidence: node.evidence.map((evidence) => evidenceView(evidence, numbers)),
    marked,
    keyPoints: node.keyPoints.map(({ index }) => index + 1),
  };
}

function followedHref(id: ClaimNode['claim']['ref'], { graph, href, prefix }: Edition): string | undefined {
  return id && graph.content.claims.has(id) ? href(addresses.followedClaim(prefix, id)) : undefined;
}

/** A word of estimative probability with its band. */
export function likelihoodView(term: LikelihoodTerm): LikelihoodView {
  const { from, to } = likelihoodOf(term);
  return { term, from: Math.round(from * 100), to: Math.round(to * 100) };
}

function evidenceView(node: EvidenceNode, numbers: ReadonlyMap<SourceNode, number>): EvidenceView {
  const { evidence, source } = node;
  const { data } = source;
  return {
    source: source.id,
    number: numbers.get(source) ?? 0,
    title: data.title,
    stance: evidence.stance,
    directness: evidence.directness,
    ...present({
      publisher: data.publisher,
      quote: evidence.quote,
      lang: evidence.quote && data.lang,
      locator: evidence.locator,
      reviewed: evidence.reviewed,
      passage: passageAddress(node),
      archive: data.archiveUrl,
    }),
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
    lang: article.data.lang,
    title: typographic(article.data.title, article.data.lang),
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
  const { updated } = node.article.data;
  return updated ? Date.parse(updated) : timeOf(node);
}
