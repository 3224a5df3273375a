import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { expect, test } from 'vitest';
import type { Attribution } from '../../src/prose/attributions.ts';
import { passageOf, type Span } from '../../src/prose/passage.ts';
import { Prose } from '../../src/prose/prose.ts';

interface Case {
  text: string;
  found?: Record<string, string>[];
}

const file = join(import.meta.dirname, 'attributions.yml');
const source = readFileSync(file, 'utf8');
const cases = load(source) as Record<string, Case[]>;

if (process.env.UPDATE_GOLDEN) {
  const read = Object.entries(cases).map(([lang, list]) => [
    lang,
    list.map(({ text }) => readCase(lang, text)),
  ]);
  writeFileSync(file, `${source.split('\n')[0]}\n${dump(Object.fromEntries(read), { lineWidth: -1 })}`);
}

for (const [lang, list] of Object.entries(cases))
  test.each(list)(`${lang}: $text`, (one) => expect(readCase(lang, one.text)).toEqual(one));

test('a language without a pack has no attributions', () => {
  expect(readCase('fr', 'Les experts disent que non, according to nobody.')).toEqual({
    text: 'Les experts disent que non, according to nobody.',
  });
});

function readCase(lang: string, text: string): Case {
  const passage = passageOf({ kind: 'paragraph', text, source: { pieces: [] } });
  const found = new Prose(lang, [passage]).attributions(passage).map((one) => inWords(text, one));
  return { text, ...(found.length > 0 && { found }) };
}

function inWords(text: string, { form, speaker, verb, what }: Attribution): Record<string, string> {
  const words = ({ start, end }: Span) => text.slice(start, end);
  return { form, ...(speaker && { [speaker.kind]: words(speaker) }), verb: words(verb), what: words(what) };
}
