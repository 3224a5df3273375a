import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { createProcessor, processMarkdown } from '../../src/markdown/process.ts';
import { contextIn } from './context.ts';
import { hasCorpora, readCorpora } from './corpora.ts';

/** Texts in which the parser of the site and the reference differ, and why. */
const differences: { name: string; reason: string }[] = JSON.parse(
  readFileSync(new URL('differences.json', import.meta.url), 'utf8'),
);
const listed = differences.map(({ name }) => name).sort();

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();
const processWithReference = createProcessor((markdown) => parser.parse(markdown) as Root);

/** Every fourth page of the largest corpus, unless `FULL_CORPORA=1`; and always what is listed. */
function isChosen(name: string, index: number): boolean {
  return (
    process.env.FULL_CORPORA === '1' ||
    !name.startsWith('digitalgov/') ||
    index % 4 === 0 ||
    listed.includes(name)
  );
}

test.skipIf(!hasCorpora)(
  'real texts come out as with the reference parser, but for those listed',
  { timeout: 300_000 },
  () => {
    const samples = readCorpora().filter(({ name }, index) => isChosen(name, index));
    expect(samples.length).toBeGreaterThan(1_000);
    const context = contextIn('en');
    const different = samples.filter(
      ({ markdown }) =>
        processMarkdown(markdown, context).html !== processWithReference(markdown, context).html,
    );
    expect(different.map(({ name }) => name)).toEqual(listed);
  },
);
