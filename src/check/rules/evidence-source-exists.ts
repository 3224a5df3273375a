import { listsSource, unknownSource } from '../names.ts';
import type { ArticleRule } from '../rule.ts';

export const evidenceSourceExists: ArticleRule = {
  id: 'evidence-source-exists',
  severity: 'error',
  *article(node, { graph }) {
    for (const [index, { id, evidence }] of node.article.data.claims.entries()) {
      for (const [position, { source }] of evidence.entries()) {
        if (listsSource(node, source)) continue;
        yield {
          place: { path: ['claims', index, 'evidence', position, 'source'] },
          message: `claim \`${id}\` rests on \`${source}\`, but no source has that id`,
          ...unknownSource(source, node, graph),
        };
      }
    }
  },
};
