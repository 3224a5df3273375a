import type { ArticleNode, Graph } from '../graph/graph.ts';
import type { Finding, Path } from '../model/finding.ts';
import type { SourceId } from '../model/ids.ts';
import { nearest, surelyMeant } from '../model/nearest.ts';
import type { Article } from '../parse/article.ts';

type Advice = Pick<Finding, 'help' | 'restsOn' | 'fix'>;

/** What to do about a claim that an article names but does not make; `sign` stands before its name in the text. */
export function unknownClaim(name: string, { article, claims }: ArticleNode, sign = ''): Advice {
  const known = [...claims.keys()];
  const otherwise =
    known.length > 0 ? `the article makes ${listed('claim', known)}` : 'add the claim under claims:';
  const restsOn = idFields('claims', article);
  return { help: didYouMean(name, known) ?? otherwise, restsOn, ...slipOf(name, known, sign) };
}

/** Whether an article lists a source under a name, be it one that the registry lacks. */
export function listsSource({ article, sources }: ArticleNode, name: string): boolean {
  return (
    sources.has(name as SourceId) ||
    article.data.sources.some((source) => 'ref' in source && source.ref === name)
  );
}

/** What to do about a source that an article names but does not list; `sign` stands before its name in the text. */
export function unknownSource(
  name: string,
  { article }: ArticleNode,
  { sources: registry }: Graph,
  sign = '',
): Advice {
  const restsOn = idFields('sources', article);
  if (registry.has(name as SourceId))
    return { help: `add \`- ref: ${name}\` under sources: to cite sources/${name}.yml`, restsOn };
  const known = article.data.sources.map((source) => ('ref' in source ? source.ref : source.id));
  const otherwise =
    known.length > 0 ? `the article lists ${listed('source', known)}` : 'add the source under sources:';
  return { help: didYouMean(name, known) ?? otherwise, restsOn, ...slipOf(name, known, sign) };
}

/** The fix of a name that is one slip away from the one that is offered for it. */
export function slipOf(name: string, known: readonly string[], sign = ''): Pick<Finding, 'fix'> {
  const to = surelyMeant(name, known);
  if (to === undefined || to !== nearest(name, known)) return {};
  return { fix: { from: sign + name, to: sign + to } };
}

/** A question that offers the name which was probably meant; `undefined` where none is near. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  return asked(nearest(name, known));
}

/** A guess as a question; `undefined` where there is none. */
export function asked(guess: string | undefined): string | undefined {
  return guess === undefined ? undefined : `did you mean \`${guess}\`?`;
}

/** The fields that give an article's claims or sources their names: a name is unknown only if all of them can be read. */
export function idFields(list: 'claims' | 'sources', { data }: Article): Path[] {
  return [[list], ...data[list].map((entry, index): Path => [list, index, 'id' in entry ? 'id' : 'ref'])];
}

const LISTED = 6;

/** `the claims \`a\`, \`b\` and 3 more`: names in a sentence, as many as can be taken in. */
export function listed(noun: string, names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  const last = more > 0 ? `${more} more` : (shown.pop() as string);
  const plural = `the ${noun}${names.length === 1 ? '' : 's'}`;
  return shown.length > 0 ? `${plural} ${shown.join(', ')} and ${last}` : `${plural} ${last}`;
}
