import fc from 'fast-check';
import type { Element, ElementContent, Properties, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeAllowed } from '../../src/markdown/rehype-allowed.ts';
import { rehypeHtml } from '../../src/markdown/rehype-html.ts';
import { schema } from '../../src/markdown/schema.ts';

const reference = unified().use(rehypeSanitize, schema).use(rehypeStringify).freeze();
const ours = unified().use(rehypeAllowed, schema).use(rehypeHtml).freeze();

test('any tree becomes what rehype-sanitize and rehype-stringify make of it', () => {
  fc.assert(
    fc.property(trees(), (tree) => {
      const theirs = reference.stringify(reference.runSync(structuredClone(tree)) as Root);
      expect(ours.stringify(ours.runSync(structuredClone(tree)) as Root)).toBe(theirs);
    }),
    { numRuns: 3_000 },
  );
});

/** Trees of all that the schema names and of what it does not, one within the other in any order. */
function trees(): fc.Arbitrary<Root> {
  const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words.map((value): ElementContent => ({ type: 'text', value })),
      words.map((value): ElementContent => ({ type: 'comment', value })),
      fc
        .record({ tagName, properties, children: fc.array(tie('node'), { maxLength: 4 }) })
        .map((element): Element => ({ type: 'element', ...element })),
    ),
  }));
  return fc.array(node, { maxLength: 5 }).map((children): Root => ({ type: 'root', children }));
}

const words = fc.oneof(
  fc.constantFrom('<b>', 'a & b', '"x"', "it's `x`", '\0', ' ', ''),
  fc.string({ unit: 'grapheme' }),
);

const tagName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...(schema.tagNames ?? [])) },
  { weight: 1, arbitrary: fc.constantFrom(...(schema.strip ?? []), 'form', 'center', 'button', 'x-y') },
);

const addresses = fc.constantFrom(
  ...'https://example.org/?a="b"&c|javascript:alert(1)|JavaScript:x|//x|#a:b|/a:b|?a:b|mailto:x@example.org|data:,|:'.split(
    '|',
  ),
);

/** Any name with any value that HTML or a plugin may give it, and often what the schema lists. */
const properties: fc.Arbitrary<Properties> = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom('href', 'src', 'cite', 'poster'), addresses),
      fc.tuple(fc.constantFrom('className', 'rel', 'ariaDescribedBy'), fc.array(listed(), { maxLength: 3 })),
      fc.tuple(fc.constantFrom(...names()), fc.oneof(listed(), words, fc.integer(), fc.constant(null))),
      fc.tuple(fc.constantFrom('checked', 'disabled', 'open', 'reversed'), fc.constantFrom(true, 'yes')),
    ),
    { maxLength: 4 },
  )
  .map((entries) => Object.fromEntries(entries));

function definitions() {
  return Object.values(schema.attributes ?? {}).flat();
}

/** Those whose values are words: of the others HTML knows only whether they are there. */
function names(): string[] {
  const named = definitions().map((definition) =>
    typeof definition === 'string' ? definition : definition[0],
  );
  const isSwitch = (name: string) => ['checked', 'disabled', 'open', 'reversed'].includes(name);
  return [...new Set(named), 'onClick', 'style', 'dataX', 'align'].filter((name) => !isSwitch(name));
}

function listed(): fc.Arbitrary<string | number> {
  const values = definitions().flatMap((definition) =>
    typeof definition === 'string' ? [] : definition.slice(1),
  );
  const plain = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  return fc.constantFrom('language-js', '12', 'x', ...plain);
}
