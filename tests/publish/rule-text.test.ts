import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { ruleTextView } from '../../src/publish/rule-text.ts';

const TEXT = `# claim-has-evidence

Each claim has evidence, such as \`quote:\`. Readers
look *for* it.

See \`quote-in-capture\` and \`no-rule\`.

## Right

\`\`\`article articles/a.md
---
title: A
---
\`\`\`

## Wrong

### Two files

\`\`\`article articles/a.md
---
title: <b>
---
\`\`\`

\`\`\`yaml sources/s.yml
title: S
\`\`\`

\`\`\`text
articles/a.md:2:8  error  claim \`c\` has no evidence  claim-has-evidence
  sources/s.yml:1:1  the source is here
  help: add \`evidence:\`
\`\`\`
`;

describe('the text of a rule', () => {
  it('comes in the pieces that its page shows', () => {
    expect(ruleTextView(TEXT, new Set(['claim-has-evidence', 'quote-in-capture']))).toEqual({
      short: 'Each claim has evidence, such as <code>quote:</code>.',
      rest: '<p>Readers\nlook <em>for</em> it.</p>\n<p>See <a href="../quote-in-capture/"><code>quote-in-capture</code></a> and <code>no-rule</code>.</p>',
      examples: [
        {
          isRight: true,
          title: '',
          files: [{ path: 'articles/a.md', lines: lines('---', 'title: A', '---') }],
          messages: [],
        },
        {
          isRight: false,
          title: 'Two files',
          files: [
            { path: 'articles/a.md', lines: lines('---', '> title: <b>', '---') },
            { path: 'sources/s.yml', lines: lines('> title: S') },
          ],
          messages: [
            {
              severity: 'error',
              place: 'articles/a.md:2:8',
              text: [
                { text: 'claim ', isCode: false },
                { text: 'c', isCode: true },
                { text: ' has no evidence', isCode: false },
              ],
              related: [
                { place: 'sources/s.yml:1:1', text: [{ text: 'the source is here', isCode: false }] },
              ],
              help: [
                { text: 'add ', isCode: false },
                { text: 'evidence:', isCode: true },
              ],
            },
          ],
        },
      ],
    });
  });

  it('of every rule can be shown, and each wrong example with what is said of which line', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const id of ids) {
      const file = new URL(`../../src/check/rules/${id}.md`, import.meta.url);
      const { short, examples } = ruleTextView(readFileSync(file, 'utf8'), ids);
      expect(short, id).toMatch(/^[A-Z].*[.:]$/s);
      for (const { isRight, files, messages } of examples) {
        const isMarked = files.some(({ lines }) => lines.some(({ isMeant }) => isMeant));
        expect([id, messages.length > 0, isMarked]).toEqual([id, !isRight, !isRight]);
      }
    }
  });

  it('that holds what check never prints is refused', () => {
    expect(() => ruleTextView(TEXT.replace('  help:', '  hint:'), new Set())).toThrow(
      '`  hint: add `evidence:`` is no line that check prints',
    );
  });
});

/** Lines of a file; those that a message is about begin with `> `. */
function lines(...texts: string[]) {
  return texts.map((text) => ({ text: text.replace(/^> /, ''), isMeant: text.startsWith('> ') }));
}
