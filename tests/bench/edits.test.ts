import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleEdit, articleIds, type Edit, sourceEdit } from '../../bench/edits.ts';
import { generate } from '../../bench/generate.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'standfirst-edits-test-'));
  generate(dir, { articles: 21, seed: 1 });
});
afterAll(() => rmSync(dir, { recursive: true }));

it('puts a word into the last paragraph of one article and takes it out again', () => {
  const edit = articleEdit(dir, 'reworded');
  expect(edit.shownBy).toEqual([articleIds(dir)[10]]);
  const [before, during, after] = states(edit, join(dir, 'articles', `${edit.shownBy[0]}.md`));
  const [words] = /^\S+ reworded .*$/m.exec(during) ?? [];
  expect(during.replace('reworded ', '')).toBe(before);
  expect(during.slice(during.indexOf(words as string)).split('\n\n').length).toBeLessThanOrEqual(2);
  expect(after).toBe(before);
});

it('puts a word into the title of the source that most articles cite', () => {
  const edit = sourceEdit(dir, 'Renamed') as Edit;
  const cites = (id: string, source: string) =>
    read(join(dir, 'articles', `${id}.md`)).includes(`ref: ${source}\n`);
  const source = Array.from({ length: 18 }, (_, index) => `source-${index + 1}`).find((candidate) =>
    edit.shownBy.every((id) => cites(id, candidate)),
  ) as string;
  expect(articleIds(dir).filter((id) => cites(id, source))).toEqual(edit.shownBy);
  const [before, during, after] = states(edit, join(dir, 'sources', `${source}.yml`));
  expect(during).toContain('\ntitle: Renamed ');
  expect(during.replace('Renamed ', '')).toBe(before);
  expect(after).toBe(before);
});

function states(edit: Edit, file: string): [string, string, string] {
  const before = read(file);
  edit.apply();
  const during = read(file);
  edit.undo();
  return [before, during, read(file)];
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
