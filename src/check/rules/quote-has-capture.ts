import type { ArticleNode, SourceNode } from '../../graph/graph.ts';
import { evidenceOf, sourcePath } from '../evidence.ts';
import { asked } from '../names.ts';
import type { ArticleRule } from '../rule.ts';

export const quoteHasCapture: ArticleRule = {
  id: 'quote-has-capture',
  severity: 'warning',
  *article(node, { guessCapture }) {
    for (const { id, captureFile } of uncaptured(node))
      yield {
        place: { path: sourcePath(node, id) },
        message: `source \`${id}\` is quoted, but no capture shows that it has these words`,
        help:
          asked(guessCapture(captureFile)) ?? `store its text with \`standfirst capture\`, as ${captureFile}`,
      };
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
