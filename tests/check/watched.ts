import type { Content } from '../../src/graph/content.ts';
import type { Article } from '../../src/parse/article.ts';
import { headOf } from '../../src/parse/shelved.ts';

/**
 * The same content; from now on it is noted when somebody looks at more of an article than its head. What was found in its words
 * is said in its own piece of the check, whatever the rules.
 */
export function watched(content: Content, looked: Set<string>): Content {
  const watch = (article: Article) =>
    new Proxy(article, {
      get: (target, key) => {
        if (!(key in headOf(article)) && key !== 'findings') looked.add(article.file);
        return Reflect.get(target, key);
      },
    });
  return { ...content, articles: content.articles.map(watch) };
}
