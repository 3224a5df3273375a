import type { Claim, Evidence } from '../model/claim.ts';
import { compareText } from '../model/diagnostic.ts';
import type { ArticleId, ClaimId, ClaimKey, SourceId } from '../model/ids.ts';
import type { QuoteVerdict } from '../model/quote.ts';
import type { OwnSource, RegisteredSource } from '../model/source.ts';
import type { Article } from '../parse/article.ts';
import type { Capture } from '../parse/capture.ts';
import type { Content } from './content.ts';
import { LinkedArticle, LinkedSource } from './linked.ts';
import { once } from './once.ts';

/**
 * The evidence graph: key point → claims → evidence → sources → origins, walkable in both directions. Nodes hold
 * references to one another and are never serialised. What content names but does not hold has no node: rules report it.
 * Articles are joined from their outlines. The claims and sources of one are linked when somebody asks for them, so that
 * whoever looks at few of many articles pays for few.
 */
export interface Graph {
  content: Content;
  articles: ReadonlyMap<ArticleId, ArticleNode>;
  /** The sources of the registry. An article's own sources hang on the article. */
  sources: ReadonlyMap<SourceId, SourceNode>;
}

export interface ArticleNode {
  readonly article: Article;
  readonly keyPoints: readonly KeyPointNode[];
  readonly claims: ReadonlyMap<ClaimId, ClaimNode>;
  /** In the article's order, its own and those of the registry. */
  readonly sources: ReadonlyMap<SourceId, SourceNode>;
  readonly original?: ArticleNode | undefined;
  readonly translations: readonly ArticleNode[];
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
  readonly id: SourceId;
  readonly data: RegisteredSource | OwnSource;
  readonly role: (RegisteredSource | OwnSource)['role'];
  /** The article that owns the source; absent for sources of the registry. */
  readonly owner?: ArticleNode;
  /** The source that this one repeats. */
  readonly repeats?: SourceNode | undefined;
  /** The file of its capture, and the capture itself where there is one. */
  readonly captureFile: string;
  readonly capture?: Capture | undefined;
  /** Everything that rests on it, in the order of articles and claims. */
  readonly evidence: readonly EvidenceNode[];
  /** Articles that list it. */
  readonly articles: readonly ArticleNode[];
}

/** Builds the graph. The first of several claims or sources with one id wins; `id-is-unique` reports the others. */
export function buildGraph(content: Content): Graph {
  const articles = new Map<ArticleId, LinkedArticle>();
  const sources = new Map<SourceId, SourceNode>();
  const citing = once(() => citingArticles(articles.values()));
  for (const [id, parsed] of content.sources) {
    const listing = () => citing().get(id) ?? [];
    sources.set(id, new LinkedSource({ id, parsed, content, among: sources, listing }));
  }
  for (const article of content.articles)
    articles.set(article.id, new LinkedArticle(article, sources, content));
  linkTranslations(articles);
  return { content, articles, sources };
}

/** The articles that list each source of the registry. */
function citingArticles(articles: Iterable<ArticleNode>): ReadonlyMap<SourceId, readonly ArticleNode[]> {
  const citing = new Map<SourceId, ArticleNode[]>();
  for (const node of articles) {
    for (const id of node.article.outline.sources) {
      const nodes = citing.get(id);
      if (nodes) nodes.push(node);
      else citing.set(id, [node]);
    }
  }
  return citing;
}

/** Every article of a group knows the original and all translations, whichever of them a translation names. */
function linkTranslations(articles: ReadonlyMap<ArticleId, LinkedArticle>): void {
  for (const node of articles.values()) {
    const original = originalOf(node, articles);
    if (original === node) continue;
    node.original = original;
    original.translations.push(node);
  }
  for (const { translations } of articles.values())
    if (translations.length > 1) translations.sort((a, b) => compareText(a.article.id, b.article.id));
}

function originalOf(node: LinkedArticle, articles: ReadonlyMap<ArticleId, LinkedArticle>): LinkedArticle {
  const seen = new Set([node]);
  let here = node;
  for (;;) {
    const { translationOf } = here.article.outline;
    const next = translationOf && articles.get(translationOf);
    if (!next || seen.has(next)) return next ? node : here;
    seen.add(next);
    here = next;
  }
}
