import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STAGES, startTimings } from '../../src/press/timings.ts';
import { articleText, buildInto, contentFolder, temporaryFolder } from '../setup/desk.ts';

test('a build says what every stage took, on every thread that had a part in it', async () => {
  const articles = Array.from({ length: 150 }, (_, index): [string, string] => [
    `articles/a${index}.md`,
    articleText(),
  ]);
  const timings = startTimings();
  await buildInto(join(temporaryFolder(), 'dist'), contentFolder(Object.fromEntries(articles)), {
    timings,
    workers: 1,
  });
  const spans = timings.spans();
  expect(new Set(spans.map(({ stage }) => stage))).toEqual(new Set(STAGES));
  expect(new Set(spans.map(({ thread }) => thread)).size).toBe(2);
  for (const { from, to, busy } of spans) expect(busy).toBeLessThanOrEqual(to - from + 0.001);
});
