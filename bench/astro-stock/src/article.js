/** The evidence of an article, resolved: what its page, its teasers and its data are made from. */
export function resolveArticle({ id, data, rendered }, registry) {
  const sources = new Map((data.sources ?? []).map((entry, index) => sourceOf(entry, index, registry)));
  for (const source of sources.values()) source.root = rootOf(source, sources, registry);
  const claims = (data.claims ?? []).map((claim) => claimOf(claim, sources));
  const claimsById = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    id,
    data,
    lang: data.lang ?? 'en',
    href: `/articles/${id}/`,
    published: Number(new Date(data.published)),
    html: rendered.html,
    sources,
    claims,
    keyPoints: (data.keyPoints ?? []).map((point) => pointOf(point, claimsById)),
    figures: figuresOf(claims, sources),
  };
}

/** The HTML of a text with its marks and citations, and passages set apart, which Astro's Markdown does not know. */
export function withMarks({ html, sources }) {
  const marked = html
    .replace(/:claim\[([^\]]+)\]\{#([a-z0-9-]+)\}/g, '<a class="claim" id="mark-$2" href="#claim-$2">$1</a>')
    .replace(/\[(@[^\]<]+)\]/g, (_, cited) => `<span class="citation">[${linked(cited, sources)}]</span>`);
  if (!marked.includes(':::')) return marked;
  return marked
    .replace(/<p>:::timeline<\/p>/g, '<div class="timeline">')
    .replace(
      /<p>:::(background|method|counterpoint)(?:\{by=([^}]*)\})?\n/g,
      '<aside class="$1"><p class="label">$1 $2</p><p>',
    )
    .replace(/\n:::<\/p>/g, '</p></aside>')
    .replace(/<p>:::<\/p>/g, '</div>');
}

function linked(cited, sources) {
  return cited.replace(/@([a-z0-9-]+)/g, (_, id) => `<a href="#source-${id}">${sources.get(id)?.number}</a>`);
}

function sourceOf(entry, index, registry) {
  const id = entry.ref ?? entry.id;
  const fields = entry.ref === undefined ? entry : registry.get(id);
  return [id, { ...fields, id, number: index + 1, isRegistered: entry.ref !== undefined, citedBy: [] }];
}

function rootOf({ id, origin }, sources, registry) {
  let root = id;
  for (let next = origin, left = 8; next && next !== root && left > 0; left -= 1) {
    root = next;
    next = (sources.get(root) ?? registry.get(root))?.origin;
  }
  return root;
}

function claimOf(claim, sources) {
  const evidence = (claim.evidence ?? []).map((entry) => ({
    stance: 'supports',
    directness: 'direct',
    ...entry,
    source: sources.get(entry.source),
  }));
  for (const { source } of evidence) if (source.citedBy.at(-1) !== claim.id) source.citedBy.push(claim.id);
  return { status: 'supported', ...claim, evidence };
}

function pointOf({ text, claims: ids }, claimsById) {
  const claims = ids.map((id) => claimsById.get(id));
  const support = claims.flatMap(({ evidence }) => evidence).filter(({ stance }) => stance === 'supports');
  return {
    text,
    claims,
    origins: new Set(support.map(({ source }) => source.root)).size,
    confidence: ['low', 'moderate', 'high'].find((level) =>
      claims.some(({ confidence }) => confidence === level),
    ),
    contested: claims.filter(isContested).length,
  };
}

function figuresOf(claims, sources) {
  const cited = [...sources.values()].filter(({ citedBy }) => citedBy.length > 0);
  return {
    claims: claims.length,
    origins: new Set(cited.map(({ root }) => root)).size,
    primarySources: cited.filter(({ role }) => role === 'primary').length,
    contested: claims.filter(isContested).length,
  };
}

function isContested({ status }) {
  return status === 'contested' || status === 'refuted';
}
