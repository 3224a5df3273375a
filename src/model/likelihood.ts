/**
 * Words of estimative probability, from Intelligence Community Directive 203 (Analytic Standards), section D.6.e.2.a.
 * Bands are half-open, lower end included, and given as probabilities from 0 to 1.
 */
export interface Likelihood {
  term: string;
  synonym: string;
  /** Lower end, included. */
  from: number;
  /** Upper end, excluded. */
  to: number;
}

export const LIKELIHOODS = [
  { term: 'almost no chance', synonym: 'remote', from: 0.01, to: 0.05 },
  { term: 'very unlikely', synonym: 'highly improbable', from: 0.05, to: 0.2 },
  { term: 'unlikely', synonym: 'improbable', from: 0.2, to: 0.45 },
  { term: 'roughly even chance', synonym: 'roughly even odds', from: 0.45, to: 0.55 },
  { term: 'likely', synonym: 'probable', from: 0.55, to: 0.8 },
  { term: 'very likely', synonym: 'highly probable', from: 0.8, to: 0.95 },
  { term: 'almost certain', synonym: 'nearly certain', from: 0.95, to: 0.99 },
] as const satisfies readonly Likelihood[];

export type LikelihoodTerm = (typeof LIKELIHOODS)[number]['term' | 'synonym'];

/** Every term and synonym that an article may use. */
export const LIKELIHOOD_TERMS = LIKELIHOODS.flatMap(({ term, synonym }) => [
  term,
  synonym,
]) as LikelihoodTerm[];

/** The row of the table that a term or its synonym stands in. */
export function likelihoodOf(term: LikelihoodTerm): Likelihood {
  const found = LIKELIHOODS.find((row) => row.term === term || row.synonym === term);
  if (!found) throw new RangeError(`"${term}" is no ICD 203 term`);
  return found;
}
