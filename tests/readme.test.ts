import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFiles } from './check/folder.ts';
import { readmeArticle } from './setup/readme.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('the article that README shows has twelve lines and passes check', () => {
  const article = readmeArticle(readme);
  expect(article.trimEnd().split('\n')).toHaveLength(12);
  expect(checkFiles(new Map([['articles/charter.md', article]]))).toEqual([]);
});

test('the commands that README names exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = [...readme.matchAll(/npm (?:run )?(test|[a-z]+)(?=`|\n)/g)]
    .map((match) => match[1] as string)
    .filter((name) => name !== 'ci');
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  expect(named).toContain('build');
});
