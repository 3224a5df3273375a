import type { ArticleNode, SourceNode } from '../../graph/graph.ts';
import { evidenceOf, sourcePath } from '../evidence.ts';
import { guesser } from '../guesses.ts';
import { asked } from '../names.ts';
import type { SiteRule } from '../rule.ts';

export const quoteHasCapture: SiteRule = {
  id: 'quote-has-capture',
  severity: 'warning',
  *site({ graph }) {
    const guess = guesser(() => graph.content.captures.keys());
    for (const article of graph.articles.values()) {
      const { file } = article.article;
      for (const { id, captureFile } of uncaptured(article))
        yield {
          file,
          place: { path: sourcePath(article, id) },
          message: `source \`${id}\` is quoted, but no capture shows that it has these words`,
          help: asked(guess(captureFile)) ?? `store its text with \`standfirst capture\`, as ${captureFile}`,
        };
    }
  },
};

/** Sources that an article quotes, without a capture. One that is named but missing is the matter of `capture-is-intact`. */
function uncaptured(article: ArticleNode): Set<SourceNode> {
  const sources = new Set<SourceNode>();
  for (const { node } of evidenceOf(article)) {
    const { capture, data } = node.source;
    if (node.evidence.quote !== undefined && !capture && data.capture === undefined) sources.add(node.source);
  }
  return sources;
}
