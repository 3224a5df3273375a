import type { DeskContent } from './desk-content.ts';

/** Where a heading of an article stands on the site. */
export function addressOf(slug: string, heading: string): string {
  return `/articles/${slug}/#${heading.toLowerCase().replaceAll(' ', '-')}`;
}

/** Nothing leads to an article any longer. */
export function forget({ about, articles, entries }: DeskContent, slug: string): void {
  const isElsewhere = (address: string) => !address.startsWith(`/articles/${slug}/`);
  about.links = about.links.filter(isElsewhere);
  for (const article of Object.values(articles)) {
    article.links = article.links.filter(isElsewhere);
    if (article.front.translationOf === slug) delete article.front.translationOf;
  }
  for (const step of historyOf(entries)) if (step.article === slug) delete step.article;
}

/** What led to one article leads to another. */
export function follow(content: DeskContent, slug: string, to: string): void {
  relink(content, `/articles/${slug}/`, `/articles/${to}/`);
  for (const { front } of Object.values(content.articles))
    if (front.translationOf === slug) front.translationOf = to;
  for (const step of historyOf(content.entries)) if (step.article === slug) step.article = to;
}

/** What led to one address leads to another. */
export function relink({ about, articles }: DeskContent, from: string, to: string): void {
  for (const text of [about, ...Object.values(articles)])
    text.links = text.links.map((address) => address.replace(from, to));
}

function historyOf(entries: DeskContent['entries']): { article?: string }[] {
  return (entries['claims/terms'] as { history: { article?: string }[] }).history;
}
