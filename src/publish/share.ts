import type { ArticleNode } from '../graph/graph.ts';
import type { Edition } from './edition.ts';
import { present } from './present.ts';
import type { LinkView, ShareView } from './views.ts';

/** What a card of an article says beside its headline and standfirst. */
export function articleShare({ article }: ArticleNode, edition: Edition): Partial<ShareView> {
  const { data } = article;
  return {
    type: 'article',
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
