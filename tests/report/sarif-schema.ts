import { z } from 'zod';

/**
 * What sarif-schema-2.1.0.json (OASIS, errata 01) asks of the objects that a log of ours is made of: which keys they may and
 * must have, and of what kind. Keys that we never write are left out, so that none is written unchecked.
 */
const message = z.strictObject({ text: z.string() });
const multiformat = z.strictObject({ text: z.string(), markdown: z.string().optional() });
const level = z.enum(['none', 'note', 'warning', 'error']);
const uriReference = z.string().regex(/^(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[0-9A-F]{2})*$/i);

const artifactLocation = z.strictObject({
  uri: uriReference.optional(),
  uriBaseId: z.string().optional(),
  description: message.optional(),
});

const region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional(),
});

const location = z.strictObject({
  id: z.int().min(-1).optional(),
  physicalLocation: z.strictObject({ artifactLocation, region }),
  message: message.optional(),
});

const replacement = z.strictObject({
  deletedRegion: region,
  insertedContent: z.strictObject({ text: z.string() }),
});

const fix = z.strictObject({
  description: message,
  artifactChanges: z
    .array(z.strictObject({ artifactLocation, replacements: z.array(replacement).min(1) }))
    .min(1),
});

const suppression = z.strictObject({
  kind: z.enum(['inSource', 'external']),
  status: z.enum(['accepted', 'underReview', 'rejected']).optional(),
  justification: z.string().optional(),
});

const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(-1),
  level,
  message,
  locations: z.array(location),
  relatedLocations: z.array(location).optional(),
  partialFingerprints: z.record(z.string(), z.string()),
  fixes: z.array(fix).optional(),
  suppressions: z.array(suppression).optional(),
});

const reportingDescriptor = z.strictObject({
  id: z.string(),
  shortDescription: multiformat,
  fullDescription: multiformat.optional(),
  help: multiformat.optional(),
  defaultConfiguration: z.strictObject({ level }),
});

const run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({
      name: z.string(),
      semanticVersion: z.string(),
      rules: z.array(reportingDescriptor),
    }),
  }),
  originalUriBaseIds: z.record(z.string(), artifactLocation),
  columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
  results: z.array(result),
});

export const sarifLog = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(run),
});
