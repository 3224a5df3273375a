import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, type Said } from '../../src/check/run.ts';
import { frameOf } from '../../src/graph/frame.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { openMemory, type Remembered } from '../../src/graph/memory.ts';
import { publicGraph } from '../../src/graph/publication.ts';
import { openWitness } from '../../src/graph/witness.ts';
import { isPlanned, type KnownPage, plan, planWith, UnsoundPlan } from '../../src/publish/plan.ts';
import { randomFolder } from '../check/arbitrary-folder.ts';
import { contentOf, type Files, NOW } from '../check/folder.ts';

const RUNS = Number(process.env.STANDFIRST_SERIES ?? 300);
const PLACE = { origin: 'https://standfirst.example', base: '/' };

/** What can be done to an article without changing what its front matter says. */
const edit = fc.oneof(
  { weight: 2, arbitrary: fc.constant('none' as const) },
  { weight: 1, arbitrary: fc.constant('comment' as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '## Terms\n',
      '[terms](/articles/b/#terms) and [a](a.md#gone) [@a]\n',
      ':claim[words]{#a} [@c] [itself](#terms)\n\n## Other\n',
      'Experts believe that 5 plus 5 per cent is 12. ![](/media/a.png)\n',
    ),
  },
);

/** Two states of a folder, between which only texts have changed. */
const states = fc
  .tuple(randomFolder(), fc.array(edit, { minLength: 8, maxLength: 8 }))
  .map(([files, edits]) => {
    const edited = [...files].map(([file, text], index): [string, string] => {
      const change = edits[index % edits.length] as string;
      if (!file.startsWith('articles/') || change === 'none') return [file, text];
      if (change === 'comment') return [file, text.replace('---\n', '---\n# A word between editors.\n')];
      return [file, `${text}\n${change}`];
    });
    return [files, new Map(edited)] as const;
  });

/** A run over a folder that remembers another one. */
function runOver<Kept>(files: Files, last?: Remembered<Kept>) {
  const witness = openWitness();
  const bare = contentOf(files);
  const content = { ...bare, articles: witness.watch(bare.articles) };
  const texts = Object.fromEntries([...files].map(([file, text]) => [file, hash('sha256', text)]));
  const publication = { now: NOW, drafts: false };
  const frame = frameOf(content, texts, publication, PLACE);
  const memory = openMemory<Kept>({ frame, texts }, witness, last);
  return { graph: buildGraph(content), publication, memory };
}

function checked(files: Files, last?: Remembered<Said>) {
  const { graph, memory } = runOver(files, last);
  const readSource = (file: string) => files.get(file) as string;
  return { ...check(graph, { readSource, now: NOW, memory }), remembered: memory.all() };
}

test('a check that remembers another one says what it would have said without', () => {
  fc.assert(
    fc.property(states, ([before, after]) => {
      const { remembered } = checked(before);
      const warm = checked(after, remembered);
      const cold = checked(after);
      expect(warm.diagnostics).toEqual(cold.diagnostics);
      expect(warm.accepted).toEqual(cold.accepted);
      expect(checked(after, warm.remembered).diagnostics).toEqual(cold.diagnostics);
    }),
    { numRuns: RUNS },
  );
});

function planned(files: Files, last?: Remembered<KnownPage>) {
  const { graph, publication, memory } = runOver(files, last);
  const pages = [...planWith(publicGraph(graph, publication), PLACE, NOW, { memory })];
  return { pages, remembered: memory.all() };
}

function planAnew(files: Files): Map<string, string> {
  const { graph, publication } = runOver(files);
  const pages = [...plan(publicGraph(graph, publication), PLACE, NOW)];
  return new Map(pages.map((page) => [page.path, JSON.stringify(page)]));
}

test('a page that a plan remembers is the page that it would plan, at the same place in the order', () => {
  fc.assert(
    fc.property(states, ([before, after]) => {
      const known = soundly(() => ({ old: planAnew(before), ...planned(before) }));
      const anew = soundly(() => planAnew(after));
      if (!known || !anew) return;
      const { pages } = planned(after, known.remembered);
      expect(pages.map(({ path }) => path)).toEqual([...anew.keys()]);
      for (const page of pages) {
        const remembered = isPlanned(page) ? JSON.stringify(page) : known.old.get(page.path);
        expect(remembered, page.path).toBe(anew.get(page.path));
      }
    }),
    { numRuns: RUNS },
  );
});

/** Random folders hold files that claim one address: those are never planned. */
function soundly<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof UnsoundPlan) return undefined;
    throw error;
  }
}

test('a changed text makes anew what looked at it, and nothing else', () => {
  const article = (title: string, more = '') =>
    `---\ntitle: ${title}\nstandfirst: What was asked.\npublished: 2024-06-15\nauthors: [Jane Doe]\n${more}---\n\nText.\n`;
  const files = new Map([
    ['articles/a.md', article('A')],
    ['articles/b.md', article('B')],
    ['articles/uk/a.md', article('A', 'lang: uk\ntranslationOf: a\n')],
  ]);
  const { remembered } = planned(files);
  const { pages } = planned(new Map([...files, ['articles/a.md', `${article('A')}More.\n`]]), remembered);
  const made = pages.filter(isPlanned).map(({ path }) => path);
  expect(made.filter((path) => path.endsWith('/'))).toEqual(['/articles/a/']);
});
