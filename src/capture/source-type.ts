import type { Evidence, SourceType } from './facts.ts';
import { type Thing, typesOf } from './json-ld.ts';

/** What schema.org calls a document, as a CSL type. */
const TYPES: Readonly<Record<string, SourceType>> = {
  NewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  AskPublicNewsArticle: 'article-newspaper',
  BackgroundNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  ReviewNewsArticle: 'article-newspaper',
  LiveBlogPosting: 'article-newspaper',
  Report: 'report',
  ScholarlyArticle: 'article-journal',
  MedicalScholarlyArticle: 'article-journal',
  BlogPosting: 'post-weblog',
  SocialMediaPosting: 'post',
  DiscussionForumPosting: 'post',
  Legislation: 'legislation',
  Dataset: 'dataset',
  Thesis: 'thesis',
  Article: 'webpage',
  TechArticle: 'webpage',
};

/** Meta elements that only one kind of document has. */
const TELLING: readonly [string, SourceType][] = [
  ['citation_journal_title', 'article-journal'],
  ['citation_conference_title', 'paper-conference'],
  ['citation_dissertation_institution', 'thesis'],
  ['citation_technical_report_institution', 'report'],
];

/** Whether schema.org's words describe a thing as a document that can be cited. */
export function isArticle(thing: Thing): boolean {
  return typesOf(thing).some((type) => Object.hasOwn(TYPES, type));
}

/** The kind of document that a page most likely is; `webpage` where it does not say. */
export function guessType({ article, meta }: Evidence): SourceType {
  const telling = TELLING.find(([name]) => meta(name).length > 0);
  if (telling) return telling[1];
  const named = typesOf(article ?? {}).map((type) => (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined));
  const precise = named.find((type) => type !== undefined && type !== 'webpage');
  if (precise) return precise;
  if (/\breport\b/i.test(meta('dc.type', 'dcterms.type').join(' '))) return 'report';
  return meta('og:type').some((type) => type.toLowerCase() === 'article') ? 'article-newspaper' : 'webpage';
}
