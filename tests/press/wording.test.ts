import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Cache } from '../../src/press/cache.ts';
import { loadSite } from '../../src/site.ts';
import { articleText, contentFolder, NOW, temporaryFolder } from '../setup/desk.ts';

test('texts are read anew when a site changes its list of words', async () => {
  const dir = contentFolder({ 'articles/a.md': `${articleText({})}\nThe regime named its terms.\n` });
  const cache = Cache.open(temporaryFolder());
  const found = async () => {
    const { diagnostics } = await loadSite(dir, { now: NOW, cache });
    return diagnostics.filter(({ ruleId }) => ruleId === 'wording-is-neutral').map(({ message }) => message);
  };
  for (const round of ['cold', 'warm'])
    expect(await found(), round).toEqual(['“The regime” is a loaded word']);
  writeFileSync(join(dir, 'site.yml'), 'wording: {en: {allow: [the regime], add: {terms: “demands”}}}\n');
  for (const round of ['cold', 'warm']) expect(await found(), round).toEqual(['“terms” is a loaded word']);
  cache.close();
});
