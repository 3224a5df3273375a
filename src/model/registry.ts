import { z } from 'zod';
import { CLAIM_KINDS, CLAIM_STATUSES } from './claim.ts';
import { articleId, topicId } from './ids.ts';
import { registeredSource } from './source.ts';
import { day, edtf, lang, localText, text, url } from './values.ts';

const agentFields = {
  name: localText.describe('The name as readers see it, where needed by language.'),
  aliases: z.array(text).default([]).describe('Other spellings of the name.'),
  role: localText.optional().describe('Office or occupation.'),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'must be a Wikidata id such as Q7747')
    .optional()
    .describe('The Wikidata id.'),
  sameAs: z.array(url).default([]).describe('Addresses that stand for the same person or body.'),
  disclosures: z.array(localText).default([]).describe('What readers should know of interests and ties.'),
};

/** A person in `people/<id>.yml`: an author or a claimant. */
export const person = z.strictObject(agentFields);
export type Person = z.infer<typeof person>;

/** A body in `organisations/<id>.yml`. */
export const organisation = z.strictObject(agentFields);
export type Organisation = z.infer<typeof organisation>;

/** A topic in `topics/<id>.yml`. */
export const topic = z.strictObject({
  name: localText.describe('The name as readers see it.'),
  description: localText.optional().describe('One or two sentences.'),
  parent: topicId.optional().describe('The wider topic.'),
  mediaTopic: z
    .string()
    .regex(/^medtop:\d{8}$/, 'must be an IPTC Media Topic code such as medtop:20000065')
    .optional()
    .describe('The IPTC Media Topic code, where one fits.'),
});
export type Topic = z.infer<typeof topic>;

/** A claim that is followed across articles, in `claims/<id>.yml`. */
export const followedClaim = z.strictObject({
  text: localText.describe('The claim in one sentence.'),
  kind: z.enum(CLAIM_KINDS).optional().describe('fact | statement | assessment | forecast | opinion.'),
  claimant: text.optional().describe('Who asserts it: an id or a name.'),
  on: edtf.optional().describe('When it was first asserted.'),
  status: z.enum(CLAIM_STATUSES).default('supported').describe('Where the claim stands now.'),
  history: z
    .array(
      z.strictObject({
        on: day.describe('When.'),
        status: z.enum(CLAIM_STATUSES).describe('Where the claim stood from then on.'),
        text: localText.describe('What happened.'),
        article: articleId.optional().describe('The article that reported it.'),
      }),
    )
    .default([])
    .describe('How it fared.'),
});
export type FollowedClaim = z.infer<typeof followedClaim>;

/** The front matter of `pages/<slug>.md`: about, corrections policy, how we work. */
export const pageFrontMatter = z.strictObject({
  title: text.describe('The heading of the page.'),
  description: text.optional().describe('One sentence for search engines and lists.'),
  lang: lang.optional().describe("The language of the page; the site's first language where absent."),
  draft: z.boolean().default(false).describe('A draft is checked but never published.'),
});
export type PageFrontMatter = z.infer<typeof pageFrontMatter>;

/** The folders of registries, and the schema of the files in each. */
export const REGISTRIES = {
  sources: registeredSource,
  people: person,
  organisations: organisation,
  topics: topic,
  claims: followedClaim,
} as const;
export type RegistryName = keyof typeof REGISTRIES;
