import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from '../../src/report/changes.ts';

const site = fc
  .array(fc.tuple(fc.constantFrom('a', 'b/c', 'b/d', 'e', 'Ї', 'index.html'), fc.constantFrom('1', '2', '3')))
  .map((files) => new Map<string, string>(files));

test('the changes make one site into the next, and name no file without need', () => {
  fc.assert(
    fc.property(site, site, (old, next) => {
      const { added, changed, removed } = changesBetween(old, next);
      const made = new Map(old);
      for (const path of [...added, ...changed]) made.set(path, next.get(path) as string);
      for (const path of removed) made.delete(path);
      expect(made).toEqual(next);
      expect(added.filter((path) => old.has(path))).toEqual([]);
      expect(changed.filter((path) => !old.has(path) || old.get(path) === next.get(path))).toEqual([]);
      expect(removed.filter((path) => !old.has(path))).toEqual([]);
    }),
  );
});

test('they come in order of path', () => {
  const sums = (...paths: string[]) => new Map(paths.map((path) => [path, path]));
  expect(changesBetween(sums('z', 'y'), sums('b', 'a/b', 'a'))).toEqual({
    added: ['a', 'a/b', 'b'],
    changed: [],
    removed: ['y', 'z'],
  });
});
