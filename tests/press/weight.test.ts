import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildInto, temporaryFolder } from '../setup/desk.ts';

/** What an article of 900 words with eight claims may weigh, in bytes before compression. */
const LIMITS = { html: 60_000, css: 20_000, script: 10_000 };

const content = join(import.meta.dirname, '..', 'fixtures', 'weight');

test('an article of 900 words with eight claims keeps to its weight', async () => {
  const out = join(temporaryFolder(), 'dist');
  const { site } = await buildInto(out, content, { now: Date.parse('2032-06-01') });
  expect(site.diagnostics).toEqual([]);
  const { words, claims } = JSON.parse(readFileSync(join(out, 'articles', 'channel.json'), 'utf8'));
  expect([words, claims.length]).toEqual([900, 8]);

  const html = readFileSync(join(out, 'articles', 'channel', 'index.html'), 'utf8');
  const sizeOf = (pattern: RegExp) =>
    [...html.matchAll(pattern)]
      .map(([, address = '']) => readFileSync(join(out, address)).length)
      .reduce((sum, size) => sum + size, 0);
  const inlineScript = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = '']) => text).join('');
  const weight = {
    html: Buffer.byteLength(html),
    css: sizeOf(/<link rel="stylesheet" href="([^"]+)"/g),
    script: sizeOf(/<script type="module" src="([^"]+)"/g) + Buffer.byteLength(inlineScript),
  };
  for (const [part, limit] of Object.entries(LIMITS)) {
    const size = weight[part as keyof typeof weight];
    expect(size, part).toBeGreaterThan(0);
    expect(size, part).toBeLessThanOrEqual(limit);
  }
});
