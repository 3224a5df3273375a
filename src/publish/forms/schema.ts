import { z } from 'zod';
import { articleFrontMatter, image, keyPoint } from '../../model/article.ts';
import { CONFIDENCES, claim } from '../../model/claim.ts';
import { articleId, sourceId, topicId } from '../../model/ids.ts';
import { sourceFields } from '../../model/source.ts';
import { formatData } from './record.ts';

const count = z.int().min(0);

/** What `ArticleRecord` is, for whoever reads it elsewhere: the content model's own fields, and those that are added. */
const record = articleFrontMatter
  .omit({ draft: true, aliases: true, keyPoints: true, claims: true, sources: true, image: true })
  .extend({
    id: articleId.describe('The id of the article.'),
    url: z.string().describe('Its address.'),
    lang: z.string().describe('Its language, a BCP 47 tag.'),
    publisher: z.string().describe('Who publishes it.'),
    sectionName: z.string().optional().describe("The section's name."),
    subjects: z
      .array(z.strictObject({ id: topicId, name: z.string(), mediaTopic: z.string().optional() }))
      .describe('The topics with their names, and their IPTC Media Topic codes.'),
    agents: z.record(z.string(), z.string()).describe('The names of claimants and reviewers, by id.'),
    image: image.optional().describe('The picture that stands for the article, at its published address.'),
    words: count.describe('Words of text.'),
    figures: z.strictObject({ claims: count, origins: count, primarySources: count, contested: count }),
    keyPoints: z.array(keyPoint.extend({ origins: count, confidence: z.enum(CONFIDENCES) })),
    claims: z.array(claim.extend({ origins: count.describe('Independent origins that support it.') })),
    sources: z.array(
      z.strictObject({
        id: sourceId,
        ...sourceFields,
        origin: sourceId.describe('The source that it goes back to; itself where it is independent.'),
      }),
    ),
  });

/**
 * The JSON Schema (2020-12) of articles as data, made from the content model, so that the two cannot differ: of one article,
 * or of the `articles` of a year.
 */
export function formatSchema({ id }: { id: string }): string {
  const { $schema: _, ...article } = z.toJSONSchema(record, { target: 'draft-2020-12', io: 'output' });
  const ref = { $ref: '#/$defs/article' };
  return formatData({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'The evidence of articles',
    description: 'An article with its key points, claims, evidence and sources, or all articles of a year.',
    anyOf: [
      ref,
      {
        type: 'object',
        additionalProperties: false,
        required: ['articles'],
        properties: { articles: { type: 'array', items: ref } },
      },
    ],
    $defs: { article },
  });
}
