import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surelyMeant } from '../../src/model/nearest.ts';
import { applyFixes } from '../../src/parse/fix.ts';
import { normalise } from '../../src/parse/front-matter.ts';
import { randomFolder } from './arbitrary-folder.ts';
import { checkFiles, type Files } from './folder.ts';

const article = `---
title: Terms for talks
standfirst: What was asked.
published: 2024-06-15
authors: [jane-smth]
topic: [peace-talks]
type: Analysis
keyPoints:
  - text: Four regions.
    claims: [withdrawl]
claims:
  - id: withdrawal
    text: Four regions, with a withdrawl.
    kind: 'statment'
    claimant: nato
    confidence: high
    evidence:
      - source: "kremln"
      - source: cables-2025
sources:
  - {id: kremlin, type: speech, role: primary, title: kremln}
  - {id: cables-2024, type: speech, role: primary, title: Cables}
corrections:
  - {on: 2024-06-16, severity: minor, text: withdrawl, claims: [withdrawl]}
---

The :claim[withdrawl of *all* troops]{#withdrawl} [see @kremln; @kremln, kremln 3] and [@cables-2023].
Also [the other](/articles/other.md#part) and [the feed](/feed.xml/).
`;

const files = new Map([
  ['articles/talks.md', article],
  [
    'articles/other.md',
    '---\ntitle: Other\nstandfirst: It is.\npublished: 2024-06-15\nauthors: [Jane]\n---\n\n## Part\n',
  ],
  ['people/jane-smith.yml', 'name: Jane Smith\naliase: [J]\n'],
  ['organisations/nato.yml', 'NAME: NATO\nName: NATO\n'],
  ['topics/peace-talks.yml', 'name: Peace talks\n'],
]);

/** Checks and applies what there is to fix, until nothing is left. */
function fixAll(given: Files): Files {
  let now = given;
  for (let round = 0; round < 8; round += 1) {
    const found = checkFiles(now).filter(({ fix }) => fix);
    const next = new Map(
      [...now].map(([file, text]) => [
        file,
        applyFixes(
          text,
          found.flatMap(({ fix }) => (fix?.file === file ? [fix] : [])),
        ).text,
      ]),
    );
    if ([...next].every(([file, text]) => now.get(file) === text)) return next;
    now = next;
  }
  return now;
}

/** The lines that differ. */
function changes(before: string, after: string): string[] {
  const was = before.split('\n');
  return after.split('\n').filter((line, index) => line !== was[index]);
}

test('what is sure is put right at its place, and nothing else', () => {
  const fixed = fixAll(files);
  expect(changes(article, fixed.get('articles/talks.md') as string)).toEqual([
    'authors: [jane-smith]',
    'topics: [peace-talks]',
    'type: analysis',
    '    claims: [withdrawal]',
    "    kind: 'statement'",
    '      - source: "kremlin"',
    '  - {on: 2024-06-16, severity: minor, text: withdrawl, claims: [withdrawal]}',
    'The :claim[withdrawl of *all* troops]{#withdrawal} [see @kremln; @kremln, kremln 3] and [@cables-2023].',
    'Also [the other](/articles/other/#part) and [the feed](/feed.xml).',
  ]);
  expect(fixed.get('people/jane-smith.yml')).toBe('name: Jane Smith\naliases: [J]\n');
  expect(fixed.get('organisations/nato.yml')).toBe('NAME: NATO\nName: NATO\n');
});

test('no fix makes a second key of one name', () => {
  const clashing = new Map([
    ['people/jane.yml', 'name: Jane\nNAME: J\n'],
    ['people/john.yml', 'alisases: [J]\naliase: [J]\nname: John\n'],
    ['site.yml', 'rules:\n  claim-is-markd: off\n  claim-is-markedd: off\n  Source-is-cited: off\n'],
  ]);
  const fixed = fixAll(clashing);
  expect(fixed.get('people/jane.yml')).toBe('name: Jane\nNAME: J\n');
  expect(fixed.get('people/john.yml')).toBe('alisases: [J]\naliase: [J]\nname: John\n');
  expect(fixed.get('site.yml')).toBe(
    'rules:\n  claim-is-marked: off\n  claim-is-markedd: off\n  source-is-cited: off\n',
  );
});

