import type { Claim } from '../../model/claim.ts';
import type { Finding, Path } from '../../model/finding.ts';
import type { Article } from '../../parse/article.ts';
import { type Passage, placeIn, type Span } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { claimToldBy, isSoft, isSoftened, SOFT } from './certainty.ts';
import type { Unborne } from './unborne.ts';

/** That words of a summary stand nowhere in what it sums up, `where`. */
export function unborneFinding(
  passage: Passage,
  { what, words, instead, ...span }: Unborne,
  where: string,
): Finding {
  const other = instead === undefined ? '' : `, where the number is ${instead}`;
  return {
    place: placeIn(passage, span),
    message: `the ${what} “${words}” stands nowhere in ${where}${other}`,
    help: `write what the text bears out, or give the text and a claim the ${what}, with its evidence`,
  };
}

/** The sentences of a summary that tell as facts what claims have as views or forecasts. */
export function* toldAsFacts(
  what: string,
  passage: Passage,
  { data }: Article,
  prose: Prose,
): Iterable<Finding> {
  if (!data.claims.some((claim) => isSoft(claim, data)) || isSoftened(passage.text, [], prose)) return;
  for (const sentence of prose.sentences(passage)) {
    const told = claimToldBy(sentence.text, data.claims, prose);
    if (!told || !isSoft(told, data) || isSoftened(passage.text, [told], prose)) continue;
    yield { ...toldAsFact(what, passage, sentence, told), restsOn: kindsOf([told], data) };
  }
}

/** The fields without which nothing can be said of how certain claims are. */
export function kindsOf(claims: readonly Claim[], data: Article['data']): Path[] {
  return [['claims'], ...claims.map((claim): Path => ['claims', data.claims.indexOf(claim), 'kind'])];
}

/** That words tell as a fact what a claim has as a view or a forecast. */
export function toldAsFact(what: string, passage: Passage, span: Span, claim: Claim): Finding {
  const { id, kind, claimant } = claim;
  const whose = claimant === undefined ? 'whose it is' : `that it is ${claimant}'s`;
  return {
    place: placeIn(passage, span),
    message: `${what} tells as a fact what claim \`${id}\` has as ${SOFT[kind]}`,
    help: kind === 'forecast' ? `say ${whose}, or how likely it is` : `say ${whose}`,
  };
}
