import type { Rule } from '../rule.ts';
import { acceptanceIsAllowed } from './acceptance-is-allowed.ts';
import { acceptanceIsNeeded } from './acceptance-is-needed.ts';
import { attributionIsNamed } from './attribution-is-named.ts';
import { captureIsIntact } from './capture-is-intact.ts';
import { citationSourceExists } from './citation-source-exists.ts';
import { claimHasEvidence } from './claim-has-evidence.ts';
import { claimIsMarked } from './claim-is-marked.ts';
import { claimMarkExists } from './claim-mark-exists.ts';
import { claimantIsNamed } from './claimant-is-named.ts';
import { confidenceIsEarned } from './confidence-is-earned.ts';
import { correctionClaimExists } from './correction-claim-exists.ts';
import { datesInOrder } from './dates-in-order.ts';
import { evidenceSourceExists } from './evidence-source-exists.ts';
import { figureIsConsistent } from './figure-is-consistent.ts';
import { forecastIsResolvable } from './forecast-is-resolvable.ts';
import { headingOrder } from './heading-order.ts';
import { headlineIsBorneOut } from './headline-is-borne-out.ts';
import { idIsUnique } from './id-is-unique.ts';
import { imageHasAlt } from './image-has-alt.ts';
import { keyPointHasClaim } from './key-point-has-claim.ts';
import { keyPointIsBorneOut } from './key-point-is-borne-out.ts';
import { keyPointsDiffer } from './key-points-differ.ts';
import { likelihoodAndConfidenceApart } from './likelihood-and-confidence-apart.ts';
import { likelihoodIsStandard } from './likelihood-is-standard.ts';
import { linkTargetExists } from './link-target-exists.ts';
import { linkTargetIsPublic } from './link-target-is-public.ts';
import { linkTextSaysWhere } from './link-text-says-where.ts';
import { mediaExists } from './media-exists.ts';
import { nameIsConsistent } from './name-is-consistent.ts';
import { originIsAcyclic } from './origin-is-acyclic.ts';
import { pictureIsReadable } from './picture-is-readable.ts';
import { pictureIsShownWhole } from './picture-is-shown-whole.ts';
import { quoteHasCapture } from './quote-has-capture.ts';
import { quoteInCapture } from './quote-in-capture.ts';
import { quoteIsAttributed } from './quote-is-attributed.ts';
import { referenceExists } from './reference-exists.ts';
import { refutedIsShown } from './refuted-is-shown.ts';
import { sourceIsCited } from './source-is-cited.ts';
import { sourceIsFresh } from './source-is-fresh.ts';
import { standfirstLength } from './standfirst-length.ts';
import { translationHasOriginal } from './translation-has-original.ts';
import { translationIsCurrent } from './translation-is-current.ts';
import { translationKeepsClaims } from './translation-keeps-claims.ts';
import { translationLanguageDiffers } from './translation-language-differs.ts';
import { wordingIsNeutral } from './wording-is-neutral.ts';

/** Every rule, by id. A new one is added here and nowhere else. */
export const rules: readonly Rule[] = [
  acceptanceIsAllowed,
  acceptanceIsNeeded,
  attributionIsNamed,
  captureIsIntact,
  citationSourceExists,
  claimHasEvidence,
  claimIsMarked,
  claimMarkExists,
  claimantIsNamed,
  confidenceIsEarned,
  correctionClaimExists,
  datesInOrder,
  evidenceSourceExists,
  figureIsConsistent,
  forecastIsResolvable,
  headingOrder,
  headlineIsBorneOut,
  idIsUnique,
  imageHasAlt,
  keyPointHasClaim,
  keyPointIsBorneOut,
  keyPointsDiffer,
  likelihoodAndConfidenceApart,
  likelihoodIsStandard,
  linkTargetExists,
  linkTargetIsPublic,
  linkTextSaysWhere,
  mediaExists,
  nameIsConsistent,
  originIsAcyclic,
  pictureIsReadable,
  pictureIsShownWhole,
  quoteHasCapture,
  quoteInCapture,
  quoteIsAttributed,
  referenceExists,
  refutedIsShown,
  sourceIsCited,
  sourceIsFresh,
  standfirstLength,
  translationHasOriginal,
  translationIsCurrent,
  translationKeepsClaims,
  translationLanguageDiffers,
  wordingIsNeutral,
];
