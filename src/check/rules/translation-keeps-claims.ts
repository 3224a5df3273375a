import type { ArticleNode, ClaimNode } from '../../graph/graph.ts';
import type { Finding, Path } from '../../model/finding.ts';
import type { SourceId } from '../../model/ids.ts';
import { covers } from '../../parse/fields.ts';
import { sourcePath } from '../evidence.ts';
import { type Figures, figuresOf, type WrittenFigure } from '../figures-in-text.ts';
import type { ArticleRule } from '../rule.ts';

/** Fields that are the same in every language, and what editors call them. */
const FIELDS = {
  kind: 'kind',
  status: 'status',
  confidence: 'confidence',
  likelihood: 'likelihood',
  on: 'day',
} as const;

/** Up to this, one language may write in words, or as the Roman numeral of a century, what another writes in digits. */
const LARGEST_IN_WORDS = 21;

export const translationKeepsClaims: ArticleRule = {
  id: 'translation-keeps-claims',
  severity: 'warning',
  *article(node) {
    if (!node.original) return;
    yield* sameNames('claim', node, node.original);
    yield* sameNames('source', node, node.original);
    yield* sameKeyPoints(node, node.original);
    for (const claim of node.claims.values()) {
      const original = node.original.claims.get(claim.claim.id);
      if (!original) continue;
      const restsOn: Path[] = [[...pathOf(claim), 'id']];
      for (const finding of [
        ...sameFields(claim, original),
        ...sameEvidence(claim, original),
        ...sameFigures(claim, original),
      ])
        yield { ...finding, restsOn: [...restsOn, ...(finding.restsOn ?? [])] };
    }
  },
};

/** The claims or the sources that only one of the two has. */
function* sameNames(what: 'claim' | 'source', node: ArticleNode, original: ArticleNode): Iterable<Finding> {
  const here = namesOf(what, node);
  const there = namesOf(what, original);
  const restsOn: Path[] = [[`${what}s`], ...here.values()];
  for (const [id, path] of there) {
    if (here.has(id) || !isSound(original, path)) continue;
    yield {
      place: { path: ['translationOf'] },
      message: `the original has ${what} \`${id}\`, and this translation does not`,
      help: `add the ${what}, under the same id`,
      related: [inOriginal(original, path)],
      restsOn,
    };
  }
  if (![[`${what}s`], ...there.values()].every((path) => isSound(original, path))) return;
  for (const [id, path] of here) {
    if (there.has(id)) continue;
    yield {
      place: { path },
      message: `${what} \`${id}\` is not in the original, \`${original.article.id}\``,
      help: `give the ${what} the id that it has there, add it there, or take it out here`,
    };
  }
}

function* sameFields(here: ClaimNode, there: ClaimNode): Iterable<Finding> {
  for (const [field, name] of Object.entries(FIELDS) as [keyof typeof FIELDS, string][]) {
    const [own, other] = [here.claim[field], there.claim[field]];
    const path = [...pathOf(there), field];
    if (own === other || !isSound(there.article, path)) continue;
    yield {
      place: { path: [...pathOf(here), field] },
      message: `the ${name} of claim \`${here.claim.id}\` is ${own ?? 'left out'} here and ${other ?? 'left out'} in the original`,
      help: 'write what the original says, or put right the original first',
      related: [inOriginal(there.article, path)],
    };
  }
}

/** Sources that one of the two articles does not list at all have been named already. */
function* sameEvidence(here: ClaimNode, there: ClaimNode): Iterable<Finding> {
  const { id } = here.claim;
  const [own, other] = [sourcesOf(here), sourcesOf(there)];
  const path = [...pathOf(here), 'evidence'];
  const restsOn = [path, ...own.values()];
  for (const [source, place] of other) {
    if (own.has(source) || !here.article.sources.has(source) || !isSound(there.article, place)) continue;
    yield {
      place: { path, at: 'key' },
      message: `claim \`${id}\` rests on \`${source}\` in the original, but not here`,
      help: 'add the evidence, or put right the original first',
      related: [inOriginal(there.article, place)],
      restsOn,
    };
  }
  if (![[...pathOf(there), 'evidence'], ...other.values()].every((field) => isSound(there.article, field)))
    return;
  for (const [source, place] of own) {
    if (other.has(source) || !there.article.sources.has(source)) continue;
    yield {
      place: { path: place },
      message: `claim \`${id}\` rests on \`${source}\` here, but not in the original`,
      help: 'take the evidence out, or add it to the original first',
      related: [inOriginal(there.article, [...pathOf(there), 'id'])],
    };
  }
}

