import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { readProse } from '../../src/check/prose.ts';
import { isProseRule, type ProseRule } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parseFile } from '../../src/parse/file.ts';

/** Sentences by language; what must be found in one stands between ⟦ and ⟧. */
type Sentences = Record<string, (string | { as: string; kind?: string; text: string })[]>;

const folder = join(import.meta.dirname, 'rules');

for (const file of readdirSync(folder).sort()) {
  const rule = rules.filter(isProseRule).find(({ id }) => `${id}.yml` === file);
  for (const [lang, sentences] of Object.entries(load(readFileSync(join(folder, file), 'utf8')) as Sentences))
    test.each(sentences.map((one) => (typeof one === 'string' ? { as: 'body', text: one } : one)))(
      `${file} ${lang} $as: $text`,
      (one) => expect(marked(rule as ProseRule, lang, one)).toBe(one.text),
    );
}

/** A text in which what a rule finds stands between ⟦ and ⟧. */
function marked(rule: ProseRule, lang: string, one: { as: string; kind?: string; text: string }): string {
  const text = one.text.replace(/[⟦⟧]/g, '');
  const found = findings(rule, lang, { ...one, text }).map((finding) => stretch(finding, text, one.as));
  return found
    .sort((a, b) => b.end - a.end)
    .reduce(
      (said, { start, end }) => `${said.slice(0, start)}⟦${said.slice(start, end)}⟧${said.slice(end)}`,
      text,
    );
}

function findings(
  rule: ProseRule,
  lang: string,
  one: { as: string; kind?: string; text: string },
): Finding[] {
  const front = {
    title: 'A headline',
    standfirst: one.as === 'standfirst' ? one.text : 'Words.',
    lang,
    keyPoints: one.as === 'key-point' ? [{ text: one.text, claims: ['a'] }] : [],
    claims: [{ id: 'a', kind: one.kind ?? 'assessment', text: one.as === 'claim' ? one.text : 'Words.' }],
  };
  const body = one.as === 'body' ? one.text : one.as === 'blockquote' ? `> ${one.text}` : 'Words.';
  let found: Finding[] = [];
  const source = `---\n${JSON.stringify(front)}\n---\n${body}\n`;
  parseFile('article', 'articles/a.md', source, { lang, base: '/', articles: 'articles/' }, (...read) => {
    const own = readProse(read[0], read[1], {}, [rule]);
    found = own.findings;
    return own;
  });
  return found;
}

function stretch({ place }: Finding, text: string, as: string): { start: number; end: number } {
  if ('path' in place) {
    const { words } = place;
    if (!words) return { start: 0, end: text.length };
    let start = text.indexOf(words.text);
    for (let nth = 0; nth < words.nth; nth += 1) start = text.indexOf(words.text, start + 1);
    return { start, end: start + words.text.length };
  }
  const margin = as === 'blockquote' ? 2 : 0;
  const offset = (line: number) => text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
  const first = 4;
  return {
    start: offset(place.line - first) + place.column - 1 - margin,
    end: offset((place.endLine ?? place.line) - first) + (place.endColumn ?? 1) - 1 - margin,
  };
}
