import { describe, expect, test } from 'vitest';
import { affectedFiles, filesOf } from '../../src/graph/dependents.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { contentOf } from '../check/folder.ts';

const article = (fields = '', body = '') => `---
title: Terms for talks
standfirst: What was asked.
published: 2024-06-15
${fields}---

${body}
`;

const files = new Map([
  ['articles/a.md', article('sources: [{ref: outlet}]\n')],
  ['articles/b.md', article('authors: [Jane Doe, un]\ntopics: [nato]\naliases: [/old/]\n')],
  [
    'articles/c.md',
    article(
      'claims: [{id: x, text: X., kind: fact, confidence: high, ref: terms}]\nsources: [{id: own, type: report, role: primary, title: R, origin: release}]\nimage: {src: media/a.png, alt: A}\n',
    ),
  ],
  ['articles/links.md', article('', '[a](a.md) [list](/topics/nato/) ![b](/media/b.png)')],
  ['articles/chain.md', article('', '[links](links.md)')],
  ['articles/uk/a.md', article('lang: uk\ntranslationOf: a\n')],
  ['articles/fr/a.md', article('lang: fr\ntranslationOf: gone\n')],
  ['articles/alias.md', article('aliases: [/OLD]\n')],
  ['pages/about.md', '---\ntitle: About\n---\n\n[b](../articles/b.md)\n'],
  ['people/jane-doe.yml', 'name: Jane Doe\n'],
  ['topics/nato.yml', 'name: NATO\nparent: alliances\n'],
  ['topics/alliances.yml', 'name: Alliances\n'],
  ['sources/outlet.yml', 'type: report\nrole: secondary\ntitle: O\norigin: agency\n'],
  ['sources/agency.yml', 'type: report\nrole: secondary\ntitle: A\norigin: release\n'],
  ['sources/release.yml', 'type: report\nrole: primary\ntitle: R\n'],
  [
    'claims/terms.yml',
    'text: T.\nclaimant: Jane Doe\nhistory: [{on: 2024-06-15, status: supported, text: T., article: b}]\n',
  ],
  ['media/a.png', ''],
  ['media/b.png', ''],
]);

const graph = buildGraph(contentOf(files));

/** A link to a list hangs on all files: it is left aside where it is not the point. */
const LINKS = 'articles/links.md';

describe('what rests on a changed file', () => {
  const cases: Record<string, [changed: string[], dependents: string[]]> = {
    nothing: [[], []],
    'the article that others translate, and those that link to it': [
      ['articles/a.md'],
      ['articles/uk/a.md', LINKS],
    ],
    'a translation: its original may want to follow': [['articles/uk/a.md'], ['articles/a.md', LINKS]],
    'an article that is gone, but is still translated': [['articles/gone.md'], ['articles/fr/a.md', LINKS]],
    'an article that a page, a followed claim and an old address know of': [
      ['articles/b.md'],
      ['articles/alias.md', 'articles/c.md', 'claims/terms.yml', LINKS, 'pages/about.md'],
    ],
    'a source at the end of a chain of origins': [
      ['sources/release.yml'],
      [
        'articles/a.md',
        'articles/c.md',
        LINKS,
        'sources/agency.yml',
        'sources/outlet.yml',
        'captures/release.txt',
        'captures/agency.txt',
        'captures/outlet.txt',
      ],
    ],
    'the capture of a source': [
      ['captures/release.txt'],
      [
        'articles/a.md',
        'articles/c.md',
        LINKS,
        'sources/agency.yml',
        'sources/outlet.yml',
        'captures/agency.txt',
        'captures/outlet.txt',
        'sources/release.yml',
      ],
    ],
    'the capture of an own source': [['captures/c/own.txt'], ['articles/c.md', LINKS]],
    'a person, by name': [
      ['people/jane-doe.yml'],
      ['articles/b.md', 'articles/c.md', 'claims/terms.yml', LINKS, 'organisations/jane-doe.yml'],
    ],
    'a body that nobody knows any more': [['organisations/un.yml'], ['articles/b.md', LINKS]],
    'a wider topic': [['topics/alliances.yml'], ['articles/b.md', LINKS, 'topics/nato.yml']],
    'a followed claim': [['claims/terms.yml'], ['articles/c.md', LINKS]],
    pictures: [
      ['media/a.png', 'media/b.png'],
      ['articles/c.md', LINKS],
    ],
    'what others link to, one step far': [[LINKS], ['articles/chain.md']],
  };
  test.each(Object.entries(cases))('%s', (_, [changed, dependents]) => {
    const affected = affectedFiles(graph, changed);
    expect([...affected].sort()).toEqual([...changed, ...dependents].sort());
  });
});

test('a page in the place of a list hangs on whatever fills that list', () => {
  const pages = ['pages/claims.md', 'pages/uk/forecasts.md', 'pages/people/jane.md', 'pages/our-claims.md'];
  const withPages = new Map([...files, ...pages.map((file) => [file, '---\ntitle: P\n---\n'] as const)]);
  const affected = affectedFiles(buildGraph(contentOf(withPages)), ['articles/c.md']);
  expect(pages.filter((file) => affected !== 'all' && affected.has(file))).toEqual(pages.slice(0, 3));
});

test('site.yml is everybody’s business', () => {
  expect(affectedFiles(graph, ['articles/a.md', 'site.yml'])).toBe('all');
});

test('in a bare folder, ids are paths', () => {
  const bare = contentOf(files);
  const articles = bare.articles.map((one) => ({ ...one, file: `${one.id}.md` }));
  expect([...affectedFiles(buildGraph({ ...bare, articles }), ['gone.md'])].sort()).toEqual([
    'fr/a.md',
    'gone.md',
    'links.md',
  ]);
});

test('files are all that was read', () => {
  const texts = [...files.keys()].filter((file) => !file.startsWith('media/'));
  expect(filesOf(graph.content).sort()).toEqual([...texts, 'site.yml'].sort());
});
