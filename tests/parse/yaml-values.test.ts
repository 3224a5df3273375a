import fc from 'fast-check';
import { boolCoreTag, constructFromEvents, FAILSAFE_SCHEMA, nullCoreTag, parseEvents } from 'js-yaml';
import { expect, test } from 'vitest';
import { UNCOMMON, valueFromEvents } from '../../src/parse/yaml-values.ts';

const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);

/** What YAML is made of, but for anchors, aliases and tags. */
const yaml = fc
  .array(
    fc.constantFrom(
      ...[
        'a: ',
        'b: ',
        '- ',
        '\n',
        '\n  ',
        '\n    ',
        'x',
        'true',
        'Null',
        '~',
        '"t\\n"',
        "'it''s'",
        '|\n  ',
        '>-\n  ',
      ],
      ...[
        '{',
        '}',
        '[',
        ']',
        ', ',
        ': ',
        '? ',
        '---\n',
        '...\n',
        '# c\n',
        '<<: ',
        '__proto__: ',
        '2024-06-14',
        'FALSE',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

test('what events say is what js-yaml reads in them, or is left to js-yaml', () => {
  fc.assert(
    fc.property(yaml, (source) => {
      const events = attempt(() => parseEvents(source, {}));
      if (events === FAILED) return;
      const value = valueFromEvents(events, source);
      if (value === UNCOMMON) return;
      expect([value]).toEqual([attempt(() => constructFromEvents(events, { source, schema })[0])]);
    }),
    { numRuns: 4_000 },
  );
});

test('front matter as editors write it is read here', () => {
  const source =
    'title: "No: 5"\ndraft: true\ntopics: [a, ~]\nclaims:\n- text: >-\n    In two\n    lines\n  on: 2024\n';
  expect(valueFromEvents(parseEvents(source, {}), source)).toEqual({
    title: 'No: 5',
    draft: true,
    topics: ['a', null],
    claims: [{ text: 'In two lines', on: '2024' }],
  });
});

test('a key that stands twice is left to js-yaml', () => {
  const source = 'a: 1\nb: {c: 1, c: 2}\n';
  expect(valueFromEvents(parseEvents(source, {}), source)).toBe(UNCOMMON);
});

const FAILED = Symbol('failed');

function attempt<T>(run: () => T): T | typeof FAILED {
  try {
    return run();
  } catch {
    return FAILED;
  }
}
