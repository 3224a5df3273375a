import { listsSource, unknownSource } from '../names.ts';
import type { ArticleRule } from '../rule.ts';

export const citationSourceExists: ArticleRule = {
  id: 'citation-source-exists',
  severity: 'error',
  *article(node, { graph }) {
    for (const { source, range } of node.article.body.citations) {
      if (listsSource(node, source)) continue;
      yield {
        place: range,
        message: `the text cites \`${source}\`, but no source has that id`,
        ...unknownSource(source, node, graph, '@'),
      };
    }
  },
};
