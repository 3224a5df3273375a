import type { ArticleNode, Graph } from '../graph/graph.ts';
import { typographic } from '../markdown/typography.ts';
import { absolute, addresses, hrefOf, type Place } from './addresses.ts';
import { escapeHtml } from './feeds/content.ts';

/** A page at an old address, for hosts that know of nothing but files. */
export interface RedirectProps {
  /** The article, on whatever host the page is looked at, and its one complete address. */
  href: string;
  canonical: string;
  title: string;
  lang: string;
}

/** The rules of a `_redirects` file: from which path to which. */
export interface RedirectsProps {
  rules: [from: string, to: string][];
}

export type RedirectPage =
  | { path: string; view: 'redirect'; props: RedirectProps }
  | { path: string; view: 'redirects'; props: RedirectsProps };

/** What Cloudflare reads of a `_redirects` file: so many plain rules, and lines of so many characters. */
const RULES = 2_000;
const LINE = 1_000;

/** The articles that have moved, the newest first: at each of their old addresses stands a page that leads on at once. */
export function* redirectsOf({ articles }: Graph, place: Place): Generator<Redirected> {
  const moved = [...articles.values()].filter(({ article }) => article.outline.aliases.length > 0);
  for (const { article } of moved.sort(newestFirst)) {
    const paths = article.outline.aliases.map(standingPath);
    yield { file: article.file, paths, pages: () => paths.map((path) => redirectPage(path, article, place)) };
  }
}

/** An article that has moved, and what stands where it stood. */
export interface Redirected {
  file: string;
  paths: readonly string[];
  pages: () => RedirectPage[];
}

function redirectPage(
  path: string,
  { data, id, outline: { lang } }: ArticleNode['article'],
  place: Place,
): RedirectPage {
  const to = addresses.article(id);
  const title = typographic(data.title, lang);
  return {
    path,
    view: 'redirect',
    props: { href: hrefOf(to, place), canonical: absolute(to, place), title, lang },
  };
}

/**
 * The file `_redirects`, by which Cloudflare and Netlify answer with 301. Netlify serves a file that stands at an address
 * before it looks for a rule, and so leads on by the page. Beyond what Cloudflare reads, the newest articles have the rules.
 */
export function redirectsPage({ articles }: Graph, place: Place): RedirectPage {
  const rules = [...articles.values()].sort(newestFirst).flatMap(({ article: { id, outline } }) =>
    outline.aliases.flatMap((alias): RedirectsProps['rules'] => {
      const rule: [string, string] = [hrefOf(decoded(alias), place), hrefOf(addresses.article(id), place)];
      // These would stand for many addresses and not for one.
      return !/\*|\/:/.test(alias) && rule.join(' ').length < LINE - 10 ? [rule] : [];
    }),
  );
  return { path: '/_redirects', view: 'redirects', props: { rules: rules.slice(0, RULES) } };
}

/** Where the page of an old address stands, so that a host finds it there. */
function standingPath(alias: string): string {
  const path = decoded(alias);
  return /\.html?$/i.test(path) ? path : path.replace(/\/*$/, '/');
}

function decoded(alias: string): string {
  try {
    return decodeURI(alias);
  } catch {
    return alias;
  }
}

function newestFirst(a: ArticleNode, b: ArticleNode): number {
  return time(b) - time(a);
}

function time({ article }: ArticleNode): number {
  return Date.parse(article.outline.published ?? '9999-12-31');
}

export function formatRedirect(props: RedirectProps): string {
  const [href, canonical, title, lang] = [props.href, props.canonical, props.title, props.lang].map(
    escapeHtml,
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${canonical}">
</head>
<body>
<p><a href="${href}">${title}</a></p>
</body>
</html>
`;
}

export function formatRedirects({ rules }: RedirectsProps): string {
  return `# Old addresses of articles\n${rules.map(([from, to]) => `${from} ${to} 301\n`).join('')}`;
}
