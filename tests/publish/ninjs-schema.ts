/** Of IPTC ninjs 3.1 (iptc.org/standards/ninjs) what an article makes use of; what the standard does not know is refused. */
const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const time = { type: 'string', format: 'date-time' };

function object(properties: Record<string, object>, required: string[] = []) {
  return { type: 'object', additionalProperties: false, properties, required };
}

function list(properties: Record<string, object>, required: string[] = []) {
  return { type: 'array', items: object(properties, required) };
}

export const ninjsSchema = object(
  {
    uri,
    standard: object({ name: { const: 'ninjs' }, version: { const: '3.1' }, schema: uri }),
    type: {
      enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'],
    },
    representationType: { enum: ['full', 'partial'] },
    pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
    language: text,
    firstCreated: time,
    versionCreated: time,
    headlines: list({ role: text, contentType: text, value: text }, ['value']),
    descriptions: list({ role: text, contentType: text, value: text }, ['value']),
    bodies: list(
      {
        role: text,
        contentType: text,
        charCount: { type: 'integer' },
        wordCount: { type: 'integer' },
        value: text,
      },
      ['value'],
    ),
    by: text,
    copyrightHolder: text,
    edNote: text,
    located: text,
    genres: list({ name: text, uri: text, literal: text }),
    subjects: list({ name: text, rel: text, uri, literal: text }),
    infoSources: list({ name: text, role: text, uri, literal: text }),
    associations: list(
      {
        name: text,
        rel: text,
        uri,
        type: { const: 'picture' },
        descriptions: list({ role: text, contentType: text, value: text }, ['value']),
        by: text,
        renditions: list({ name: text, href: uri, contentType: text, title: text }, ['name']),
      },
      ['name', 'uri'],
    ),
    renditions: list({ name: text, href: uri, contentType: text, title: text }, ['name']),
  },
  ['uri'],
);
