import { LIST_FOLDERS } from '../../model/ids.ts';
import type { Article, Page } from '../../parse/article.ts';
import { articleLinks, type InternalLink, otherLinks } from '../links.ts';
import { asked, didYouMean } from '../names.ts';
import type { ArticleRule, FileFinding, RuleContext, SiteRule } from '../rule.ts';

export const linkTargetExists: ArticleRule & SiteRule = {
  id: 'link-target-exists',
  severity: 'error',
  *article({ article }, context) {
    for (const link of articleLinks(article)) yield* broken(link, context);
  },
  *site(context) {
    for (const link of otherLinks(context.graph)) yield* broken(link, context);
  },
};

function* broken(link: InternalLink, { graph, addressBook }: RuleContext): Iterable<FileFinding> {
  const { file, place, address, fragment } = link;
  const { find, guess } = addressBook();
  const { media } = graph.content;
  const target = find(address);
  const isMarkdown = target !== undefined && address.endsWith('.md');
  if (isMarkdown || (!target && !media.has(address.slice(1)))) {
    yield {
      file,
      place,
      message: isMarkdown
        ? `the link leads to \`${address}\`, the article as Markdown, and not to its page`
        : `the link leads to \`${address}\`, where nothing stands`,
      help: isMarkdown
        ? `link to \`${address.replace(/\.md$/, '/')}\``
        : (asked(guess(address)) ?? advice(address)),
      ...respelt(address, (other) => find(other) !== undefined || media.has(other.slice(1))),
    };
  } else if (target?.text && fragment && !hasAnchor(target.text, fragment)) {
    yield {
      file,
      place,
      message: `the link leads to \`#${fragment}\` in ${target.what}, where nothing has that anchor`,
      help: didYouMean(fragment, anchorsOf(target.text)) ?? 'link to one of its headings, or to the whole',
    };
  }
}

/** An address that ends as its file does, or in a slash too many. */
function respelt(address: string, stands: (address: string) => boolean): Pick<FileFinding, 'fix'> {
  const others = [address.replace(/\.md\/?$/, '/'), address.replace(/\/$/, '')];
  const to = others.find((other) => other !== address && stands(other));
  return to === undefined ? {} : { fix: { from: address, to } };
}

const LIST = new RegExp(`^/(?:[^/]+/)?(?:${LIST_FOLDERS.join('|')})/`);

function advice(address: string): string {
  if (LIST.test(address)) return 'a list stands where an article fills it; link to it once one does';
  const [, page] = /^\/([^/.]+)\/$/.exec(address) ?? [];
  return page
    ? `add pages/${page}.md, or link to an address that the site has`
    : 'link to an article by its file, such as `other-article.md`, or to an address that the site has';
}

function hasAnchor(text: Article | Page, fragment: string): boolean {
  for (const anchor of anchorsOf(text)) if (anchor === fragment) return true;
  return false;
}

/** Headings, and what every article has by itself: its claims, the words that make them, and its sources. */
function* anchorsOf({ body, data }: Article | Page): Iterable<string> {
  for (const { id } of body.headings) yield id;
  for (const { claim } of body.marks) yield `mark-${claim}`;
  if (!('claims' in data)) return;
  for (const { id } of data.claims) yield `claim-${id}`;
  for (const source of data.sources) yield `source-${'ref' in source ? source.ref : source.id}`;
}
