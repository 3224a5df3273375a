import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { ProseRule } from '../rule.ts';

/** The share of words, among all that two key points have, from which on they say nearly the same. */
const ALIKE = 0.8;

export const keyPointsDiffer: ProseRule = {
  id: 'key-points-differ',
  severity: 'warning',
  *prose({ prose, article }) {
    if (!article) return;
    const points = prose.passages.filter(({ kind }) => kind === 'key-point').map((one) => said(one, prose));
    for (const [index, point] of points.entries()) {
      const twin = points.slice(0, index).findIndex((other) => areAlike(point, other));
      const other = points[twin];
      if (!other) continue;
      const same = point.words === other.words;
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

/** What a key point says: its words, the stems of those that tell something, and its figures. */
interface Said {
  words: string;
  stems: ReadonlySet<string>;
  figures: string;
}

function said(passage: Passage, prose: Prose): Said {
  const words = prose.words(passage);
  const empty = prose.pack?.measures.empty;
  return {
    words: words.map(({ lower }) => lower).join(' '),
    stems: new Set(words.filter(({ lower }) => !empty?.has(lower)).map(({ form }) => form.stem)),
    figures: figuresOf(passage, prose),
  };
}

function figuresOf(passage: Passage, prose: Prose): string {
  const figures = prose.figures(passage).map(({ value }) => value);
  const dates = prose.dates(passage).map(({ year, month, day }) => [year, month, day].join('-'));
  return [...figures, ...dates].sort().join(' ');
}

/** Other figures make another point: “5 per cent in 2023” and “7 per cent in 2024” are two. */
function areAlike(a: Said, b: Said): boolean {
  if (a.stems.size === 0 || a.figures !== b.figures) return false;
  const all = new Set([...a.stems, ...b.stems]);
  const shared = [...b.stems].filter((stem) => a.stems.has(stem));
  return shared.length / all.size >= ALIKE;
}
