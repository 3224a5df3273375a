import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHECKSUMS, readChecksums } from '../../src/press/checksums.ts';
import {
  articleText,
  buildInto,
  contentFolder,
  freshCache,
  settle,
  temporaryFolder,
  treeOf,
  writeFiles,
} from '../setup/desk.ts';

const RUNS = Number(process.env.STANDFIRST_SERIES ?? 8);
/** In milliseconds: a thousand series take an hour. */
const LIMIT = Math.max(600_000, RUNS * 20_000);

/** What is in the folder while a series of edits goes on: the words of each article, and of the two shared sources. */
interface Desk {
  folder: string;
  words: Map<string, number>;
}

const slug = fc.constantFrom('a', 'b', 'c', 'd/e', 'd/f');

/** The edits that editors make. Each is applied to the folder; one that makes no sense there changes nothing. */
const edit = fc.oneof(
  fc.record({ type: fc.constant('write' as const), slug, word: fc.nat(99) }),
  fc.record({ type: fc.constant('delete' as const), slug }),
  fc.record({ type: fc.constant('rename' as const), slug, to: slug }),
  fc.record({ type: fc.constant('source' as const), word: fc.nat(99) }),
  fc.record({ type: fc.constant('site' as const), word: fc.nat(3) }),
);

test(
  'after any series of edits a warm build equals a cold one, and prints only what changed',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const desk: Desk = {
          folder: contentFolder(firstFiles()),
          words: new Map([
            ['a', 0],
            ['b', 0],
          ]),
        };
        const [out, cacheFolder] = [join(temporaryFolder(), 'dist'), freshCache()];
        await buildInto(out, desk.folder, { cacheFolder });
        for (const step of edits) {
          const before = treeOf(out);
          apply(step, desk);
          settle(desk.folder);
          const { report, site } = await buildInto(out, desk.folder, { cacheFolder });
          expect(site.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
          const warm = treeOf(out);
          const cold = join(temporaryFolder(), 'dist');
          const { site: anew } = await buildInto(cold, desk.folder);
          expect(site.diagnostics).toEqual(anew.diagnostics);
          expect(warm).toEqual(treeOf(cold));
          expect(readChecksums(out)).toEqual(listedOf(warm));
          const changed = [...warm].filter(([file, sum]) => before.get(file) !== sum).map(([file]) => file);
          const pages = changed.filter((file) => !file.startsWith('pagefind/') && file !== CHECKSUMS);
          expect(report?.paths.map(fileOf).sort()).toEqual(pages.sort());
          const again = await buildInto(out, desk.folder, { cacheFolder });
          expect(again.report).toMatchObject({ printed: 0, removed: 0 });
          expect(treeOf(out)).toEqual(warm);
        }
      }),
      { numRuns: RUNS },
    );
  },
  LIMIT,
);

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** All files of a site but the list itself and the mark of the press. */
function listedOf(tree: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...tree].filter(([file]) => file !== CHECKSUMS && file !== '.standfirst'));
}

function firstFiles(): Record<string, string> {
  return {
    'site.yml': siteText(0),
    'sources/shared.yml': sourceText(0),
    'articles/a.md': text('a', 0),
    'articles/b.md': text('b', 0),
  };
}

function apply(step: typeof edit extends fc.Arbitrary<infer T> ? T : never, { folder, words }: Desk): void {
  const path = (name: string) => join(folder, 'articles', `${name}.md`);
  if (step.type === 'write') {
    writeFiles(folder, { [`articles/${step.slug}.md`]: text(step.slug, step.word) });
    words.set(step.slug, step.word);
  } else if (step.type === 'delete' && words.delete(step.slug)) rmSync(path(step.slug));
  else if (step.type === 'rename' && step.to !== step.slug && words.has(step.slug)) {
    writeFiles(folder, { [`articles/${step.to}.md`]: '' });
    renameSync(path(step.slug), path(step.to));
    words.set(step.to, words.get(step.slug) ?? 0);
    words.delete(step.slug);
  } else if (step.type === 'source') writeFileSync(join(folder, 'sources/shared.yml'), sourceText(step.word));
  else if (step.type === 'site') writeFileSync(join(folder, 'site.yml'), siteText(step.word));
}

/** Half of the articles cite the shared source, so that an edit of it changes some pages and leaves others. */
function text(name: string, word: number): string {
  const sources = '\n  - id: report\n    type: report\n    role: primary\n    title: The report';
  const shared = name.startsWith('d/') ? '\n  - ref: shared' : '';
  const fields = {
    title: `Article ${name}`,
    sources: sources + shared,
    topics: word % 2 ? '[talks]' : '[talks, treaties]',
  };
  return articleText(fields, `\nThe word is ${word}${shared ? ' [@shared]' : ''}.\n`);
}

function sourceText(word: number): string {
  return `type: report\nrole: secondary\ntitle: Shared report ${word}\n`;
}

function siteText(word: number): string {
  return `name: Site ${word}\nurl: https://standfirst.example\n`;
}