function* sameFigures(here: ClaimNode, there: ClaimNode): Iterable<Finding> {
  const paths: [Path, Path] = [
    [...pathOf(here), 'text'],
    [...pathOf(there), 'text'],
  ];
  yield* sameFiguresIn(`claim \`${here.claim.id}\``, here.article, there.article, paths, [
    here.claim.text,
    there.claim.text,
  ]);
}

/** Key points that stand in one place of the box and rest on the same claims. */
function* sameKeyPoints(node: ArticleNode, original: ArticleNode): Iterable<Finding> {
  const [points, others] = [node.article.data.keyPoints, original.article.data.keyPoints];
  if (points.length !== others.length) return;
  for (const [index, point] of points.entries()) {
    const other = others[index];
    if (!other || point.claims.join() !== other.claims.join()) continue;
    const path: Path = ['keyPoints', index, 'text'];
    yield* sameFiguresIn(`key point ${index + 1}`, node, original, [path, path], [point.text, other.text]);
  }
}

function* sameFiguresIn(
  what: string,
  node: ArticleNode,
  original: ArticleNode,
  [path, originalPath]: readonly [Path, Path],
  [text, originalText]: readonly [string, string],
): Iterable<Finding> {
  if (!isSound(original, originalPath)) return;
  const own = figuresOf(text, node.article.data.lang);
  const other = figuresOf(originalText, original.article.data.lang);
  const added = only(own, other);
  const lost = only(other, own);
  const isSwap = added.length > 0 && lost.length > 0;
  if (!isSwap && ![...added, ...lost].some(({ value }) => value > LARGEST_IN_WORDS)) return;
  yield {
    place: { path },
    message: `${what} says ${difference(added, lost)}`,
    help: 'write the figures of the original',
    related: [inOriginal(original, originalPath)],
  };
}

/** The figures that the other text does not have, or has in another unit. */
function only(figures: Figures, others: Figures): WrittenFigure[] {
  return [...figures].flatMap(([value, figure]) => {
    const other = others.get(value);
    const isSame = other && (!figure.unit || !other.unit || figure.unit === other.unit);
    return isSame ? [] : [figure];
  });
}

function difference(added: readonly WrittenFigure[], lost: readonly WrittenFigure[]): string {
  if (added.length === 0) return `${listed(lost)} in the original, but not here`;
  if (lost.length === 0) return `${listed(added)} here, but not in the original`;
  return `${listed(added)} here and ${listed(lost)} in the original`;
}

function listed(figures: readonly WrittenFigure[]): string {
  return [...new Set(figures.map(({ written }) => `\`${written}\``))].join(', ');
}

function namesOf(what: 'claim' | 'source', node: ArticleNode): Map<string, Path> {
  if (what === 'claim')
    return new Map([...node.claims.values()].map((claim) => [claim.claim.id, [...pathOf(claim), 'id']]));
  const ids = node.article.data.sources.map((source) => ('ref' in source ? source.ref : source.id));
  return new Map(ids.map((id) => [id, sourcePath(node, id)]));
}

/** The sources that a claim rests on, each with the field that names it first. */
function sourcesOf(node: ClaimNode): Map<SourceId, Path> {
  const fields = new Map<SourceId, Path>();
  for (const [index, { source }] of node.claim.evidence.entries())
    if (!fields.has(source)) fields.set(source, [...pathOf(node), 'evidence', index, 'source']);
  return fields;
}

function pathOf({ claim, article }: ClaimNode): Path {
  return ['claims', article.article.data.claims.indexOf(claim)];
}

/** Whether a field of the original is what stands there, and no stand-in. */
function isSound({ article }: ArticleNode, path: Path): boolean {
  return !covers(article.unsound, path);
}

function inOriginal({ article }: ArticleNode, path: Path): NonNullable<Finding['related']>[number] {
  return { file: article.file, place: { path }, message: 'in the original' };
}
