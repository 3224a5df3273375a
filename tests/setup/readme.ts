/** The article that README shows. */
export function readmeArticle(readme: string): string {
  const article = /```md\n([\s\S]*?)```/.exec(readme)?.[1];
  if (!article) throw new Error('README shows no article');
  return article;
}
