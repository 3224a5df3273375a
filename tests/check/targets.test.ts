import { expect, test } from 'vitest';
import { targetsOf } from '../../src/check/targets.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { isMade } from '../../src/press/made.ts';
import { plan } from '../../src/publish/plan.ts';
import { contentOf, NOW } from './folder.ts';

const article = (lang: string, more = '') => `---
title: Terms for talks
standfirst: What was asked.
published: 2024-06-15
lang: ${lang}
section: war
topics: [nato, peace-talks]
authors: [jane-doe, John Roe]
keyPoints: [{text: Four regions were asked for., claims: [withdrawal]}]
claims:
  - {id: withdrawal, text: Four regions., kind: statement, claimant: nato, confidence: high, ref: terms, evidence: [{source: charter}]}
  - {id: talks, text: Talks will begin., kind: forecast, claimant: nato, confidence: low, forecast: {due: 2024-12-31, resolves: Talks.}}
corrections: [{on: 2024-06-17, severity: minor, text: A slip.}]
sources:
  - ref: charter
  - {id: own, type: speech, role: primary, title: A speech}
${more}---

Text.
`;

const files = new Map([
  ['articles/talks.md', article('en')],
  ['articles/2024/summit.md', article('en')],
  ['articles/uk/talks.md', article('uk', 'translationOf: talks\n')],
  ['articles/fr/talks.md', article('fr', 'translationOf: talks\n')],
  ['claims/terms.yml', 'text: Four regions.\n'],
  ['claims/unused.yml', 'text: Nothing.\n'],
  ['pages/about.md', '---\ntitle: About\n---\n'],
  ['people/jane-doe.yml', 'name: Jane Doe\n'],
  ['people/unused.yml', 'name: Un Used\n'],
  ['organisations/nato.yml', 'name: NATO\n'],
  ['topics/unused.yml', 'name: Unused\n'],
  ['sources/charter.yml', 'type: treaty\nrole: primary\ntitle: Charter\n'],
  ['sources/unused.yml', 'type: treaty\nrole: primary\ntitle: Unused\n'],
]);
const site = 'languages: [en, uk]\nsections: [{id: war, name: War}, {id: unused, name: Unused}]\n';

test.each([
  ['', 'with all forms of articles'],
  ['forms: [csv, bibtex]\n', 'with some of them'],
  ['forms: []\n', 'without any'],
])(
  'targets are exactly what is planned, but for pictures and the later parts of the sitemap: %#, %s',
  (more) => {
    const graph = buildGraph(contentOf(new Map([...files, ['site.yml', site + more]])));
    const planned = [...plan(graph, { origin: 'https://example.org', base: '/' }, NOW)]
      .filter((page) => !isMade(page))
      .map(({ path }) => path);
    const lasting = planned.filter((path) => !/^\/sitemap-/.test(path));
    expect(
      targetsOf(graph)
        .map(({ address }) => address)
        .sort(),
    ).toEqual(lasting.sort());
  },
);
