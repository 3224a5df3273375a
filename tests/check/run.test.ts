import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guesser } from '../../src/check/guesses.ts';
import { rules } from '../../src/check/rules/index.ts';
import { check } from '../../src/check/run.ts';
import { withAccepted } from '../../src/graph/content.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { compareDiagnostics, type Diagnostic } from '../../src/model/diagnostic.ts';
import { randomFolder } from './arbitrary-folder.ts';
import { checkAll, checkFiles, contentOf, type Files, NOW } from './folder.ts';

const SOUND = `---
title: Terms for talks
standfirst: What was asked.
published: 2024-06-15
authors: [Jane Doe]
keyPoints:
  - text: Four regions were asked for.
    claims: [withdrawal]
claims:
  - id: withdrawal
    text: Russia asked for four regions.
    kind: statement
    claimant: Vladimir Putin
    confidence: high
    evidence:
      - source: kremlin
sources:
  - id: kremlin
    type: speech
    role: primary
    title: A speech
---

He asked for :claim[four regions]{#withdrawal}.
`;

/** The sound article with some of its text replaced. */
function flawed(...changes: [string, string][]): Files {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the article has no ${from}`);
    return before.replace(from, to);
  }, SOUND);
  return new Map([['articles/talks.md', text]]);
}

function said(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ file, line, column, severity, message, ruleId }) =>
      `${file}:${line}:${column} ${severity} ${message} ${ruleId}`,
  );
}

test('a sound article is clean, and its file is not read again', () => {
  const graph = buildGraph(contentOf(flawed()));
  const readSource = (file: string): string => expect.fail(`read ${file}`);
  expect(check(graph, { readSource, now: NOW })).toEqual({ diagnostics: [], accepted: [] });
});

test('a file with findings is read once', () => {
  const files = flawed(['claims: [withdrawal]', 'claims: [a, b]'], ['source: kremlin', 'source: a']);
  const read: string[] = [];
  const readSource = (file: string) => {
    read.push(file);
    return files.get(file) as string;
  };
  expect(check(buildGraph(contentOf(files)), { readSource, now: NOW }).diagnostics).toHaveLength(4);
  expect(read).toEqual(['articles/talks.md']);
});

test('addresses that differ only in how accents are encoded are one', () => {
  const [composed, decomposed] = ['articles/caf\u00e9.md', 'articles/cafe\u0301.md'];
  expect(said(checkFiles(new Map([composed, decomposed].map((file) => [file, SOUND]))))).toEqual([
    `${composed}:2:1 error article \`caf\u00e9\` and article \`cafe\u0301\` have one address, \`/articles/caf\u00e9/\`, but for letter case or the encoding of accents id-is-unique`,
  ]);
});

test('guesses stop before they cost time, and are the same for the same name', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `topic-${index}`);
  const asked: string[] = [];
  const guess = guesser(() => {
    asked.push('names');
    return names;
  });
  const mistyped = names.map((name) => `${name}x`);
  const guesses = [...mistyped, 'topic-5x', 'topic-77777'].map(guess);
  expect(guesses.slice(0, 1000)).toEqual(names);
  expect(guesses.slice(1000)).toEqual(['topic-5', undefined]);
  expect(asked).toEqual(['names']);
});

describe('severities in site.yml', () => {
  const files = flawed(
    ['{#withdrawal}', '{#withdrawl}'],
    ['Four regions were asked for.\n    claims: [withdrawal]', 'No.'],
  );
  const under = (settings: string) =>
    said(checkFiles(new Map([...files, ['site.yml', `rules:\n${settings}`]])));
  const point = 'key point 1 rests on no claim key-point-has-claim';
  const claim = 'claim `withdrawal` is marked nowhere in the text claim-is-marked';
  const mark = 'the text marks claim `withdrawl`, but no claim has that id claim-mark-exists';

  test("replace the rule's own, and off leaves the rule out", () => {
    expect(
      under('  claim-is-marked: error\n  claim-mark-exists: warning\n  key-point-has-claim: off\n'),
    ).toEqual([`articles/talks.md:9:9 error ${claim}`, `articles/talks.md:23:14 warning ${mark}`]);
  });

  test("that cannot be read leave the rule's own", () => {
    expect(under('  claim-is-marked: high\n')).toEqual([
      `articles/talks.md:7:5 error ${point}`,
      `articles/talks.md:9:9 warning ${claim}`,
      `articles/talks.md:23:14 error ${mark}`,
      'site.yml:2:20 error `rules.claim-is-marked` is `high`; it must be one of `error`, `warning`, `off` field-is-valid',
    ]);
  });

  test('are of no effect on the form of content', () => {
    const broken = flawed(['confidence: high', 'confidence: hihg']);
    const settings = 'rules:\n  field-is-valid: off\n';
    expect(said(checkFiles(new Map([...broken, ['site.yml', settings]])))).toEqual([
      'articles/talks.md:14:17 error `claims[0].confidence` is `hihg`; it must be one of `high`, `moderate`, `low` field-is-valid',
      'site.yml:2:3 error rule `field-is-valid` is not among the rules whose severity can be set reference-exists',
    ]);
  });
});

