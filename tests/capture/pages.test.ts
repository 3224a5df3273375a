import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatCapture } from '../../src/capture/capture-file.ts';
import { formatEntry } from '../../src/capture/entry.ts';
import { captureSource } from '../../src/capture/page.ts';

/** A case is a page as a browser saved it, the capture that is made of it, and the source's entry. */
const pages = join(import.meta.dirname, 'golden');
const DAY = '2026-11-23';

describe('a saved page becomes a capture and an entry', () => {
  for (const name of readdirSync(pages).filter((file) => /\.html$|\.input\.txt$/.test(file))) {
    const stem = join(pages, basename(name, extname(name)).replace(/\.input$/, ''));
    test(basename(stem), () => {
      const { facts, text, notes } = captureSource({
        bytes: readFileSync(join(pages, name)),
        kind: name.endsWith('.html') ? 'html' : 'text',
        charsets: {},
        day: DAY,
      });
      expect(notes).toEqual([]);
      matches(`${stem}.txt`, formatCapture({ text, day: DAY, ...(facts.url ? { url: facts.url } : {}) }));
      matches(`${stem}.yml`, formatEntry(facts, { role: undefined, accessed: DAY }));
    });
  }
});

function matches(file: string, text: string): void {
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(text);
}
