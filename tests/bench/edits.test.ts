import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  articleEdit,
  articleIds,
  type Edit,
  sourceEdit,
  templateEdit,
  titleEdit,
} from '../../bench/edits.ts';
import { generate } from '../../bench/generate.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'standfirst-edits-test-'));
  generate(dir, { articles: 40, seed: 1 });
});
afterAll(() => rmSync(dir, { recursive: true }));

it('puts a word into the last paragraph of one article', () => {
  const edit = articleEdit(dir, 'reworded');
  expect(edit.shownBy).toEqual([articleIds(dir)[20]]);
  const [before, after] = states(edit, join(dir, 'articles', `${edit.shownBy[0]}.md`));
  const [words] = /^\S+ reworded .*$/m.exec(after) ?? [];
  expect(after.replace('reworded ', '')).toBe(before);
  expect(after.slice(after.indexOf(words as string)).split('\n\n').length).toBeLessThanOrEqual(2);
});

it('gives the same article another headline, as often as it is asked to', () => {
  for (const word of ['Retitled0', 'Retitled1']) {
    const edit = titleEdit(dir, word);
    expect(edit.shownBy).toEqual([articleIds(dir)[20]]);
    const [before, after] = states(edit, join(dir, 'articles', `${edit.shownBy[0]}.md`));
    expect(after.split('\n')[1]).toBe(`title: ${word}`);
    expect(after.split('\n').toSpliced(1, 1)).toEqual(before.split('\n').toSpliced(1, 1));
  }
});

it('gives another title to the source that a twentieth of all articles cite', () => {
  const cites = (source: string) =>
    articleIds(dir).filter((id) => read(join(dir, 'articles', `${id}.md`)).includes(`ref: ${source}\n`));
  const edit = sourceEdit(dir, 'Renamed') as Edit;
  expect(edit.shownBy).toHaveLength(2);
  const sources = Array.from({ length: 18 }, (_, index) => `source-${index + 1}`);
  const source = sources.find((candidate) => cites(candidate).join() === edit.shownBy.join()) as string;
  const [before, after] = states(edit, join(dir, 'sources', `${source}.yml`));
  expect(after).toBe(before.replace(/^title: .*$/m, 'title: Renamed'));
});

it('marks the template of articles, as often as it is asked to', () => {
  const file = join(dir, 'template.astro');
  writeFileSync(file, '<main>\n  <article class="column">\n');
  states(templateEdit(file, dir, 'edition0'), file);
  const [, after] = states(templateEdit(file, dir, 'edition1'), file);
  expect(after).toBe('<main>\n  <article data-edition="edition1" class="column">\n');
  expect(templateEdit(file, dir, 'edition2').shownBy).toEqual(articleIds(dir));
});

it('refuses to change nothing', () => {
  expect(() => titleEdit(dir, 'Retitled1')).toThrow(/has no place for a new word$/);
});

function states(edit: Edit, file: string): [string, string] {
  const before = read(file);
  edit.apply();
  return [before, read(file)];
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
