import {
  type AgentId,
  ARTICLE_FORMS,
  type ArticleForm,
  type ArticleId,
  type FollowedClaimId,
  type SectionId,
  type SourceId,
  type TopicId,
} from '../model/ids.ts';

/**
 * Where pages stand: paths from the site's root, without base, with a slash at the end for pages. List pages exist once
 * a language; those of the site's first language stand at the root, the others below `/<lang>/`.
 */
export const addresses = {
  front: (prefix: string, page = 1) => `${prefix}/${page === 1 ? '' : `page/${page}/`}`,
  article: (id: ArticleId) => `/articles/${id}/`,
  articleAs: (id: ArticleId, form: ArticleForm) => `/articles/${id}.${ARTICLE_FORMS[form]}`,
  section: (prefix: string, id: SectionId, page = 1) => `${prefix}/sections/${id}/${pageSuffix(page)}`,
  topic: (prefix: string, id: TopicId, page = 1) => `${prefix}/topics/${id}/${pageSuffix(page)}`,
  people: (prefix: string, page = 1) => `${prefix}/people/${pageSuffix(page)}`,
  person: (prefix: string, id: AgentId, page = 1) => `${prefix}/people/${id}/${pageSuffix(page)}`,
  organisations: (prefix: string, page = 1) => `${prefix}/organisations/${pageSuffix(page)}`,
  organisation: (prefix: string, id: AgentId, page = 1) =>
    `${prefix}/organisations/${id}/${pageSuffix(page)}`,
  sources: (prefix: string, page = 1) => `${prefix}/sources/${pageSuffix(page)}`,
  source: (prefix: string, id: SourceId, page = 1) => `${prefix}/sources/${id}/${pageSuffix(page)}`,
  followedClaims: (prefix: string, page = 1) => `${prefix}/claims/${pageSuffix(page)}`,
  followedClaim: (prefix: string, id: FollowedClaimId, page = 1) =>
    `${prefix}/claims/${id}/${pageSuffix(page)}`,
  forecasts: (prefix: string, page = 1) => `${prefix}/forecasts/${pageSuffix(page)}`,
  corrections: (prefix: string, page = 1) => `${prefix}/corrections/${pageSuffix(page)}`,
  archive: (prefix: string) => `${prefix}/archive/`,
  /** `month` as in `2024-06`. */
  month: (prefix: string, month: string, page = 1) => `${prefix}/archive/${month}/${pageSuffix(page)}`,
  standards: (prefix: string) => `${prefix}/standards/`,
  standard: (prefix: string, rule: string) => `${prefix}/standards/${rule}/`,
  notFound: (prefix: string) => `${prefix}/404.html`,
  page: (slug: string) => `/${slug}/`,
  feed: (prefix: string) => `${prefix}/feed.xml`,
  search: (prefix: string) => `${prefix}/search/`,
  /** A part of the index; Pagefind takes what stands before `pagefind` for the site's root. */
  searchPart: (lang: string, part: number) => `/pagefind/${lang}/${part}/`,
  card: (id: ArticleId) => `/cards/${id}.png`,
  data: (file: string) => `/data/${file}`,
  media: (file: string) => `/${file}`,
} as const;

function pageSuffix(page: number): string {
  return page === 1 ? '' : `page/${page}/`;
}

/** The file, below the output folder, that a path is written to. */
export function outputFile(path: string): string {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return file.slice(1);
}

/** How addresses come out: the origin and path under which a site is published. */
export interface Place {
  /** Scheme and host, without a slash at the end: `https://standfirst.example`. */
  origin: string;
  /** With slashes at both ends: `/` or `/news/`. */
  base: string;
}

/** Paths that percent-encoding leaves as they are: nearly all. */
const PLAIN = /^[\w./-]*$/;

/** A path as links on the site write it: with the base, each segment percent-encoded. */
export function hrefOf(path: string, { base }: Place): string {
  if (PLAIN.test(path)) return base + path.slice(1);
  return base + path.slice(1).split('/').map(encodeURIComponent).join('/');
}

/** A path as a complete address. */
export function absolute(path: string, place: Place): string {
  return place.origin + hrefOf(path, place);
}
