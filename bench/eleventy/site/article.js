/** The evidence of an article, resolved: what its page, its teasers and the pages of its sources are made from. */
export class Article {
  constructor(item, registries, lang) {
    const { data } = item;
    this.href = item.url;
    this.id = item.page.filePathStem.replace(/^\/articles\//, '');
    this.data = data;
    this.lang = lang;
    this.text = item.rawInput;
    this.time = Date.parse(data.published);
    this.sources = (data.sources ?? []).map((entry, index) => sourceOf(entry, index, registries.sources));
    this.sourcesById = new Map(this.sources.map((source) => [source.id, source]));
    for (const source of this.sources) source.origin = this.originOf(source.id, registries.sources);
    this.claims = (data.claims ?? []).map((claim) => this.claimOf(claim));
    this.claimsById = new Map(this.claims.map((claim) => [claim.id, claim]));
    this.keyPoints = data.keyPoints.map(({ text, claims }) => this.keyPointOf(text, claims));
    this.markKeyPoints();
    this.figures = figuresOf(this);
    this.translations = [];
  }

  claimOf(claim) {
    const evidence = (claim.evidence ?? []).map((entry) => ({
      stance: 'supports',
      directness: 'direct',
      ...entry,
      source: this.sourcesById.get(entry.source),
    }));
    const status = claim.status ?? 'supported';
    const found = { ...claim, status, evidence, article: this, keyPoints: [] };
    for (const { source } of evidence) source.citedBy.add(claim.id);
    return { ...found, origins: supportingOrigins([found]) };
  }

  keyPointOf(text, ids) {
    const claims = ids.map((id) => this.claimsById.get(id));
    return {
      text,
      claims,
      origins: supportingOrigins(claims),
      confidence: ['low', 'moderate', 'high'].find((level) =>
        claims.some((claim) => claim.confidence === level),
      ),
      contested: claims.filter(isContested).length,
    };
  }

  markKeyPoints() {
    for (const [index, { claims }] of this.keyPoints.entries())
      for (const claim of claims) claim.keyPoints.push(index + 1);
  }

  /** The id at the end of a chain of sources that repeat one another. */
  originOf(id, registry) {
    const seen = new Set();
    for (let here = id; ; ) {
      const next = (this.sourcesById.get(here) ?? registry.get(here))?.origin;
      if (!next || seen.has(here)) return here;
      seen.add(here);
      here = typeof next === 'string' ? next : here;
    }
  }
}

export function isContested({ status }) {
  return status === 'contested' || status === 'refuted';
}

function sourceOf(entry, index, registry) {
  const isRegistered = 'ref' in entry;
  const id = isRegistered ? entry.ref : entry.id;
  const fields = isRegistered ? registry.get(id) : entry;
  return { urlStatus: 'live', ...fields, id, isRegistered, number: index + 1, citedBy: new Set() };
}

function supportingOrigins(claims) {
  const evidence = claims.flatMap((claim) => claim.evidence);
  return new Set(evidence.filter(({ stance }) => stance === 'supports').map(({ source }) => source.origin))
    .size;
}

function figuresOf({ claims }) {
  const sources = new Set(claims.flatMap((claim) => claim.evidence.map(({ source }) => source)));
  return {
    claims: claims.length,
    origins: new Set([...sources].map(({ origin }) => origin)).size,
    primarySources: [...sources].filter(({ role }) => role === 'primary').length,
    contested: claims.filter(isContested).length,
  };
}
