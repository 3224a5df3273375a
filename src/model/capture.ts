import { z } from 'zod';
import { day, url } from './values.ts';

/** The front matter of a capture, `captures/<source-id>.txt`: the text of a source as it stood when it was cited. */
export const captureFrontMatter = z.strictObject({
  url: url.optional().describe('Where the text was found; absent where it came from a file.'),
  capturedOn: day.describe('The day on which the text was stored.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 hash: 64 hexadecimal digits in lower case')
    .describe('The SHA-256 hash of the text after the front matter, in UTF-8.'),
});
export type CaptureFrontMatter = z.infer<typeof captureFrontMatter>;
