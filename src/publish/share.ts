import type { ArticleNode } from '../graph/graph.ts';
import { CARD, cardAddress } from './cards.ts';
import type { Edition } from './edition.ts';
import { present } from './present.ts';
import type { LinkView, ShareView } from './views.ts';

/** What a card of an article says beside its headline and standfirst. */
export function articleShare(node: ArticleNode, edition: Edition): Partial<ShareView> {
  const { data } = node.article;
  const card = cardAddress(node, edition);
  const { width, height } = CARD;
  return {
    type: 'article',
    ...(card ? { image: { url: card, width, height, alt: edition.words(data.title) } } : {}),
    ...present({
      published: data.published,
      updated: data.updated,
      section: edition.section(data.section)?.text,
    }),
    tags: data.topics.map((id) => edition.topic(id).text),
  };
}

/** The pages between the front page and an article. */
export function trailOf({ article }: ArticleNode, edition: Edition): LinkView[] {
  return [edition.section(article.data.section) ?? []].flat();
}
