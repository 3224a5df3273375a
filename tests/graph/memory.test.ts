import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, type Said } from '../../src/check/run.ts';
import { groundsOf } from '../../src/graph/frame.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { openMemory, type Remembered } from '../../src/graph/memory.ts';
import { publicGraph } from '../../src/graph/publication.ts';
import { during, watched } from '../../src/graph/witness.ts';
import { piecesOf } from '../../src/publish/pieces.ts';
import {
  isPlanned,
  type KnownPage,
  LATEST,
  type PlannedPage,
  plan,
  planChanges,
  planWith,
  UnsoundPlan,
} from '../../src/publish/plan.ts';
import { randomFolder } from '../check/arbitrary-folder.ts';
import { contentOf, type Files } from '../check/folder.ts';
import { NOW } from '../setup/desk.ts';
import { filesOf, firstContent } from '../setup/desk-content.ts';
import { anyEdit, edited } from '../setup/desk-edits.ts';

const RUNS = Number(process.env.STANDFIRST_SERIES ?? 300);
const PLACE = { origin: 'https://standfirst.example', base: '/' };

/** What can be done to an article: words of its text, and of its front matter. */
const edit = fc.oneof(
  { weight: 3, arbitrary: fc.constant((text: string) => text) },
  { weight: 1, arbitrary: fc.constant((text: string) => text.replace('---\n', '---\n# Between editors.\n')) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        '## Terms\n',
        '[terms](/articles/b/#terms) and [a](a.md#gone) [@a]\n',
        ':claim[words]{#a} [@c] [itself](#terms)\n\n## Other\n',
        'Experts believe that 5 plus 5 per cent is 12. ![](/media/a.png)\n',
      )
      .map((words) => (text: string) => `${text}\n${words}`),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        ['A title', 'Another title'],
        ['A claim.', 'It was so.'],
        ['A report', 'Another report'],
        ['secondary', 'primary'],
        ['supports', 'refutes'],
        ['too short', 'words of the source'],
        ['high', 'low'],
      )
      .map(
        ([from, to]) =>
          (text: string) =>
            text.replaceAll(from as string, to as string),
      ),
  },
);

/** Two states of a random folder, between which articles and sources of the registry have changed. */
const changed = fc
  .tuple(randomFolder(), fc.array(edit, { minLength: 10, maxLength: 10 }))
  .map(([files, edits]) => {
    const edited = [...files].map(([file, text], index): [string, string] => {
      const change = edits[index % edits.length] as (text: string) => string;
      return [file, /^(?:articles|sources)\//.test(file) ? change(text) : text];
    });
    return [files, new Map(edited)] as const;
  });

/** Two states of a desk, with some saves before the first and between the two. */
const saves = fc
  .tuple(fc.array(anyEdit(), { maxLength: 4 }), fc.array(anyEdit(), { minLength: 1, maxLength: 3 }))
  .map(([first, then]) => {
    const before = first.reduce(edited, firstContent());
    return [filesOf(before), filesOf(then.reduce(edited, before))] as const;
  });

const states = fc.oneof(changed, saves);

/** A run over a folder that remembers another one. */
function runOver<Kept>(files: Files, last?: Remembered<Kept>) {
  const content = watched(contentOf(files));
  const texts = Object.fromEntries([...files].map(([file, text]) => [file, hash('sha256', text)]));
  const publication = { now: NOW, drafts: false };
  const grounds = groundsOf(content, texts, publication, PLACE);
  const memory = openMemory<Kept>(grounds, last);
  return { graph: buildGraph(content), publication, memory, frame: grounds.frame };
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

/** The pages that may be others than an earlier plan has them, where the frame has not changed. */
function changes(files: Files, last: Remembered<KnownPage>): PlannedPage[] | undefined {
  const { graph, publication, memory, frame } = runOver<KnownPage>(files, { ...last, pieces: {} });
  if (frame !== last.frame) return undefined;
  const changed = new Set(memory.changed);
  const outdated = Object.entries(last.pieces).flatMap(([piece, { looked, results }]) =>
    looked.some((fact) => changed.has(fact)) ? [[piece, results] as const] : [],
  );
  const named = new Map(outdated.filter(([piece]) => !LATEST.some((name) => name === piece)));
  return planChanges(publicGraph(graph, publication), PLACE, NOW, { memory, outdated: named });
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

test('of a plan on the same frame, the pages that differ are made anew', () => {
  let made = 0;
  fc.assert(
    fc.property(states, ([before, after]) => {
      const known = soundly(() => ({ old: planAnew(before), ...planned(before) }));
      const anew = soundly(() => planAnew(after));
      if (!known || !anew) return;
      const changed = changes(after, known.remembered);
      if (!changed) return;
      made += 1;
      const pages = new Map(changed.map((page) => [page.path, JSON.stringify(page)]));
      expect([...known.old.keys()].sort()).toEqual([...anew.keys()].sort());
      for (const [path, page] of anew) expect(pages.get(path) ?? known.old.get(path), path).toBe(page);
    }),
    { numRuns: RUNS },
  );
  expect(made).toBeGreaterThan(0);
});

test('which pieces a plan has hangs on the frame alone', () => {
  fc.assert(
    fc.property(randomFolder(), (files) => {
      const { graph, publication } = runOver(files);
      const published = publicGraph(graph, publication);
      const looked = new Set<string>();
      during(looked, () => [...piecesOf(published, PLACE, NOW)]);
      expect([...looked]).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('a text that brings a picture makes the whole plan anew, because it brings pages', () => {
  const files = new Map([
    ['articles/a.md', articleOf('A')],
    ['media/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'],
  ]);
  const { remembered } = planned(files);
  const withWord = new Map([...files, ['articles/a.md', `${articleOf('A')}More.\n`]]);
  expect(changes(withWord, remembered)?.map(({ path }) => path)).toContain('/articles/a/');
  const withPicture = new Map([...files, ['articles/a.md', `${articleOf('A')}![A](/media/a.svg)\n`]]);
  expect(changes(withPicture, remembered)).toBeUndefined();
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
  const files = new Map([
    ['articles/a.md', articleOf('A')],
    ['articles/b.md', articleOf('B')],
    ['articles/uk/a.md', articleOf('A', 'lang: uk\ntranslationOf: a\n')],
  ]);
  const { remembered } = planned(files);
  const edited = new Map([...files, ['articles/a.md', `${articleOf('A')}More.\n`]]);
  const made = planned(edited, remembered).pages.filter(isPlanned);
  const changed = changes(edited, remembered) ?? [];
  for (const pages of [made, changed])
    expect(pages.map(({ path }) => path).filter((path) => path.endsWith('/'))).toEqual(['/articles/a/']);
});

function articleOf(title: string, more = ''): string {
  return `---\ntitle: ${title}\nstandfirst: What was asked.\npublished: 2024-06-15\nauthors: [Jane Doe]\n${more}---\n\nText.\n`;
}
