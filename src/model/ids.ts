import { z } from 'zod';

/**
 * Names of things, branded so that the compiler keeps a claim's id from standing where a source's is asked for.
 *
 * Local ids (claims, sources, registry entries) are lower-case latin letters, digits and hyphens. An article's id is
 * its path below `articles/` without `.md`, so it may hold slashes and letters of any script.
 */
const LOCAL_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const localId = z.string().regex(LOCAL_ID);

/** The id of an article: its path below `articles/` without `.md`, with forward slashes. */
export const articleId = z.string().min(1).brand<'ArticleId'>();
export type ArticleId = z.infer<typeof articleId>;

/** The forms in which an article stands beside its page, and how the names of their files go on after its id: `/articles/<id>.json`. */
export const ARTICLE_FORMS = {
  json: 'json',
  markdown: 'md',
  ninjs: 'ninjs.json',
  csv: 'csv',
  bibtex: 'bib',
  ris: 'ris',
  csl: 'csl.json',
} as const;
export type ArticleForm = keyof typeof ARTICLE_FORMS;
export const FORM_NAMES = Object.keys(ARTICLE_FORMS) as [ArticleForm, ...ArticleForm[]];

/** The files of a feed, below the list that it is a feed of: RSS, Atom and JSON Feed. */
export const FEED_FILES = ['feed.xml', 'atom.xml', 'feed.json'] as const;

/** The id of a claim inside one article. */
export const claimId = localId.brand<'ClaimId'>();
export type ClaimId = z.infer<typeof claimId>;

/** The id of a source, in an article's own list or in `sources/`. */
export const sourceId = localId.brand<'SourceId'>();
export type SourceId = z.infer<typeof sourceId>;

/** The id of a topic: its file's name in `topics/`. */
export const topicId = localId.brand<'TopicId'>();
export type TopicId = z.infer<typeof topicId>;

/** The id of a section, as listed in `site.yml`. */
export const sectionId = localId.brand<'SectionId'>();
export type SectionId = z.infer<typeof sectionId>;

/** The id of a person or body: its file's name in `people/` or `organisations/`. */
export const agentId = localId.brand<'AgentId'>();
export type AgentId = z.infer<typeof agentId>;

/** The id of a claim that is followed across articles: its file's name in `claims/`. */
export const followedClaimId = localId.brand<'FollowedClaimId'>();
export type FollowedClaimId = z.infer<typeof followedClaimId>;

/** The folders of addresses that lists take, below the root and below the prefix of each language. */
export const LIST_FOLDERS = [
  'archive',
  'claims',
  'corrections',
  'forecasts',
  'organisations',
  'people',
  'sections',
  'sources',
  'topics',
] as const;

/** A claim named from anywhere on the site: `<article id>#<claim id>`. */
export type ClaimKey = string & { readonly ClaimKey: unique symbol };

/** Joins an article's id and a claim's into the claim's site-wide key. */
export function claimKey(article: ArticleId, claim: ClaimId): ClaimKey {
  return `${article}#${claim}` as ClaimKey;
}

/** Tells whether a text has the form of a local id. */
export function isLocalId(text: string): boolean {
  return LOCAL_ID.test(text);
}
