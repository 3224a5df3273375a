import { z } from 'zod';
import { sourceId } from './ids.ts';
import { contentPath, day, edtf, lang, text, url } from './values.ts';

/** Item types of the Citation Style Language 1.0.2, appendix III. */
export const CSL_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

/** What every source says of itself, in an article or in `sources/`. */
export const sourceFields = {
  type: z
    .enum(CSL_TYPES)
    .describe(
      'What kind of document it is, as a CSL type: report, speech, treaty, article-newspaper, webpage, dataset, interview …',
    ),
  role: z
    .enum(['primary', 'secondary'])
    .describe('primary: the document, speech or data itself; secondary: someone reporting or analysing it.'),
  title: text.describe('The title as the source gives it, in its own language.'),
  publisher: text.optional().describe('Who published it.'),
  author: z
    .union([text, z.array(text).min(1)], { error: 'must be a name or a list of names' })
    .optional()
    .describe('Who wrote or said it: a name, or a list of names.'),
  issued: edtf.optional().describe('When it was published: 2024, 2024-06 or 2024-06-14.'),
  url: url.optional().describe('Where it is published.'),
  accessed: day.optional().describe('The last day on which it was seen to support the text.'),
  archiveUrl: url.optional().describe('Where an archived copy stands.'),
  archivedOn: day.optional().describe('The day of the archived copy.'),
  urlStatus: z
    .enum(['live', 'dead', 'unfit', 'usurped'])
    .default('live')
    .describe(
      'live; dead: gone; unfit: no longer shows the text; usurped: the address belongs to someone else now.',
    ),
  lang: lang.optional().describe('The language of the source.'),
  capture: contentPath
    .optional()
    .describe("The capture's path below captures/, where it is not the one named after the source."),
  origin: sourceId
    .optional()
    .describe('The source that this one repeats: one release carried by five outlets has one origin.'),
};

/** A source in `sources/<id>.yml`; its id is the file's name. */
export const registeredSource = z.strictObject(sourceFields);
export type RegisteredSource = z.infer<typeof registeredSource>;

const ownSource = z.strictObject({
  id: sourceId.describe('The name by which claims and citations in this article call the source.'),
  ...sourceFields,
});

const citedSource = z.strictObject({
  ref: sourceId.describe('The id of a source in sources/, which the article cites under that id.'),
});

/** An article's own source, or a reference to one in `sources/`, which is tried first: it is soon told that something is none. */
export const articleSource = z.union([citedSource, ownSource]);
export type OwnSource = z.infer<typeof ownSource>;
export type ArticleSource = z.infer<typeof articleSource>;
