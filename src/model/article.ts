import { z } from 'zod';
import { claim } from './claim.ts';
import { articleId, claimId, sectionId, topicId } from './ids.ts';
import { articleSource } from './source.ts';
import { contentPath, day, dayOrTime, lang, sitePath, text, textUpTo } from './values.ts';

/** Headlines are shown in full everywhere, so they have an end: schema.org consumers cut longer ones. */
export const TITLE_LIMIT = 110;
export const KEY_POINT_LIMIT = 7;

/** One sentence of the summary box. */
export const keyPoint = z.strictObject({
  text: text.describe('One sentence that a reader should take away.'),
  claims: z.array(claimId).default([]).describe('The claims that it rests on, at least one.'),
});
export type KeyPoint = z.infer<typeof keyPoint>;

export const image = z.strictObject({
  src: contentPath.describe('The file, below the content folder: media/map.png.'),
  alt: z.string().describe('What the picture shows, for those who do not see it; empty for mere decoration.'),
  caption: text.optional().describe('What the reader should know about it.'),
  credit: text.optional().describe('Who made it.'),
});
export type Image = z.infer<typeof image>;

export const correction = z.strictObject({
  on: day.describe('When the article was corrected.'),
  severity: z
    .enum(['minor', 'substantive', 'retraction'])
    .describe(
      'minor: no conclusion hangs on it; substantive: one does; retraction: the article no longer stands.',
    ),
  text: text.describe('What was wrong and what is right.'),
  claims: z.array(claimId).default([]).describe('The claims that it touches.'),
});
export type Correction = z.infer<typeof correction>;

/** A warning that the newsroom lets stand, and says so to readers. */
export const acceptance = z.strictObject({
  rule: text.describe(
    'The id of the rule whose warnings are accepted in this article, as `check` prints it.',
  ),
  reason: text.describe('Why the warning is let stand, in a sentence for readers: they see it.'),
});
export type Acceptance = z.infer<typeof acceptance>;

/** The front matter of an article: all that an editor writes above the text. */
export const articleFrontMatter = z.strictObject({
  title: textUpTo(TITLE_LIMIT).describe('The headline, 1 to 110 characters.'),
  standfirst: text.describe('One to three sentences that say what the piece establishes.'),
  published: dayOrTime.optional().describe('When the article becomes public; required unless it is a draft.'),
  updated: dayOrTime.optional().describe('When it last changed in substance; not before published.'),
  lang: lang.optional().describe("The language of the article; the site's first language where absent."),
  translationOf: articleId.optional().describe('The id of the article that this one translates.'),
  type: z
    .enum(['analysis', 'reportage', 'background', 'explainer', 'opinion'])
    .default('analysis')
    .describe('analysis | reportage | background | explainer | opinion.'),
  section: sectionId.optional().describe('The section that the article belongs to.'),
  topics: z.array(topicId).default([]).describe('What the article is about.'),
  authors: z
    .array(text)
    .min(1, 'must name at least one author')
    .describe('Who wrote it, at least one: ids in people/ or organisations/, or names.'),
  dateline: text.optional().describe('Where it was written.'),
  image: image.optional().describe('The picture that stands for the article.'),
  draft: z.boolean().default(false).describe('A draft is checked but never published.'),
  aliases: z.array(sitePath).default([]).describe('Old addresses that lead here.'),
  keyPoints: z
    .array(keyPoint)
    .min(1, 'must hold at least one key point')
    .max(KEY_POINT_LIMIT, `must hold at most ${KEY_POINT_LIMIT} key points; readers remember few`)
    .describe('The summary box: one to seven points.'),
  claims: z.array(claim).default([]).describe('What the article asserts, each with its evidence.'),
  sources: z.array(articleSource).default([]).describe('What the article rests on.'),
  corrections: z.array(correction).default([]).describe('What was wrong in earlier versions.'),
  accept: z
    .array(acceptance)
    .default([])
    .describe('Warnings of `check` that are let stand in this article, each with a reason that readers see.'),
});
export type ArticleFrontMatter = z.infer<typeof articleFrontMatter>;
