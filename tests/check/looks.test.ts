import { expect, test } from 'vitest';
import { generatedFiles } from '../../bench/generate.ts';
import type { Rule, RuleContext } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import { check } from '../../src/check/run.ts';
import { quotesByCapture } from '../../src/graph/captures.ts';
import { filesOf } from '../../src/graph/dependents.ts';
import { type ArticleNode, buildGraph } from '../../src/graph/graph.ts';
import { namedPictures } from '../../src/graph/pictures.ts';
import { publicGraph, sameUntil } from '../../src/graph/publication.ts';
import { contentOf, NOW } from './folder.ts';
import { watched } from './watched.ts';

/** A generated archive, with something wrong outside of its articles for every rule that looks there. */
const FILES = new Map([
  ...[...generatedFiles({ articles: 36, seed: 3, words: 120 })].map(
    ({ path, text }) => [path, text] as const,
  ),
  [
    'claims/terms.yml',
    'text: Terms.\nclaimant: jane-do\nhistory: [{on: 2024-06-14, article: none, text: So.}]\n',
  ],
  [
    'sources/circle.yml',
    'type: report\nrole: primary\ntitle: A report\norigin: circle-b\ncapture: none.txt\n',
  ],
  ['sources/circle-b.yml', 'type: report\nrole: primary\ntitle: A report\norigin: circle\n'],
  ['captures/stray.txt', `---\ncapturedOn: 2024-06-14\nsha256: ${'0'.repeat(64)}\n---\nWords.\n`],
  ['pages/search.md', '---\ntitle: Search\n---\n#### Deep\n\n![](/media/none.png) [list](/topics/none/)\n'],
]);

const RECORDS = contentOf(FILES);

/** The parts of a rule that look at no article of their own accord. */
const OVER_ALL: Rule[] = rules.flatMap((rule): Rule[] => {
  const { id, severity, binding } = rule;
  const own = { id, severity, ...(binding && { binding }) };
  if ('site' in rule) return [{ ...own, site: rule.site }];
  return 'last' in rule ? [rule] : [];
});

test('what goes through all articles looks at the record of none', () => {
  const looked = new Set<string>();
  const content = watched(RECORDS, looked);
  const graph = buildGraph(content);
  const { diagnostics } = check(graph, { readSource, now: NOW, rules: OVER_ALL });
  expect(new Set(diagnostics.map(({ ruleId }) => ruleId))).toContain('reference-exists');
  namedPictures(content);
  quotesByCapture(content);
  publicGraph(graph, { now: NOW, drafts: false });
  filesOf(content);
  sameUntil(content, NOW);
  expect([...looked]).toEqual([]);
});

test('what rules share looks at the record of no article', () => {
  const looked = new Set<string>();
  const site = (context: RuleContext) => {
    askForAll(context);
    return [];
  };
  const graph = buildGraph(watched(RECORDS, looked));
  check(graph, { readSource, now: NOW, rules: [{ id: 'all-is-shared', severity: 'error', site }] });
  expect([...looked]).toEqual([]);
});

test('a rule over one article looks at its record, at those of its translations, and at those that it links to', () => {
  const looked = new Set<string>();
  const beyond: string[] = [];
  const watching = rules.map((rule): Rule => {
    if (!('article' in rule)) return rule;
    const article = (node: ArticleNode, context: RuleContext) => {
      looked.clear();
      const found = [...rule.article(node, context)];
      const own = new Set(relatedFiles(node));
      for (const file of looked)
        if (!own.has(file)) beyond.push(`${rule.id}: ${node.article.file} → ${file}`);
      return found;
    };
    return { ...rule, article };
  });
  check(buildGraph(watched(RECORDS, looked)), { readSource, now: NOW, rules: watching });
  expect(beyond).toEqual([]);
});

function askForAll({ agents, guessCapture, targets, addressBook, registers }: RuleContext): void {
  const NAME = '/articles/none/';
  agents()(NAME);
  guessCapture(NAME);
  targets();
  addressBook().find(NAME);
  addressBook().guess(NAME);
  for (const { has, guess, names } of Object.values(registers())) [has(NAME), guess(NAME), ...names()];
}

function relatedFiles(node: ArticleNode): string[] {
  const original = node.original ?? node;
  const linked = node.article.body.links.map(({ target }) => `${target?.slice(1, -1)}.md`);
  return [...[node, original, ...original.translations].map(({ article }) => article.file), ...linked];
}

function readSource(file: string): string {
  return FILES.get(file) as string;
}
