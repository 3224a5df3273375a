import type { Graph } from '../graph/graph.ts';
import { once } from '../graph/once.ts';
import type { Place } from '../model/finding.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Article } from '../parse/article.ts';
import { type Guess, guesser } from './guesses.ts';
import { articleTarget, type Target } from './target.ts';

/** A link from content to an address of its own site. */
export interface InternalLink {
  file: string;
  place: Place;
  /** The path from the site's root, without base. */
  address: string;
  fragment?: string;
  /** The article that links; absent for pages and `site.yml`, which bear no date. */
  from?: Article;
}

/** The links within the site in the text of an article. */
export function articleLinks(article: Article): Iterable<InternalLink> {
  return textLinks(article, `/articles/${article.id}/`, article);
}

/** Those in the texts of pages, and those to the policies that `site.yml` names. */
export function* otherLinks({ content }: Graph): Iterable<InternalLink> {
  for (const page of content.pages) if (!page.data.draft) yield* textLinks(page, `/${page.slug}/`);
  const { file, data } = content.site;
  for (const [policy, address] of Object.entries(data.policies))
    if (address?.startsWith('/')) yield { file, place: { path: ['policies', policy] }, address };
}

/** A link without a path leads to a heading of the same text, which stands at the address `own`. */
function* textLinks(
  { file, body }: Pick<Article, 'file' | 'body'>,
  own: string,
  from?: Article,
): Iterable<InternalLink> {
  for (const { target, fragment, range } of body.links) {
    if (target === undefined && fragment === undefined) continue;
    yield {
      file,
      place: range,
      address: target ?? own,
      ...(fragment && { fragment }),
      ...(from && { from }),
    };
  }
}

/** Where links can lead: what stands at an address, and the address that a wrong one may have meant. */
export interface AddressBook {
  find: (address: string) => Target | undefined;
  guess: Guess;
}

/** Most links lead to articles. Not before another address is asked for are all that the site has gone through. */
export function addressBook({ articles, content }: Graph, targets: () => readonly Target[]): AddressBook {
  const all = once(() => targetFinder(targets()));
  const articleAt = (address: string) => articles.get(ARTICLE.exec(address)?.[1] as ArticleId)?.article;
  return {
    find: (address) => {
      const article = articleAt(address);
      return article ? articleTarget(article) : all().get(address);
    },
    guess: guesser(() => [...all().keys(), ...[...content.media].map((name) => `/${name}`)]),
  };
}

const ARTICLE = /^\/articles\/(.+)\/$/;

/** Targets by address, and by the old addresses that lead to them. Of several at one address the first counts. */
function targetFinder(targets: readonly Target[]): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  for (const target of targets) if (!found.has(target.address)) found.set(target.address, target);
  for (const target of targets) {
    if (!target.text || !('outline' in target.text)) continue;
    for (const alias of target.text.outline.aliases)
      for (const address of [alias, alias.replace(/\/?$/, '/')])
        if (!found.has(address)) found.set(address, target);
  }
  return found;
}
