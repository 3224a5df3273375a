import { expect, test } from 'vitest';
import { fieldLocator } from '../../src/parse/fields.ts';

const SOURCE = `---
title: Moscow's terms, and terms again
standfirst: >-
  On 14 June experts
  believe that it "fell"; experts believe so.
claims:
  - text: 'It is Ukraine''s land, they say'
  - text: "A \\"fine\\" word"
---
`;

const locate = fieldLocator('articles/talks.md', SOURCE);
const lines = SOURCE.split('\n');

/** What stands in the file where words of a field are found. */
function found(path: (string | number)[], text: string, nth = 0): string {
  const { line, column, endLine, endColumn } = locate({ path, words: { text, nth } });
  const written = lines.slice(line - 1, endLine);
  written[written.length - 1] = (written.at(-1) as string).slice(0, endColumn - 1);
  written[0] = (written[0] as string).slice(column - 1);
  return `${line}: ${written.join('|')}`;
}

test('words are found in plain, folded and quoted values', () => {
  expect(found(['title'], 'terms', 1)).toBe('2: terms');
  expect(locate({ path: ['title'], words: { text: 'terms', nth: 1 } }).column).toBe(28);
  expect(found(['standfirst'], 'experts believe')).toBe('4: experts|  believe');
  expect(found(['standfirst'], 'experts believe', 1)).toBe('5: experts believe');
  expect(found(['standfirst'], '"fell"')).toBe('5: "fell"');
  expect(found(['claims', 0, 'text'], "Ukraine's land")).toBe("7: Ukraine''s land");
  expect(found(['claims', 1, 'text'], '"fine"')).toBe('8: \\"fine\\"');
});

test('words that cannot be made out leave the place of the value', () => {
  expect(found(['claims', 1, 'text'], 'no such words')).toBe('8: "A \\"fine\\" word"');
  expect(found(['title'], 'terms', 2)).toBe("2: Moscow's terms, and terms again");
});
