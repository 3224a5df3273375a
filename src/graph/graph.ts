import type { Claim, Evidence } from '../model/claim.ts';
import { compareText } from '../model/diagnostic.ts';
import { type ArticleId, type ClaimId, type ClaimKey, claimKey, type SourceId } from '../model/ids.ts';
import type { QuoteVerdict } from '../model/quote.ts';
import type { OwnSource, RegisteredSource } from '../model/source.ts';
import type { Article } from '../parse/article.ts';
import type { Capture } from '../parse/capture.ts';
import { captureFile, quoteKey, quoteOf } from './captures.ts';
import type { Content } from './content.ts';

/**
 * The evidence graph: key point → claims → evidence → sources → origins, walkable in both directions. Nodes hold
 * references to one another and are never serialised. What content names but does not hold has no node: rules report it.
 */
export interface Graph {
  content: Content;
  articles: ReadonlyMap<ArticleId, ArticleNode>;
  claims: ReadonlyMap<ClaimKey, ClaimNode>;
  /** The sources of the registry. An article's own sources hang on the article. */
  sources: ReadonlyMap<SourceId, SourceNode>;
}

export interface ArticleNode {
  article: Article;
  keyPoints: KeyPointNode[];
  claims: ReadonlyMap<ClaimId, ClaimNode>;
  /** In the article's order, its own and those of the registry. */
  sources: ReadonlyMap<SourceId, SourceNode>;
  original?: ArticleNode;
  translations: ArticleNode[];
}

export interface KeyPointNode {
  text: string;
  index: number;
  article: ArticleNode;
  claims: ClaimNode[];
}

export interface ClaimNode {
  key: ClaimKey;
  claim: Claim;
  article: ArticleNode;
  evidence: EvidenceNode[];
  keyPoints: KeyPointNode[];
}

export interface EvidenceNode {
  evidence: Evidence;
  claim: ClaimNode;
  source: SourceNode;
  /** What the quote gate says; absent where nothing is quoted, or no capture of the source can be read. */
  verdict?: QuoteVerdict;
}

export interface SourceNode {
  id: SourceId;
  data: RegisteredSource | OwnSource;
  /** The article that owns the source; absent for sources of the registry. */
  owner?: ArticleNode;
  /** The source that this one repeats. */
  repeats?: SourceNode;
  /** The file of its capture, and the capture itself where there is one. */
  captureFile: string;
  capture?: Capture;
  /** Everything that rests on it, in the order of articles and claims. */
  evidence: EvidenceNode[];
  /** Articles that list it. */
  articles: ArticleNode[];
}

/** Builds the graph. The first of several claims or sources with one id wins; `id-is-unique` reports the others. */
export function buildGraph(content: Content): Graph {
  const sources = new Map<SourceId, SourceNode>();
  for (const [id, { data }] of content.sources) sources.set(id, sourceNode(id, data, content));
  const articles = new Map(
    content.articles.map((article) => [article.id, articleNode(article, sources, content)]),
  );
  const claims = new Map<ClaimKey, ClaimNode>();
  for (const node of articles.values()) {
    linkClaims(node, content);
    for (const claim of node.claims.values()) claims.set(claim.key, claim);
  }
  linkTranslations(articles);
  linkOrigins(articles, sources);
  return { content, articles, claims, sources };
}

function articleNode(
  article: Article,
  registry: ReadonlyMap<SourceId, SourceNode>,
  content: Content,
): ArticleNode {
  const sources = new Map<SourceId, SourceNode>();
  const node: ArticleNode = { article, keyPoints: [], claims: new Map(), sources, translations: [] };
  for (const entry of article.data.sources) {
    const source = 'ref' in entry ? registry.get(entry.ref) : sourceNode(entry.id, entry, content, node);
    if (!source || sources.has(source.id)) continue;
    sources.set(source.id, source);
    source.articles.push(node);
  }
  return node;
}

function sourceNode(
  id: SourceId,
  data: SourceNode['data'],
  { captures }: Content,
  owner?: ArticleNode,
): SourceNode {
  const file = captureFile(id, data, owner?.article.id);
  const capture = captures.get(file);
  return {
    id,
    data,
    captureFile: file,
    evidence: [],
    articles: [],
    ...(owner && { owner }),
    ...(capture && { capture }),
  };
}

function linkClaims(node: ArticleNode, content: Content): void {
  const claims = new Map<ClaimId, ClaimNode>();
  for (const claim of node.article.data.claims) {
    if (claims.has(claim.id)) continue;
    const claimNode: ClaimNode = {
      key: claimKey(node.article.id, claim.id),
      claim,
      article: node,
      evidence: [],
      keyPoints: [],
    };
    claims.set(claim.id, claimNode);
    for (const evidence of claim.evidence) linkEvidence(evidence, claimNode, content);
  }
  node.claims = claims;
  node.keyPoints = node.article.data.keyPoints.map(({ text, claims: ids }, index) => {
    const rest = [...new Set(ids)].flatMap((id) => claims.get(id) ?? []);
    const keyPoint: KeyPointNode = { text, index, article: node, claims: rest };
    for (const claim of rest) claim.keyPoints.push(keyPoint);
    return keyPoint;
  });
}

function linkEvidence(evidence: Evidence, claim: ClaimNode, { verdicts }: Content): void {
  const source = claim.article.sources.get(evidence.source);
  if (!source) return;
  const quote = quoteOf(evidence);
  const verdict = quote && verdicts.get(source.captureFile)?.get(quoteKey(quote));
  const node: EvidenceNode = { evidence, claim, source, ...(verdict && { verdict }) };
  claim.evidence.push(node);
  source.evidence.push(node);
}

/** Every article of a group knows the original and all translations, whichever of them a translation names. */
function linkTranslations(articles: ReadonlyMap<ArticleId, ArticleNode>): void {
  for (const node of articles.values()) {
    const original = originalOf(node, articles);
    if (original === node) continue;
    node.original = original;
    original.translations.push(node);
  }
  for (const node of articles.values())
    node.translations.sort((a, b) => compareText(a.article.id, b.article.id));
}

function originalOf(node: ArticleNode, articles: ReadonlyMap<ArticleId, ArticleNode>): ArticleNode {
  const seen = new Set([node]);
  let here = node;
  for (;;) {
    const next = here.article.data.translationOf && articles.get(here.article.data.translationOf);
    if (!next || seen.has(next)) return next ? node : here;
    seen.add(next);
    here = next;
  }
}

/** An origin is named within the article first, then in the registry. */
function linkOrigins(
  articles: ReadonlyMap<ArticleId, ArticleNode>,
  registry: ReadonlyMap<SourceId, SourceNode>,
): void {
  const link = (source: SourceNode, local?: ReadonlyMap<SourceId, SourceNode>) => {
    const { origin } = source.data;
    const target = origin && (local?.get(origin) ?? registry.get(origin));
    if (target && target !== source) source.repeats = target;
  };
  for (const source of registry.values()) link(source);
  for (const node of articles.values()) {
    for (const source of node.sources.values()) if (source.owner) link(source, node.sources);
  }
}
