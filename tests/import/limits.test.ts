import { expect, test } from 'vitest';
import { checkFiles } from '../check/folder.ts';
import { importText } from './importing.ts';
import { draftWords, lost } from './words.ts';

/** Texts that are more than any article is, in one way each. */
const LARGE: Record<string, string> = {
  'one sentence': `A bridge\n\nNora Lind said that ${'the bridge was safe and '.repeat(20_000)}open.\n`,
  'many claims': `A bridge\n\n${'Nora Lind said that the bridge was safe for cars and lorries. '.repeat(1_500)}\n`,
  'many paragraphs with claims': `A bridge\n\n${'Nora Lind said that the bridge was safe for all.\n\n'.repeat(2_000)}`,
  'many addresses': `A bridge\n\n${Array.from({ length: 3_000 }, (_, n) => `See https://a.example/${n} there.`).join('\n\n')}\n`,
  'a long address': `A bridge\n\nSee https://a.example/${'x'.repeat(100_000)} there.\n`,
  'many points': `A bridge\n\nKey points\n${'- The bridge is safe.\n'.repeat(2_000)}`,
  'long points': `A bridge\n\nKey points\n${`- ${'The bridge is safe '.repeat(25)}\n`.repeat(20)}`,
  'a long word': `A bridge\n\n${'x'.repeat(500_000)}. Nora Lind said it.\n`,
  'open quotation marks': `A bridge\n\n${'“we '.repeat(50_000)}\n`,
  'opening brackets': `A bridge\n\n${'[@a ![ '.repeat(5_000)}\n`,
  'markers of lists': `A bridge\n\n${'- '.repeat(50_000)}x\n`,
  'a headline without an end': `${'A bridge is open '.repeat(10_000)}\n\nText.\n`,
};

for (const [name, text] of Object.entries(LARGE))
  test(`${name}: a draft that can be read, and nothing lost`, { timeout: 30_000 }, () => {
    const { file } = importText(text, 'text');
    const lines = text.split('\n').map((line) => line.replace(/^- /, ''));
    expect(lost([...new Set(lines)], draftWords(file)).map((line) => line.slice(0, 80))).toEqual([]);
    const errors = checkFiles(new Map([['articles/draft.md', file]])).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
