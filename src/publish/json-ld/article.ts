import { agentKey } from '../../graph/agents.ts';
import type { ArticleNode } from '../../graph/graph.ts';
import type { ArticleFrontMatter, Correction } from '../../model/article.ts';
import { absolute, addresses } from '../addresses.ts';
import { cardAddress } from '../cards.ts';
import type { Edition } from '../edition.ts';
import { present } from '../present.ts';
import { agentId, agentNode, nameNode } from './agents.ts';
import { ARTICLE_ID, claimNode } from './claim.ts';
import { claimReview } from './claim-review.ts';
import { type JsonLdNode, one, ref } from './node.ts';
import { publisherId } from './publisher.ts';
import { sourceId, sourceNode } from './source.ts';
import { times } from './times.ts';

/** An explainer is schema.org's BackgroundNewsArticle: it gives "context, definition and detail on a specific topic". */
const TYPES: Record<ArticleFrontMatter['type'], string> = {
  analysis: 'AnalysisNewsArticle',
  reportage: 'ReportageNewsArticle',
  background: 'BackgroundNewsArticle',
  explainer: 'BackgroundNewsArticle',
  opinion: 'OpinionNewsArticle',
};

/** An article and all that it rests on, as nodes of its page's graph: itself with its sources, who is named, claims, reviews. */
export function* articleNodes(node: ArticleNode, edition: Edition): Generator<JsonLdNode> {
  const claims = [...node.claims.values()];
  yield articleNode(node, edition);
  yield* agentNodes(node, edition);
  for (const claim of claims) yield claimNode(claim, edition);
  if (!edition.graph.content.site.data.claimReview) return;
  for (const claim of claims) yield* claimReview(claim, edition);
}

/** Everybody whom the byline and the claims of an article name, once each. */
function* agentNodes({ article, claims }: ArticleNode, edition: Edition): Generator<JsonLdNode> {
  const seen = new Set<string>();
  const claimants = [...claims.values()].flatMap(({ claim }) => claim.claimant ?? []);
  for (const [index, name] of [...article.data.authors, ...claimants].entries()) {
    const agent = edition.agentOf(name);
    if (seen.has(agentKey(agent))) continue;
    seen.add(agentKey(agent));
    yield index < article.data.authors.length ? agentNode(agent, edition) : nameNode(agent, edition);
  }
}

function articleNode(node: ArticleNode, edition: Edition): JsonLdNode {
  const { body, data, id } = node.article;
  const { lang, place, words } = edition;
  const sources = [...node.sources.values()];
  const primary = sources.filter((source) => source.data.role === 'primary');
  const isRetracted = data.corrections.some(({ severity }) => severity === 'retraction');
  return {
    '@type': TYPES[data.type],
    '@id': ARTICLE_ID,
    mainEntityOfPage: absolute(addresses.article(id), place),
    headline: words(data.title),
    abstract: words(data.standfirst),
    inLanguage: lang,
    ...present({
      datePublished: data.published,
      dateModified: data.updated,
      dateline: data.dateline,
      image: cardAddress(node, edition),
      articleSection: edition.section(data.section)?.text,
      creativeWorkStatus: isRetracted ? 'Retracted' : undefined,
      backstory: body.method && { '@type': 'WebPageElement', '@id': `#${body.method}` },
    }),
    ...times(node),
    wordCount: body.words,
    isAccessibleForFree: true,
    author: one(data.authors.map((author) => ref(agentId(edition.agentOf(author), edition)))),
    publisher: ref(publisherId(edition)),
    ...listed(
      'about',
      data.topics.map((topic) => topicNode(topic, edition)),
    ),
    ...listed(
      'citation',
      sources.map((source) => sourceNode(source, edition, node)),
    ),
    ...listed(
      'isBasedOn',
      primary.map((source) => ref(sourceId(source))),
    ),
    ...listed(
      'correction',
      data.corrections.map((correction) => correctionNode(correction, edition)),
    ),
    ...translations(node, edition),
    // The headline and the standfirst are written to be understood alone, and so can be read out alone.
    speakable: { '@type': 'SpeakableSpecification', cssSelector: ['h1', '.standfirst'] },
  };
}

function listed(property: string, nodes: readonly JsonLdNode[]): JsonLdNode {
  return nodes.length > 0 ? { [property]: one(nodes) } : {};
}

function topicNode(id: ArticleFrontMatter['topics'][number], edition: Edition): JsonLdNode {
  const code = edition.graph.content.topics.get(id)?.data.mediaTopic;
  const { href, text } = edition.topic(id);
  return {
    '@type': 'Thing',
    '@id': href,
    name: text,
    ...present({ sameAs: code && mediaTopicUri(code) }),
  };
}

/** The address of an IPTC Media Topic, `medtop:20000065`. */
export function mediaTopicUri(code: string): string {
  return `http://cv.iptc.org/newscodes/mediatopic/${code.replace('medtop:', '')}`;
}

function correctionNode({ on, text }: Correction, { words }: Edition): JsonLdNode {
  return { '@type': 'CorrectionComment', datePublished: on, text: words(text) };
}

function translations({ original, translations }: ArticleNode, { place }: Edition): JsonLdNode {
  const article = ({ article }: ArticleNode) =>
    ref(absolute(addresses.article(article.id), place) + ARTICLE_ID);
  if (original) return { translationOfWork: article(original) };
  return listed('workTranslation', translations.map(article));
}
