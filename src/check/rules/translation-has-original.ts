import type { ArticleNode, Graph } from '../../graph/graph.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { ArticleRule } from '../rule.ts';

export const translationHasOriginal: ArticleRule = {
  id: 'translation-has-original',
  severity: 'error',
  *article(node, { graph }) {
    const { id, outline } = node.article;
    if (outline.translationOf === undefined) return;
    const circle = circleThrough(node, graph);
    if (!circle || circle.some((other) => other.article.id < id)) return;
    const names = [...circle, node].map((member) => `\`${member.article.id}\``);
    yield {
      place: { path: ['translationOf'] },
      message:
        circle.length === 1
          ? `article ${names[0]} is named as the translation of itself`
          : `articles translate each other in a circle: ${names.join(' → ')}`,
      help: 'one of them is the original: delete its translationOf:',
    };
  },
};

/** The articles passed on the way from an article to its originals, if that way leads back to it. */
function circleThrough(node: ArticleNode, { articles }: Graph): ArticleNode[] | undefined {
  const passed = new Set<ArticleNode>();
  for (let here: ArticleNode | undefined = node; here && !passed.has(here); ) {
    passed.add(here);
    const translationOf: ArticleId | undefined = here.article.outline.translationOf;
    here = translationOf && articles.get(translationOf);
    if (here === node) return [...passed];
  }
  return undefined;
}
