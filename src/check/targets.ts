import type { Graph } from '../graph/graph.ts';
import { ARTICLE_FORMS, type ArticleForm } from '../model/ids.ts';
import { evidenceForms } from '../model/site.ts';
import type { Article, Page } from '../parse/article.ts';
import { listTargets } from './list-targets.ts';

/** What stands at an address of the site. */
export interface Target {
  /** The path from the site's root, without base. */
  address: string;
  /** What stands there, in words for messages. */
  what: string;
  /** From when on it is public, in milliseconds since 1970 UTC; `Infinity` for drafts and for lists of drafts alone. */
  since: number;
  /** The file that it is made from; absent for lists and feeds. */
  file?: string;
  /** The article or page whose text stands there. */
  text?: Article | Page;
}

/**
 * All that a site has addresses for, media, cards and old addresses apart. Lists are there once a language, and only where an
 * article of that language fills them. The later pages of a list are left out: what stands on them changes daily.
 */
export function targetsOf(graph: Graph): Target[] {
  const { articles, pages, site } = graph.content;
  const { forms } = site.data;
  const evidence = evidenceForms(site.data);
  return [
    ...articles.map(articleTarget),
    ...pages.map(pageTarget),
    ...articles.flatMap((article) => forms.map((form) => formTarget(article, form))),
    ...listTargets(graph),
    ...yearTargets(articles, evidence),
    ...[...FIXED, ...(evidence.length > 0 ? CATALOGUE : []), ...(forms.includes('json') ? SCHEMA : [])].map(
      ([address, what]) => ({ address, what, since: -Infinity }),
    ),
  ];
}

const FIXED = [
  ['/robots.txt', 'the note to crawlers'],
  ['/sitemap.xml', 'the sitemap'],
  ['/news-sitemap.xml', 'the sitemap of news'],
  ['/_redirects', 'the list of old addresses'],
  ['/llms.txt', 'the list of texts for language models'],
  ['/site.webmanifest', 'the manifest of the site'],
] as const;
const CATALOGUE = [['/data/index.json', 'the catalogue of the evidence']] as const;
const SCHEMA = [['/data/evidence.schema.json', 'the schema of the evidence']] as const;

function articleTarget(text: Article): Target {
  const { id, file } = text;
  return { address: `/articles/${id}/`, what: `article \`${id}\``, since: publicSince(text), file, text };
}

function formTarget(article: Article, form: ArticleForm): Target {
  const { id } = article;
  const end = ARTICLE_FORMS[form];
  return {
    address: `/articles/${id}.${end}`,
    what: `article \`${id}\` as .${end}`,
    since: publicSince(article),
  };
}

function pageTarget(text: Page): Target {
  const { slug, file, data } = text;
  const since = data.draft ? Infinity : -Infinity;
  return { address: `/${slug}/`, what: `page \`${slug}\``, since, file, text };
}

/** From when on an article is public. Without a readable time of publication it counts as public, lest its links be called broken as well. */
export function publicSince({ outline }: Article): number {
  const { draft, published } = outline;
  if (draft) return Infinity;
  return published === undefined ? -Infinity : Date.parse(published);
}

/** The evidence of a year, from its first article on. */
function yearTargets(articles: readonly Article[], forms: readonly ArticleForm[]): Target[] {
  const years = Map.groupBy(articles, ({ outline }) => outline.published?.slice(0, 4) ?? 'drafts');
  return [...years].flatMap(([year, published]) => {
    const since = Math.min(...published.map(publicSince));
    return forms.map((form) => ({
      address: `/data/${year}.${form}`,
      what: `the evidence of ${year}`,
      since,
    }));
  });
}
