import type { ArticleNode } from '../../graph/graph.ts';
import type { ArticleRule } from '../rule.ts';

export const translationLanguageDiffers: ArticleRule = {
  id: 'translation-language-differs',
  severity: 'error',
  *article(node) {
    const { original } = node;
    if (!original) return;
    const lang = languageOf(node);
    const elder = original.translations.slice(0, original.translations.indexOf(node));
    const twin = [original, ...elder].find((other) => languageOf(other) === lang);
    if (!twin) return;
    const message =
      twin === original
        ? `the article is in \`${lang}\`, and so is \`${twin.article.id}\`, its original`
        : `the article translates \`${original.article.id}\` into \`${lang}\`, and so does \`${twin.article.id}\``;
    yield {
      place: { path: ['translationOf'] },
      message,
      help: 'write the language of this article under lang:, or delete translationOf:',
      restsOn: [['lang']],
    };
  },
};

function languageOf({ article }: ArticleNode): string | undefined {
  return Intl.getCanonicalLocales(article.outline.lang)[0];
}