describe('accepting warnings', () => {
  const ACCEPT = 'accept:\n  - rule: claim-is-marked\n    reason: It stands in the table.\n---';
  const unmarked = (accept: string): Files =>
    flawed(
      [':claim[four regions]{#withdrawal}', 'four regions'],
      ['title: A speech\n---', `title: A speech\n${accept}`],
    );
  const both = (files: Files) => {
    const { diagnostics, accepted } = checkAll(files);
    return {
      problems: said(diagnostics),
      accepted: said(accepted),
      reasons: accepted.map(({ reason }) => reason),
    };
  };
  const marked = 'claim `withdrawal` is marked nowhere in the text claim-is-marked';

  test('takes them out of the problems and keeps them with their reason', () => {
    expect(both(unmarked(ACCEPT))).toEqual({
      problems: [],
      accepted: [`articles/talks.md:10:9 warning ${marked}`],
      reasons: ['It stands in the table.'],
    });
  });

  test('holds for one article alone', () => {
    const other = (unmarked('---').get('articles/talks.md') as string).replace('Terms', 'More terms');
    const { problems } = both(new Map([...unmarked(ACCEPT), ['articles/more.md', other]]));
    expect(problems).toEqual([`articles/more.md:10:9 warning ${marked}`]);
  });

  test('is nothing without a readable reason', () => {
    expect(both(unmarked('accept:\n  - rule: claim-is-marked\n---')).problems).toEqual([
      `articles/talks.md:10:9 warning ${marked}`,
      'articles/talks.md:23:5 error `accept[0].reason` is missing field-is-present',
    ]);
  });

  test('is refused for what the site raises to an error, and the error stays', () => {
    const raised = new Map([...unmarked(ACCEPT), ['site.yml', 'rules: {claim-is-marked: error}\n']]);
    expect(both(raised)).toEqual({
      problems: [
        `articles/talks.md:10:9 error ${marked}`,
        'articles/talks.md:23:11 error `claim-is-marked` is accepted, but its breaches are errors on this site, and only warnings can be accepted acceptance-is-allowed',
      ],
      accepted: [],
      reasons: [],
    });
  });

  test('is allowed for what the site lowers to a warning', () => {
    const accept = ACCEPT.replace('claim-is-marked', 'key-point-has-claim');
    const files = flawed(
      ['    claims: [withdrawal]\n', ''],
      ['title: A speech\n---', `title: A speech\n${accept}`],
    );
    const lowered = new Map([...files, ['site.yml', 'rules: {key-point-has-claim: warning}\n']]);
    expect(both(lowered).problems).toEqual([]);
    expect(both(lowered).accepted).toHaveLength(1);
  });

  test('of what is not there is a warning, but not where a field cannot be read', () => {
    const stale = flawed(['title: A speech\n---', `title: A speech\n${ACCEPT}`]);
    expect(both(stale).problems).toEqual([
      'articles/talks.md:23:11 warning `claim-is-marked` is accepted, but that rule finds nothing in this article acceptance-is-needed',
    ]);
    const broken = flawed(
      ['title: A speech\n---', `title: A speech\n${ACCEPT}`],
      ['- id: withdrawal', '- id: With Drawal'],
    );
    expect(both(broken).problems).toEqual([
      'articles/talks.md:10:9 error `claims[0].id` is `With Drawal`; it must be written with a-z, 0-9 and single hyphens field-is-valid',
    ]);
  });

  test('is known to the content that pages are planned from', () => {
    const files = unmarked(ACCEPT);
    const content = withAccepted(contentOf(files), checkAll(files).accepted);
    expect([...content.accepted]).toEqual([
      ['articles/talks.md', [{ rule: 'claim-is-marked', reason: 'It stands in the table.' }]],
    ]);
  });
});

