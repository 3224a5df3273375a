import type { ArticleRule } from '../rule.ts';

/** The share of words, among all that two key points have, from which on they say nearly the same. */
const ALIKE = 0.8;

export const keyPointsDiffer: ArticleRule = {
  id: 'key-points-differ',
  severity: 'warning',
  *article({ article }) {
    const points = article.data.keyPoints.map(({ text }) => wordsOf(text));
    for (const [index, words] of points.entries()) {
      const twin = points.slice(0, index).findIndex((other) => areAlike(words, other));
      const other = points[twin];
      if (!other) continue;
      const same = words.join(' ') === other.join(' ');
      yield {
        place: { path: ['keyPoints', index, 'text'] },
        message: `key point ${index + 1} says ${same ? 'the same as' : 'almost the same as'} key point ${twin + 1}`,
        help: 'take one of them out, or say what the other does not',
        related: [
          {
            file: article.file,
            place: { path: ['keyPoints', twin, 'text'] },
            message: `key point ${twin + 1} is here`,
          },
        ],
        restsOn: [['keyPoints', twin, 'text']],
      };
    }
  },
};

/** Other figures make another point: “5 per cent in 2023” and “7 per cent in 2024” are two. */
function areAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || figures(a) !== figures(b)) return false;
  const words = new Set(a);
  const all = new Set([...a, ...b]);
  const shared = new Set(b.filter((word) => words.has(word)));
  return shared.size / all.size >= ALIKE;
}

function figures(words: readonly string[]): string {
  return words.filter((word) => /\p{N}/u.test(word)).join(' ');
}

/** The words of a text, whatever its case and punctuation. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
