import { hash } from 'node:crypto';
import type { Content } from './content.ts';
import type { Grounds, Sums } from './memory.ts';
import { isPublic, type PublicationOptions } from './publication.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What a site rests on. Its frame is all that may matter for any part of it: the outlines of articles and which of them are
 * public, the day, which files there are, what figures count sources by, and all else that the registries say. Its facts
 * are what parts look at one by one: texts and front matter of articles, sources of the registry, captures.
 *
 * @param sums a sum of each file that was parsed, by its path
 * @param others whatever else matters for every part, such as the code
 */
export function groundsOf(
  content: Content,
  sums: Readonly<Record<string, string>>,
  options: PublicationOptions,
  others: unknown,
): Grounds {
  const facts = factsOf(content, sums);
  return { frame: frameOf(content, sums, facts, options, others), facts };
}

/** So much of a sum is enough to tell what one archive holds apart. */
const DIGITS = 16;

function factsOf(content: Content, sums: Readonly<Record<string, string>>): Grounds['facts'] {
  const { articles, sources, captures, verdicts } = content;
  const facts: Record<string, Sums> = {};
  const digits = (sum = '') => sum.slice(0, DIGITS);
  for (const { file, sums: own } of articles) facts[file] = [digits(sums[file]), digits(own.front)];
  for (const { file } of sources.values()) facts[file] = [digits(sums[file])];
  for (const [file, capture] of captures)
    facts[file] = [digits(hash('sha256', JSON.stringify([capture, [...(verdicts.get(file) ?? [])]])))];
  return facts;
}

function frameOf(
  { articles, sources, media, pictures, captures }: Content,
  sums: Readonly<Record<string, string>>,
  facts: Grounds['facts'],
  options: PublicationOptions,
  others: unknown,
): string {
  const noted: string[] = [];
  const note = (value: unknown) => noted.push(JSON.stringify(value));
  // By far the most: they are not made into JSON, and no path holds the sign between them.
  for (const { file, outline, sums: own } of articles)
    noted.push(file, own.outline, String(isPublic(outline, options)));
  for (const [file, sum] of Object.entries(sums)) note(file in facts ? file : [file, sum]);
  for (const { file, data } of sources.values()) note([file, data.role, data.origin, data.capture]);
  for (const file of media) note(file);
  for (const picture of pictures.values()) note(picture);
  for (const file of captures.keys()) note(file);
  note([Math.floor(options.now / DAY), options.drafts, others]);
  return hash('sha256', noted.join('\0'));
}
