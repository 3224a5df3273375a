import { z } from 'zod';
import { FORM_NAMES, sectionId } from './ids.ts';
import { lang, localText, sitePath, text, url } from './values.ts';

export const SEVERITIES = ['error', 'warning', 'off'] as const;

const address = z.union([url, sitePath], {
  error: 'must be a complete address or a path on this site such as /about/',
});

/** `site.yml`: what holds for the whole site. Every field has a default, so that a bare folder of articles builds. */
export const siteConfig = z.strictObject({
  name: localText.default('Standfirst').describe('The name of the publication.'),
  description: localText.optional().describe('One sentence on what the publication is for.'),
  url: url.optional().describe('Where the site is published; feeds and the sitemap need it.'),
  languages: z
    .array(lang)
    .min(1, 'must name at least one language')
    .default(['en'])
    .describe('The languages of the site; the first is the default.'),
  sections: z
    .array(
      z.strictObject({
        id: sectionId.describe('The name that articles use.'),
        name: localText.describe('The name that readers see.'),
        description: localText.optional().describe('One or two sentences.'),
      }),
    )
    .default([])
    .describe('The sections, in the order in which readers see them.'),
  policies: z
    .strictObject({
      publishingPrinciples: address.optional().describe('How the newsroom works.'),
      correctionsPolicy: address.optional().describe('How errors are corrected.'),
      ethicsPolicy: address.optional().describe('What the newsroom does and does not do.'),
      verificationFactCheckingPolicy: address.optional().describe('How facts are checked.'),
      unnamedSourcesPolicy: address.optional().describe('When sources go unnamed.'),
      ownershipFundingInfo: address.optional().describe('Who owns and pays for it.'),
      actionableFeedbackPolicy: address.optional().describe('How readers can object.'),
      diversityPolicy: address.optional().describe('Whom the newsroom hears.'),
      masthead: address.optional().describe('Who runs it.'),
    })
    .default({})
    .describe('Where the policies stand, under their schema.org names.'),
  claimReview: z
    .boolean()
    .default(false)
    .describe(
      'Whether article pages carry schema.org ClaimReview for claims of others that are supported, contested or refuted. A claim is reviewed as supported only where more speaks for it than its own claimant. Search engines ask for a fact-checking policy from those who publish it.',
    ),
  publisher: z
    .strictObject({
      name: localText.describe('The legal or common name.'),
      url: url.optional().describe('Its own site.'),
      sameAs: z.array(url).default([]).describe('Addresses that stand for the same body.'),
    })
    .optional()
    .describe('The body that publishes the site.'),
  cards: z
    .boolean()
    .default(true)
    .describe(
      'Whether a picture with headline and evidence is drawn of each article, for when it is shared.',
    ),
  forms: z
    .array(z.enum(FORM_NAMES))
    .default(FORM_NAMES)
    .describe(
      'The forms in which each article stands beside its page. The evidence of whole years, at /data/, is put together from those that are JSON and CSV.',
    ),
  search: z.boolean().default(true).describe('Whether readers can search the site.'),
  wording: z
    .record(
      lang,
      z.strictObject({
        add: z
          .record(text, text)
          .default({})
          .describe(
            'Words that take sides, each with what to write instead; word* is any word that begins so.',
          ),
        allow: z
          .array(text)
          .default([])
          .describe('Words of the list of the language that this site may use.'),
      }),
    )
    .default({})
    .describe('By language, what wording-is-neutral reports beyond its own list, and what it lets be.'),
  rules: z
    .record(text, z.enum(SEVERITIES))
    .default({})
    .describe('How severe a breach of each rule is: error, warning or off.'),
});
export type SiteConfig = z.infer<typeof siteConfig>;

const EVIDENCE_FORMS = ['json', 'csv'] as const;
export type EvidenceForm = (typeof EVIDENCE_FORMS)[number];

/** The forms in which a site has its evidence by year: those of its articles that are data. */
export function evidenceForms({ forms }: SiteConfig): EvidenceForm[] {
  return EVIDENCE_FORMS.filter((form) => forms.includes(form));
}
