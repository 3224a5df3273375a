import { z } from 'zod';
import { claimId, followedClaimId, sourceId } from './ids.ts';
import { LIKELIHOOD_TERMS } from './likelihood.ts';
import { day, edtf, text } from './values.ts';

export const CLAIM_KINDS = ['fact', 'statement', 'assessment', 'forecast', 'opinion'] as const;
export const CLAIM_STATUSES = ['supported', 'contested', 'refuted', 'unverified', 'superseded'] as const;
export const FORECAST_OUTCOMES = ['pending', 'occurred', 'did not occur', 'void'] as const;
export const CONFIDENCES = ['high', 'moderate', 'low'] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];
export type Confidence = (typeof CONFIDENCES)[number];

/** Someone's look at a piece of evidence. */
const review = z.strictObject({
  by: text.describe('Who looked at it: an id in people/ or a name.'),
  on: day.describe('When.'),
});

/** One stretch of one source that bears on a claim. */
export const evidence = z.strictObject({
  source: sourceId.describe("The source's id, from this article's list of sources."),
  quote: text
    .optional()
    .describe('Words exactly as the source has them; leave it out where the source is paraphrased.'),
  locator: text.optional().describe('Where in the source: page, paragraph, section or time.'),
  stance: z
    .enum(['supports', 'refutes', 'context'])
    .default('supports')
    .describe('How it bears on the claim.'),
  directness: z
    .enum(['direct', 'indirect'])
    .default('direct')
    .describe('direct: it says so; indirect: it has to be inferred.'),
  reviewed: review.optional().describe('Who checked the evidence against the source, and when.'),
});
export type Evidence = z.infer<typeof evidence>;

/** How and when a forecast will be settled. */
export const forecast = z.strictObject({
  due: day.optional().describe('The day by which the forecast can be judged.'),
  resolves: text.optional().describe('What would settle it, so that two readers would agree.'),
  outcome: z
    .enum(FORECAST_OUTCOMES)
    .default('pending')
    .describe('What came of it; void where it can no longer be judged.'),
  resolvedOn: day.optional().describe('When the outcome was known.'),
});
export type Forecast = z.infer<typeof forecast>;

/** What an article asserts, or reports that someone asserts. */
export const claim = z.strictObject({
  id: claimId.describe('A name for the claim, unique in the article: a-z, 0-9 and hyphens.'),
  text: text.describe('The claim in one sentence that can be true or false.'),
  kind: z.enum(CLAIM_KINDS).describe('fact | statement | assessment | forecast | opinion.'),
  claimant: text
    .optional()
    .describe(
      'Who asserts it: an id in people/ or organisations/, or a name. Required for all kinds but fact.',
    ),
  on: edtf.optional().describe('When it was asserted.'),
  scope: text.optional().describe('What, where and when the claim is limited to.'),
  confidence: z
    .enum(CONFIDENCES)
    .describe('How good the evidence is, in the sense of ICD 203: high | moderate | low.'),
  likelihood: z
    .enum(LIKELIHOOD_TERMS as [string, ...string[]])
    .optional()
    .describe('How probable the event is, for forecasts only: an ICD 203 term, or its synonym.'),
  status: z.enum(CLAIM_STATUSES).default('supported').describe('Where the claim stands now.'),
  ref: followedClaimId.optional().describe('The followed claim in claims/ that this is an instance of.'),
  evidence: z.array(evidence).default([]).describe('What the claim rests on.'),
  forecast: forecast.optional().describe('For forecasts: when and by what they are settled.'),
  changesMind: text.optional().describe('What would change this conclusion.'),
});
export type Claim = z.infer<typeof claim>;
