import { describe, expect, test } from 'vitest';
import { quoteVerdict } from '../../../src/check/quote/gate.ts';
import { prepareText } from '../../../src/check/quote/prepare.ts';
import type { TextDirective } from '../../../src/model/quote.ts';

const CAPTURE = prepareText(`The Assembly met. The draft resolution was adopted.
Declares that the draft resolution was adopted by 143-5-35 — and “in full”.

Notes that, on the first day, the draft resolution was
adopted a third time by members present and voting in the hall that day, and closed.`);

const cases: [string, string, TextDirective[]][] = [
  ['words that stand once', 'adopted by 143-5-35', [{ start: 'adopted by 143-5-35' }]],
  ['words as the source writes them', '– and "in full"', [{ start: '— and “in full”' }]],
  [
    'words that stand further up in other letter case, and those before them',
    'the draft resolution was adopted',
    [{ prefix: 'that', start: 'the draft resolution was adopted' }],
  ],
  [
    'parts, of which one stands further up',
    'Declares that … draft resolution was adopted … in full',
    [
      { start: 'Declares that' },
      { start: 'draft resolution was adopted', suffix: 'by' },
      { start: 'in full' },
    ],
  ],
  [
    'words across lines, by their ends',
    'on the first day, the draft resolution was adopted a third time',
    [{ start: 'on the first day, the', end: 'adopted a third time' }],
  ],
  [
    'many words, by the first and the last',
    'adopted a third time by members present and voting in the hall that day, and closed',
    [{ start: 'adopted a third time by', end: 'hall that day, and closed' }],
  ],
];

describe('a passage is named by', () => {
  test.each(cases)('%s', (_, words, passage) => {
    expect(quoteVerdict({ words, located: true }, CAPTURE)).toEqual({ outcome: 'passes', passage });
  });
});
