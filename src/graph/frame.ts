import { createHash } from 'node:crypto';
import type { Content } from './content.ts';
import { isPublic, type PublicationOptions } from './publication.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * A sum of all that may matter for any part of a site but for the texts of articles: what they say in their front matter,
 * which of them are public, the day, and all else that content holds.
 *
 * @param texts a sum of each file that was parsed, by its path: those that are no articles are part of the frame
 * @param others whatever else matters, such as the code
 */
export function frameOf(
  content: Content,
  texts: Readonly<Record<string, string>>,
  options: PublicationOptions,
  others: unknown,
): string {
  const { articles, media, pictures, captures, verdicts } = content;
  const sum = createHash('sha256');
  const note = (value: unknown) => sum.update(`${JSON.stringify(value)}\0`);
  const files = new Set(articles.map(({ file }) => file));
  for (const { file, fields, outline } of articles) note([file, fields, isPublic(outline, options)]);
  for (const [file, text] of Object.entries(texts)) if (!files.has(file)) note([file, text]);
  for (const file of media) note(file);
  for (const picture of pictures.values()) note(picture);
  for (const capture of captures.values()) note(capture);
  for (const [file, ofFile] of verdicts) note([file, [...ofFile]]);
  note([Math.floor(options.now / DAY), options.drafts, others]);
  return sum.digest('hex');
}
