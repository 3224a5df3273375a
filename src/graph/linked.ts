import type { Evidence } from '../model/claim.ts';
import { type ClaimId, claimKey, type SourceId } from '../model/ids.ts';
import { quoteOf } from '../model/quote.ts';
import type { Article } from '../parse/article.ts';
import { captureFile, quoteKey } from './captures.ts';
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
  private listed?: () => Registry;
  private linked?: () => Pick<ArticleNode, 'claims' | 'keyPoints'>;

  constructor(article: Article, registry: Registry, content: Content) {
    this.article = article;
    this.registry = registry;
    this.content = content;
  }

  get sources(): ArticleNode['sources'] {
    this.listed ??= once(() => listedSources(this, this.registry, this.content));
    return this.listed();
  }

  get claims(): ArticleNode['claims'] {
    return this.links().claims;
  }

  get keyPoints(): ArticleNode['keyPoints'] {
    return this.links().keyPoints;
  }

  private links(): Pick<ArticleNode, 'claims' | 'keyPoints'> {
    this.linked ??= once(() => linkClaims(this, this.content));
    return this.linked();
  }
}

function listedSources(owner: ArticleNode, registry: Registry, content: Content): Registry {
  const sources = new Map<SourceId, SourceNode>();
  const among = { get: (id: SourceId) => sources.get(id) ?? registry.get(id) };
  for (const entry of owner.article.data.sources) {
    const source =
      'ref' in entry
        ? registry.get(entry.ref)
        : new LinkedSource({
            id: entry.id,
            parsed: { data: entry },
            content,
            among,
            listing: () => [owner],
            owner,
          });
    if (source && !sources.has(source.id)) sources.set(source.id, source);
  }
  return sources;
}

interface SourceLinks {
  id: SourceId;
  /** What holds its data. */
  parsed: { readonly data: SourceNode['data'] };
  content: Pick<Content, 'captures'>;
  /** Where its origin is named. */
  among: Pick<Registry, 'get'>;
  /** Finds the articles that list it. */
  listing: () => readonly ArticleNode[];
  owner?: ArticleNode;
}

/**
 * A source that finds its capture, what it repeats and what rests on it when somebody asks. What figures count by is at hand:
 * of a source of the registry it is part of the frame, and whoever counts looks at no more of it.
 */
export class LinkedSource implements SourceNode {
  readonly id: SourceId;
  readonly role: SourceNode['role'];
  readonly captureFile: string;
  readonly owner?: ArticleNode;
  private readonly origin: SourceId | undefined;
  private readonly links: SourceLinks;
  private readonly resting: () => readonly EvidenceNode[];

  constructor(links: SourceLinks) {
    const { id, owner, listing, parsed } = links;
    const { data } = parsed;
    this.id = id;
    this.role = data.role;
    this.origin = data.origin;
    this.captureFile = captureFile(id, data, owner?.article.id);
    if (owner) this.owner = owner;
    this.links = links;
    this.resting = once(() => listing().flatMap((node) => evidenceFrom(this, node)));
  }

  get data(): SourceNode['data'] {
    return this.links.parsed.data;
  }

  get capture(): SourceNode['capture'] {
    return this.links.content.captures.get(this.captureFile);
  }

  get articles(): readonly ArticleNode[] {
    return this.links.listing();
  }

  get evidence(): readonly EvidenceNode[] {
    return this.resting();
  }

  get repeats(): SourceNode | undefined {
    const named = this.origin === undefined ? undefined : this.links.among.get(this.origin);
    return named === this ? undefined : named;
  }
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
