import type { Graph } from '../graph/graph.ts';
import { ARTICLE_FORMS, type ArticleForm } from '../model/ids.ts';
import { evidenceForms } from '../model/site.ts';
import type { Article, Page } from '../parse/article.ts';
import { listTargets } from './list-targets.ts';
import { articleTarget, publicSince, type Target } from './target.ts';

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

/** The evidence of a year, from its first article on. */
function yearTargets(articles: readonly Article[], forms: readonly ArticleForm[]): Target[] {
  const years = Map.groupBy(articles, ({ outline }) => outline.published?.slice(0, 4) ?? 'drafts');
  return [...years].flatMap(([year, published]) => {
    const since = published.reduce(
      (first, one) => Math.min(first, publicSince(one)),
      Number.POSITIVE_INFINITY,
    );
    return forms.map((form) => ({
      address: `/data/${year}.${form}`,
      what: `the evidence of ${year}`,
      since,
    }));
  });
}
