import fc from 'fast-check';
import type { Files } from './folder.ts';

/**
 * Small content folders whose parts name one another at random, from so few names that some meet, some clash, some run in
 * circles and some lead nowhere; now and then a value is of the wrong kind.
 */
export function randomFolder(): fc.Arbitrary<Files> {
  const articles = fc.uniqueArray(fc.tuple(articleId, articleText), { maxLength: 4, selector: ([id]) => id });
  const registries = fc.uniqueArray(registryFile, { maxLength: 6, selector: ([file]) => file });
  return fc
    .tuple(articles, registries)
    .map(
      ([texts, entries]) =>
        new Map([...texts.map(([id, text]) => [`articles/${id}.md`, text] as const), ...entries]),
    );
}

const articleId = fc.constantFrom('a', 'A', 'b', 'uk/a', 'uk/b');
const id = fc.constantFrom('a', 'b', 'c');
const name = fc.constantFrom('a', 'b', 'c', 'Jane Doe');
const date = fc.constantFrom('2024', '2024-05', '2024-06-14', '2024-06-15', '2024-07-01');
const time = fc.oneof(date, fc.constantFrom('2024-06-14T23:00:00-05:00', '2024-06-15T01:00:00+03:00'));

/** A value that is mostly of the right kind, and sometimes anything. */
function mostly<T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: value }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) });
}

function fields(model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(model).map(([key, value]) => [key, mostly(value)]);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] });
}

function list(item: fc.Arbitrary<unknown>, maxLength = 3): fc.Arbitrary<unknown[]> {
  return fc.array(mostly(item), { maxLength });
}

const source = fields({
  type: fc.constant('report'),
  role: fc.constantFrom('primary', 'secondary'),
  title: fc.constant('A report'),
  issued: date,
  accessed: date,
  archivedOn: date,
  origin: id,
});

const claim = fields({
  id,
  text: fc.constantFrom('A claim.', 'It may well be so.'),
  kind: fc.constantFrom('fact', 'statement', 'forecast'),
  claimant: name,
  on: date,
  confidence: fc.constantFrom('high', 'low'),
  likelihood: fc.constant('likely'),
  ref: id,
  evidence: list(
    fields({
      source: id,
      quote: fc.constantFrom('too short', 'words of the source', 'other words of it'),
      locator: fc.constant('p. 3'),
      stance: fc.constantFrom('supports', 'refutes', 'context'),
      reviewed: fields({ by: name, on: date }),
    }),
  ),
  forecast: fields({
    due: date,
    resolves: name,
    outcome: fc.constantFrom('pending', 'void'),
    resolvedOn: date,
  }),
});

const frontMatter = fields({
  title: fc.constantFrom('A title', 'A title of 2031'),
  standfirst: fc.constantFrom(
    'A standfirst.',
    'There is a good chance of it.',
    'And on it goes. '.repeat(20),
  ),
  published: time,
  updated: time,
  lang: fc.constantFrom('en', 'uk'),
  translationOf: articleId,
  section: id,
  topics: list(id),
  authors: list(name),
  image: fields({ src: fc.constantFrom('media/a.png', 'a.png'), alt: fc.constant('') }),
  draft: fc.boolean(),
  aliases: list(fc.constantFrom('/a/', '/A', '/articles/a/', '/feed.xml')),
  keyPoints: list(fields({ text: fc.constantFrom('A point.', 'A point of 2031.'), claims: list(id) })),
  claims: list(claim),
  sources: list(
    fc.oneof(
      fc.record({ ref: id }),
      fc.tuple(id, source).map(([own, rest]) => ({ id: own, ...rest })),
    ),
  ),
  accept: list(
    fields({
      rule: fc.constantFrom('claim-is-marked', 'source-is-cited', 'id-is-unique', 'no-rule'),
      reason: fc.constant('It is so.'),
    }),
  ),
  corrections: list(
    fields({ on: date, severity: fc.constant('minor'), text: fc.constant('Wrong.'), claims: list(id) }),
  ),
});

const words = fc.constantFrom(
  'Some words.',
  '[@a; @c, p. 3]',
  ':claim[words]{#a}',
  ':claim[words]{#c}',
  '[b](b.md)',
  '[part](/articles/a/#part)',
  '[list](/topics/a/)',
  '[nothing](/x/)',
  '[here](b.md)',
  '![map](/media/b.png)',
  '![](/media/b.png)',
  '## Part',
  '#### Part of a part',
  'The words of the source stand here.',
  'Experts believe it was a trap.',
  '“It was a trap that nobody saw coming in time.”',
  'We have high confidence that it is likely.',
  'The regime refused to answer.',
  'They hold an area of 23,000 km.',
  'What Kyiv asked, and Kiev.',
);

const SUM = '0'.repeat(64);

const body = fc.array(words, { maxLength: 6 }).map((parts) => parts.join('\n\n'));

/** JSON is YAML: a field a line. */
function yaml(values: Record<string, unknown>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** Whatever hangs on all fields being readable is met here: of random fields one is nearly always amiss. */
const soundFrontMatter = fc.record({
  title: fc.constant('A title'),
  standfirst: fc.constant('A standfirst.'),
  published: fc.constant('2024-06-14'),
  authors: fc.constant(['Jane Doe']),
  keyPoints: fc.constant([{ text: 'A point.', claims: ['a'] }]),
  accept: fc.constantFrom([], [{ rule: 'heading-order', reason: 'It is so.' }]),
});

const articleText = fc
  .tuple(fc.oneof({ weight: 9, arbitrary: frontMatter }, { weight: 1, arbitrary: soundFrontMatter }), body)
  .map(([values, text]) => `---\n${yaml(values)}---\n\n${text}\n`);

const registryFile = fc.oneof(
  entry('sources', source),
  entry('people', fields({ name, aliases: list(name) })),
  entry('organisations', fields({ name })),
  entry('topics', fields({ name, parent: id })),
  entry(
    'claims',
    fields({ text: name, claimant: name, history: list(fields({ on: date, article: articleId })) }),
  ),
  fc
    .tuple(fc.constantFrom('pages/a.md', 'pages/articles/b.md'), body)
    .map(([file, text]) => [file, `---\ntitle: "A page"\n---\n\n${text}\n`] as const),
  fields({
    sections: list(fields({ id, name })),
    languages: list(fc.constantFrom('en', 'uk')),
    wording: fc.constantFrom({ en: { allow: ['the regime'] } }, { en: { add: { 'wo*': 'less' } } }),
    rules: fc.constantFrom({ 'claim-is-marked': 'off' }, { 'no-rule': 'off' }),
    policies: fc.constantFrom({ correctionsPolicy: '/a/' }, { correctionsPolicy: '/x/' }),
  }).map((values) => ['site.yml', yaml(values)] as const),
  fc
    .constantFrom('', '<svg/>', '<svg viewBox="0 0 4 3"><script/></svg>')
    .map((text) => ['media/a.png', text] as const),
  fc
    .tuple(fc.constantFrom('a', 'b', 'a/a'), fields({ capturedOn: date, sha256: fc.constant(SUM) }), words)
    .map(([name, values, text]) => [`captures/${name}.txt`, `---\n${yaml(values)}---\n${text}\n`] as const),
);

function entry(
  folder: string,
  values: fc.Arbitrary<Record<string, unknown>>,
): fc.Arbitrary<readonly [string, string]> {
  return fc.tuple(id, values).map(([own, rest]) => [`${folder}/${own}.yml`, yaml(rest)] as const);
}
