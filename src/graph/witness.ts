import type { Article } from '../parse/article.ts';
import { headOf, shelvedArticle } from '../parse/shelved.ts';

/** Notes at whose texts a piece of work looks. */
export interface Witness {
  /** The same articles; from now on it is noted when somebody looks at what the text of one says, or at what was found in it. */
  watch: (articles: readonly Article[]) => Article[];
  /** Does some work, and adds the files of the texts at which it looked. */
  during: <Made>(looked: Set<string>, work: () => Made) => Made;
}

export function openWitness(): Witness {
  let current: Set<string> | undefined;
  const note = (file: string) => {
    current?.add(file);
  };
  return {
    watch: (articles) => articles.map((article) => shelvedArticle(headOf(article), () => article, note)),
    during: (looked, work) => {
      const before = current;
      current = looked;
      try {
        return work();
      } finally {
        current = before;
      }
    },
  };
}