describe('what follows from an unreadable field is not said', () => {
  const cases: Record<string, [Files, string[]]> = {
    'front matter': [
      flawed(['title: Terms', 'title: "Terms']),
      ['articles/talks.md:3:1 error the YAML cannot be read: deficient indentation front-matter-is-readable'],
    ],
    'a claim without a readable id': [
      flawed(['- id: withdrawal', '- id: With Drawal']),
      [
        'articles/talks.md:10:9 error `claims[0].id` is `With Drawal`; it must be written with a-z, 0-9 and single hyphens field-is-valid',
      ],
    ],
    'a source without a readable id': [
      flawed(['- id: kremlin', '- id: Kremlin!']),
      [
        'articles/talks.md:18:9 error `sources[0].id` is `Kremlin!`; it must be written with a-z, 0-9 and single hyphens field-is-valid',
      ],
    ],
    'evidence that is mistyped as a field': [
      flawed(['evidence:', 'evidense:']),
      ['articles/talks.md:15:5 error `evidense` is no field in `claims[0]` field-is-known'],
    ],
    'the source of a piece of evidence': [
      flawed(['- source: kremlin', '- sorce: kremlin']),
      ['articles/talks.md:16:9 error `sorce` is no field in `claims[0].evidence[0]` field-is-known'],
    ],
    'the kind of a claim': [
      flawed(
        ['kind: statement', 'kind: remark'],
        ['confidence: high', 'confidence: high\n    likelihood: likely'],
      ),
      [
        'articles/talks.md:12:11 error `claims[0].kind` is `remark`; it must be one of `fact`, `statement`, `assessment`, `forecast`, `opinion` field-is-valid',
      ],
    ],
    'the date of an article': [
      flawed(['published: 2024-06-15', 'published: 2024-06-31\nupdated: 2024-01-01']),
      [
        'articles/talks.md:4:12 error `published` is `2024-06-31`; it must be a day or a time with its offset, written like 2024-06-14 or 2024-06-14T09:00:00+03:00 field-is-valid',
      ],
    ],
    'the outcome of a forecast': [
      flawed(
        [
          'kind: statement',
          'kind: forecast\n    forecast: {due: 2024-12-31, resolves: A treaty., outcome: yes, resolvedOn: 2024-12-31}',
        ],
        ['Four regions were asked for.', 'Four regions may be asked for.'],
        ['confidence: high', 'confidence: moderate'],
      ),
      [
        'articles/talks.md:13:63 error `claims[0].forecast.outcome` is `yes`; it must be one of `pending`, `occurred`, `did not occur`, `void` field-is-valid',
      ],
    ],
  };
  test.each(Object.entries(cases))('%s', (_, [files, expected]) => {
    expect(said(checkFiles(files))).toEqual(expected);
  });
});

test('whatever content says, check reports it in order, within its files, whatever the order of files', () => {
  fc.assert(
    fc.property(randomFolder(), fc.infiniteStream(fc.nat()), (files, shuffle) => {
      const { diagnostics, accepted } = checkAll(files);
      expect(diagnostics).toEqual(diagnostics.toSorted(compareDiagnostics));
      for (const { file, line } of diagnostics)
        expect(line).toBeLessThanOrEqual((files.get(file) as string).split('\n').length);
      const keyed = [...files].map((entry) => [shuffle.next().value, entry] as const);
      const shuffled = keyed.sort(([a], [b]) => a - b).map(([, entry]) => entry);
      expect(checkAll(new Map(shuffled))).toEqual({ diagnostics, accepted });
      expect(accepted.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test('every rule finds something in some random folder', () => {
  const silent = new Set(rules.map(({ id }) => id));
  for (const files of fc.sample(randomFolder(), { numRuns: 300, seed: 1 }))
    for (const { ruleId } of checkFiles(files)) silent.delete(ruleId);
  expect([...silent]).toEqual([]);
});
