import type { ArticleRule } from '../rule.ts';

export const claimIsMarked: ArticleRule = {
  id: 'claim-is-marked',
  severity: 'warning',
  *article({ article, claims }) {
    const { marks } = article.body;
    if (claims.size === 0) return;
    const marked = new Set(marks.map(({ claim }) => claim));
    for (const [index, { id }] of article.data.claims.entries()) {
      if (marked.has(id)) continue;
      yield {
        place: { path: ['claims', index, 'id'] },
        message: `claim \`${id}\` is marked nowhere in the text`,
        help: `mark the words that make it, as in \`:claim[words in the sentence]{#${id}}\``,
      };
    }
  },
};
