import type { ArticleNode, Graph } from '../../graph/graph.ts';
import type { Claim } from '../../model/claim.ts';
import type { Finding, Path } from '../../model/finding.ts';
import { idFields } from '../names.ts';
import { lacking, type Registers } from '../registers.ts';
import type { ArticleRule, FileFinding, SiteRule } from '../rule.ts';

export const referenceExists: ArticleRule & SiteRule = {
  id: 'reference-exists',
  severity: 'error',
  *article(node, context) {
    const registers = context.registers();
    yield* articleReferences(node, registers);
    for (const [index, claim] of node.article.data.claims.entries())
      yield* claimReferences(claim, ['claims', index], registers);
    yield* sourceReferences(node, registers);
  },
  *site(context) {
    const registers = context.registers();
    yield* registryReferences(context.graph, registers);
    yield* ruleReferences(context.graph, registers);
  },
};

function* articleReferences({ article }: ArticleNode, registers: Registers): Iterable<Finding> {
  const { authors, topics, section, translationOf } = article.data;
  for (const [index, author] of authors.entries())
    if (!registers.agents.has(author))
      yield { place: { path: ['authors', index] }, ...lacking(registers.agents, 'author', author) };
  for (const [index, topic] of topics.entries())
    if (!registers.topics.has(topic))
      yield { place: { path: ['topics', index] }, ...lacking(registers.topics, 'topic', topic) };
  if (section !== undefined && !registers.sections.has(section))
    yield { place: { path: ['section'] }, ...lacking(registers.sections, 'section', section) };
  if (translationOf !== undefined && !registers.articles.has(translationOf))
    yield {
      place: { path: ['translationOf'] },
      ...lacking(registers.articles, 'the original', translationOf),
    };
}

function* claimReferences(claim: Claim, path: Path, registers: Registers): Iterable<Finding> {
  const { claimant, ref, evidence } = claim;
  if (claimant !== undefined && !registers.agents.has(claimant))
    yield { place: { path: [...path, 'claimant'] }, ...lacking(registers.agents, 'claimant', claimant) };
  if (ref !== undefined && !registers.claims.has(ref))
    yield { place: { path: [...path, 'ref'] }, ...lacking(registers.claims, 'followed claim', ref) };
  for (const [index, { reviewed }] of evidence.entries())
    if (reviewed && !registers.agents.has(reviewed.by))
      yield {
        place: { path: [...path, 'evidence', index, 'reviewed', 'by'] },
        ...lacking(registers.agents, 'reviewer', reviewed.by),
      };
}

/** An origin is named within the article first, then in the registry. */
function* sourceReferences({ article, sources }: ArticleNode, registers: Registers): Iterable<Finding> {
  for (const [index, source] of article.data.sources.entries()) {
    if ('ref' in source) {
      if (!registers.sources.has(source.ref))
        yield {
          place: { path: ['sources', index, 'ref'] },
          ...lacking(registers.sources, 'source', source.ref),
        };
    } else if (source.origin && !sources.has(source.origin) && !registers.sources.has(source.origin)) {
      yield {
        place: { path: ['sources', index, 'origin'] },
        ...lacking(registers.origins, 'origin', source.origin, sources.keys()),
        restsOn: idFields('sources', article),
      };
    }
  }
}

function* registryReferences({ content }: Graph, registers: Registers): Iterable<FileFinding> {
  for (const { file, data } of content.sources.values())
    if (data.origin && !registers.sources.has(data.origin))
      yield { file, place: { path: ['origin'] }, ...lacking(registers.sources, 'origin', data.origin) };
  for (const { file, data } of content.topics.values())
    if (data.parent && !registers.topics.has(data.parent))
      yield { file, place: { path: ['parent'] }, ...lacking(registers.topics, 'wider topic', data.parent) };
  for (const { file, data } of content.claims.values()) {
    if (data.claimant && !registers.agents.has(data.claimant))
      yield { file, place: { path: ['claimant'] }, ...lacking(registers.agents, 'claimant', data.claimant) };
    for (const [index, { article }] of data.history.entries())
      if (article && !registers.articles.has(article))
        yield {
          file,
          place: { path: ['history', index, 'article'] },
          ...lacking(registers.articles, 'article', article),
        };
  }
}

/** A key is put right only where that makes no second key of one name. */
function* ruleReferences({ content }: Graph, { rules }: Registers): Iterable<FileFinding> {
  const { file, data } = content.site;
  const taken = new Set(Object.keys(data.rules));
  for (const rule of Object.keys(data.rules)) {
    if (rules.has(rule)) continue;
    const { fix, ...said } = lacking(rules, 'rule', rule);
    const isFree = fix !== undefined && !taken.has(fix.to);
    if (isFree) taken.add(fix.to);
    yield { ...said, ...(isFree && { fix }), place: { path: ['rules', rule], at: 'key' }, file };
  }
}
