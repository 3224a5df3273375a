import type { Evidence } from '../model/claim.ts';
import { type ClaimId, claimKey, type SourceId } from '../model/ids.ts';
import type { Article } from '../parse/article.ts';
import { captureFile, quoteKey, quoteOf } from './captures.ts';
import type { Content } from './content.ts';
import type { ArticleNode, ClaimNode, EvidenceNode, KeyPointNode, SourceNode } from './graph.ts';
import { once } from './once.ts';

type Registry = ReadonlyMap<SourceId, SourceNode>;

/** An article whose claims and sources are linked when somebody asks for them. */
export class LinkedArticle implements ArticleNode {
  readonly article: Article;
  original?: LinkedArticle;
  readonly translations: LinkedArticle[] = [];
  private readonly registry: Registry;
  private readonly content: Content;
  private listed?: Registry;
  private linked?: Pick<ArticleNode, 'claims' | 'keyPoints'>;

  constructor(article: Article, registry: Registry, content: Content) {
    this.article = article;
    this.registry = registry;
    this.content = content;
  }

  get sources(): ArticleNode['sources'] {
    this.listed ??= listedSources(this, this.registry, this.content);
    return this.listed;
  }

  get claims(): ArticleNode['claims'] {
    return this.links().claims;
  }

  get keyPoints(): ArticleNode['keyPoints'] {
    return this.links().keyPoints;
  }

  private links(): Pick<ArticleNode, 'claims' | 'keyPoints'> {
    this.linked ??= linkClaims(this, this.content);
    return this.linked;
  }
}

function listedSources(node: ArticleNode, registry: Registry, content: Content): Registry {
  const sources = new Map<SourceId, SourceNode>();
  const originAmong = { get: (id: SourceId) => sources.get(id) ?? registry.get(id) };
  for (const entry of node.article.data.sources) {
    const source =
      'ref' in entry
        ? registry.get(entry.ref)
        : linkedSource(entry.id, entry, content, originAmong, () => [node], node);
    if (source && !sources.has(source.id)) sources.set(source.id, source);
  }
  return sources;
}

/**
 * A source that finds what rests on it, and what it repeats, when somebody asks.
 *
 * @param among where its origin is named
 * @param listing finds the articles that list it
 */
export function linkedSource(
  id: SourceId,
  data: SourceNode['data'],
  { captures }: Pick<Content, 'captures'>,
  among: Pick<Registry, 'get'>,
  listing: () => readonly ArticleNode[],
  owner?: ArticleNode,
): SourceNode {
  const file = captureFile(id, data, owner?.article.id);
  const capture = captures.get(file);
  const evidence = once(() => listing().flatMap((node) => evidenceFrom(source, node)));
  const source: SourceNode = {
    id,
    data,
    captureFile: file,
    ...(owner && { owner }),
    ...(capture && { capture }),
    get articles() {
      return listing();
    },
    get evidence() {
      return evidence();
    },
    get repeats() {
      const origin = data.origin === undefined ? undefined : among.get(data.origin);
      return origin === source ? undefined : origin;
    },
  };
  return source;
}

function evidenceFrom(source: SourceNode, { claims }: ArticleNode): EvidenceNode[] {
  return [...claims.values()].flatMap(({ evidence }) => evidence.filter((one) => one.source === source));
}

function linkClaims(node: ArticleNode, content: Content): Pick<ArticleNode, 'claims' | 'keyPoints'> {
  const claims = new Map<ClaimId, ClaimNode>();
  for (const claim of node.article.data.claims) {
    if (claims.has(claim.id)) continue;
    const key = claimKey(node.article.id, claim.id);
    const claimNode: ClaimNode = { key, claim, article: node, evidence: [], keyPoints: [] };
    claims.set(claim.id, claimNode);
    for (const evidence of claim.evidence) linkEvidence(evidence, claimNode, content);
  }
  const keyPoints = node.article.data.keyPoints.map(({ text, claims: ids }, index) => {
    const rest = [...new Set(ids)].flatMap((id) => claims.get(id) ?? []);
    const keyPoint: KeyPointNode = { text, index, article: node, claims: rest };
    for (const claim of rest) claim.keyPoints.push(keyPoint);
    return keyPoint;
  });
  return { claims, keyPoints };
}

function linkEvidence(evidence: Evidence, claim: ClaimNode, { verdicts }: Content): void {
  const source = claim.article.sources.get(evidence.source);
  if (!source) return;
  const quote = quoteOf(evidence);
  const verdict = quote && verdicts.get(source.captureFile)?.get(quoteKey(quote));
  claim.evidence.push({ evidence, claim, source, ...(verdict && { verdict }) });
}