test('byte-order mark and line ends stay', () => {
  const windows = new Map([...files].map(([file, text]) => [file, `\ufeff${text.replaceAll('\n', '\r\n')}`]));
  const fixed = fixAll(windows);
  for (const [file, text] of fixAll(files))
    expect(fixed.get(file)).toBe(`\ufeff${text.replaceAll('\n', '\r\n')}`);
});

test('fixing twice is fixing once, keeps files readable and adds no problem', () => {
  const broken = (problems: ReturnType<typeof checkFiles>) =>
    problems.filter(({ ruleId }) => ruleId.endsWith('-is-readable')).length;
  fc.assert(
    fc.property(randomFolder(), (folder) => {
      const fixed = fixAll(folder);
      expect(fixAll(fixed)).toEqual(fixed);
      expect(broken(checkFiles(fixed))).toBe(broken(checkFiles(folder)));
    }),
    { numRuns: 100 },
  );
});

test('nothing outside of the ranges is touched, wherever they lie', () => {
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  const lines = fc.array(
    fc.tuple(
      fc.string({ maxLength: 12 }).filter((text) => !/[\r\n]/.test(text)),
      lineEnd,
    ),
  );
  const spans = fc.array(
    fc.tuple(fc.nat(20), fc.nat(12), fc.integer({ min: 1, max: 5 }), fc.constantFrom('x', 'long')),
  );
  fc.assert(
    fc.property(fc.boolean(), lines, spans, (hasMark, parts, given) => {
      const source = (hasMark ? '\ufeff' : '') + parts.map((part) => part.join('')).join('');
      const seen = normalise(source).split('\n');
      const fixes = given.map(([line, start, length, text]) => {
        const was = (seen[line] ?? '').slice(start, start + length);
        const range = {
          line: line + 1,
          column: start + 1,
          endLine: line + 1,
          endColumn: start + 1 + was.length,
        };
        return { file: 'a.md', range, was, text };
      });
      const { text, applied } = applyFixes(source, fixes);
      const undone = applied.map(({ range, was, text: now }, index) => {
        const before = applied.slice(0, index).filter((other) => other.range.line === range.line);
        const shift = before.reduce((sum, other) => sum + other.text.length - other.was.length, 0);
        return { file: 'a.md', range: { ...range, column: range.column + shift }, was: now, text: was };
      });
      expect(applyFixes(text, undone).text).toBe(source);
    }),
    { numRuns: 300 },
  );
});

test('fixes that are out of date or overlap are left out', () => {
  const fix = (column: number, was: string, text: string) => ({
    file: 'a.md',
    range: { line: 1, column, endLine: 1, endColumn: column + was.length },
    was,
    text,
  });
  expect(applyFixes('one two', [fix(1, 'two', 'x'), fix(9, 'x', 'y')])).toEqual({
    text: 'one two',
    applied: [],
  });
  expect(applyFixes('one two', [fix(3, 'e tw', '-'), fix(1, 'one', 'ONE'), fix(1, 'one', 'ONE')])).toEqual({
    text: 'ONE two',
    applied: [fix(1, 'one', 'ONE')],
  });
});

describe('a name is surely meant', () => {
  const cases: [word: string, options: string[], meant: string | undefined][] = [
    ['withdrawl', ['withdrawal', 'neutrality'], 'withdrawal'],
    ['keypoints', ['keyPoints', 'claims'], 'keyPoints'],
    ['very-likely', ['very likely', 'likely'], 'very likely'],
    ['peacetalks', ['peace-talks'], 'peace-talks'],
    ['cables-2025', ['cables-2024'], undefined],
    ['c2', ['c1'], undefined],
    ['poll-a', ['poll-b'], undefined],
    ['ann-lee', ['anna-lee'], undefined],
    ['talks', ['talk', 'talkss'], undefined],
    ['reprot', ['report'], undefined],
    ['nato', ['nato'], undefined],
  ];
  test.each(cases)('%s among %j: %s', (word, options, meant) => {
    expect(surelyMeant(word, options)).toBe(meant);
  });
});
