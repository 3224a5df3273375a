import type { ClaimKind, ClaimStatus, Confidence, Forecast } from '../model/claim.ts';
import type {
  AgentsProps,
  ArchiveProps,
  CorrectionsProps,
  FollowedClaimProps,
  FollowedClaimsProps,
  ForecastsProps,
  SourcesProps,
  StandardProps,
  StandardsProps,
} from './list-views.ts';

/**
 * What templates are given: plain JSON, worked out in full, so that a template computes nothing. Addresses carry the
 * base; texts are ready to show, with typographic quotes; days are ISO 8601 and are put into words by the template in
 * the language of the page.
 */
export interface Chrome {
  /** BCP 47 tag of the page's language, and its direction of writing. */
  lang: string;
  dir: 'ltr' | 'rtl';
  siteName: string;
  siteDescription?: string;
  /** The page's own title, without the site's name; the front page has none. */
  title?: string;
  description?: string;
  /** Where the page stands: complete address. */
  canonical: string;
  home: string;
  feed: string;
  /** The search page, where the edition can be searched. */
  search?: string;
  /** Sections, in the site's order. */
  nav: NavLink[];
  /** The same page in other languages and in this one, by complete addresses; empty where it stands in one only. */
  alternates: { lang: string; href: string }[];
  /** The site's languages, each with the same page or else its front page; empty where there is one language only. */
  languages: { lang: string; href: string; current: boolean }[];
  /** Pages such as About, for the foot of the page; in another language where the edition has none of its own. */
  pages: (LinkView & Said)[];
  /** The lists that the edition has, for the foot of the page. */
  lists: { name: ListName; href: string }[];
  /** Prefix of every address on the site, with slashes at both ends. */
  base: string;
  /** What the page says to machines: the nodes of its one schema.org graph. */
  graph: readonly object[];
  /** Feeds that readers of the page may want to follow. */
  feeds: FeedLink[];
  share: ShareView;
}

export interface FeedLink {
  type: string;
  title: string;
  href: string;
}

/** What other sites make a card of, when somebody shares the page: Open Graph. */
export interface ShareView {
  type: 'article' | 'website';
  /** As Open Graph writes it: `uk_UA`. */
  locale: string;
  /** The picture of the card, where the site holds one: a complete address, and the size in pixels. */
  image?: { url: string; width: number; height: number; alt: string };
  /** Of articles. */
  published?: string;
  updated?: string;
  section?: string;
  tags?: readonly string[];
}

/** A list of the whole edition. */
export type ListName =
  | 'archive'
  | 'followedClaims'
  | 'forecasts'
  | 'sources'
  | 'people'
  | 'organisations'
  | 'corrections'
  | 'standards';

/** A text, and its language where that is not the page's. */
export interface Said {
  text: string;
  lang?: string;
}

export interface LinkView {
  text: string;
  href: string;
}

export interface NavLink extends LinkView {
  current: boolean;
}

/** A person or body: a link where it has a page. */
export interface AgentLink {
  name: string;
  href?: string;
}

/** The mark that ends a key point: how many independent origins, the author's confidence, what is contested. */
export interface EvidenceMark {
  origins: number;
  /** The lowest confidence among the claims: a point is no surer than its weakest claim. */
  confidence: Confidence;
  /** How many of the claims are contested or refuted. */
  contested: number;
}

/** An article as lists show it. */
export interface TeaserView {
  title: string;
  standfirst: string;
  href: string;
  published: string;
  type: string;
  section?: LinkView;
  authors: AgentLink[];
  figures: Pick<FiguresView, 'claims' | 'origins' | 'contested'>;
}

/** The lead story, with its first key points. */
export interface LeadView extends TeaserView {
  keyPoints: { text: string; mark: EvidenceMark }[];
}

/** The line of figures on top of the ledger. */
export interface FiguresView {
  claims: number;
  origins: number;
  primarySources: number;
  contested: number;
}

export interface FrontProps {
  chrome: Chrome;
  lead?: LeadView;
  secondary: TeaserView[];
  river: TeaserView[];
  sections: { section: LinkView; articles: TeaserView[] }[];
  pagination: Pagination;
}

export interface Pagination {
  page: number;
  pages: number;
  newer?: string;
  older?: string;
}

/** A section, a topic or a month, with its articles. */
export interface ListProps {
  chrome: Chrome;
  kind: 'section' | 'topic' | 'month';
  name: string;
  description?: Said;
  /** The wider topic, where there is one, and the narrower ones. */
  parent?: LinkView;
  children: LinkView[];
  /** On a month's page: the months before and after it, and all months. */
  months?: { newer?: LinkView; older?: LinkView; all: string };
  articles: TeaserView[];
  pagination: Pagination;
}

/** A person or body: what they wrote and what they claimed. */
export interface AgentProps {
  chrome: Chrome;
  kind: 'person' | 'organisation';
  name: string;
  role?: Said;
  aliases: string[];
  disclosures: Said[];
  sameAs: string[];
  wrote: TeaserView[];
  claimed: ClaimUse[];
  /** How many claims other than forecasts stand where, over all pages of the list; only statuses that a claim has. */
  fared: { status: ClaimStatus; count: number }[];
  /** The same of forecasts, by what came of them. */
  foretold: { outcome: Forecast['outcome']; count: number }[];
  /** Forecasts whose outcome is known, with their mean Brier score. */
  score?: { forecasts: number; brier: number };
  pagination: Pagination;
}

/** A claim as other pages than its article show it. */
export interface ClaimUse {
  text: string;
  kind: ClaimKind;
  status: ClaimStatus;
  confidence: Confidence;
  claimant?: AgentLink;
  on?: string;
  /** The claim in the ledger of its article. */
  href: string;
  article: LinkView;
  /** On a source's page: what the claim takes from the source. */
  evidence: {
    quote?: string;
    locator?: string;
    stance: 'supports' | 'refutes' | 'context';
    passage?: string;
  }[];
}

/** A source of the registry, with everything that rests on it. */
export interface SourceProps {
  chrome: Chrome;
  source: SourceView;
  claims: ClaimUse[];
  articles: TeaserView[];
  pagination: Pagination;
}

export interface ArticleProps {
  chrome: Chrome;
  id: string;
  title: string;
  standfirst: string;
  type: string;
  section?: LinkView;
  topics: LinkView[];
  authors: AgentLink[];
  dateline?: string;
  published: string;
  updated?: string;
  image?: PictureView & { alt: string; caption?: string; credit?: string };
  /** The pictures in the text, by their file; the press puts them into `body`. */
  pictures?: Record<string, PictureView>;
  keyPoints: KeyPointView[];
  claims: ClaimView[];
  sources: SourceView[];
  figures: FiguresView;
  corrections: CorrectionView[];
  /** The rules that the article was checked against, and what was let stand. */
  checked: CheckedView;
  /** The same article in other languages. */
  translations: { lang: string; title: string; href: string }[];
  /** The article that this one translates. `behind` when the original was updated later than this. */
  original?: { lang: string; title: string; href: string; behind: boolean };
  /** The second-level headings of a long piece; empty where there is no need of a list of contents. */
  contents: { id: string; text: string }[];
  /** Evidence against confidence; absent where a single claim makes no chart. */
  chart?: ChartView;
  /** What rests on the same claims and sources. */
  related: RelatedView[];
  /** The article as data, where the site has it so. */
  json?: string;
  /** The same as Markdown. */
  markdown?: string;
  cite: CiteView;
  /** The text of the article, as sanitised HTML. */
  body: string;
}

/** How to cite an article: in words, and where the citation stands for programs. */
export interface CiteView {
  text: string;
  /** Addresses of the files that the site has. */
  bibtex?: string;
  ris?: string;
  csl?: string;
}

/** A picture in all its forms, none of them wider than the original. */
export interface PictureView {
  /** The form that every browser shows, with its size in pixels. */
  src: string;
  width: number;
  height: number;
  /** How wide the page shows it, as in HTML. */
  sizes: string;
  /** Better forms, the best first: media types and `srcset`. None for drawings, which have one form. */
  sources: { type: string; srcset: string }[];
}

/** The chart of evidence against confidence, ready to draw: lengths in pixels from the top and the left. */
export interface ChartView {
  width: number;
  height: number;
  /** The middle of each column, and how many origins it stands for; an open one for that many or more. */
  columns: { x: number; origins: number; open: boolean }[];
  /** The upper edge and the middle of each row. */
  rows: { y: number; middle: number; confidence: Confidence }[];
  /** The middle of each claim's disc, in reading order: row within column. */
  claims: {
    id: string;
    number: number;
    confidence: Confidence;
    origins: number;
    status: ClaimStatus;
    x: number;
    y: number;
  }[];
}

/** An article that shares claims or sources with this one. */
export interface RelatedView {
  title: string;
  href: string;
  lang: string;
  published: string;
  /** The name of its section, in the language of this page. */
  section?: string;
  /** How many followed claims, and how many sources of the registry, both rest on. */
  claims: number;
  sources: number;
}

export interface KeyPointView {
  text: string;
  mark: EvidenceMark;
  /** Ids of the claims, which stand in `ArticleProps.claims`. */
  claims: string[];
}

export interface ClaimView {
  /** The id; the claim's row in the ledger has the anchor `claim-<id>`, its words in the text `mark-<id>`. */
  id: string;
  text: string;
  kind: ClaimKind;
  claimant?: AgentLink;
  on?: string;
  scope?: string;
  confidence: Confidence;
  /** The ICD 203 term and its band, as whole per cent, lower end included. */
  likelihood?: LikelihoodView;
  status: ClaimStatus;
  origins: number;
  evidence: EvidenceView[];
  forecast?: ForecastView;
  changesMind?: string;
  /** The page of the followed claim that this is an instance of. */
  followed?: string;
  /** Whether the body marks the words that make the claim. */
  marked: boolean;
  /** Numbers, from 1, of the key points that rest on it. */
  keyPoints: number[];
}

/** A word of estimative probability and its band, as whole per cent, lower end included. */
export interface LikelihoodView {
  term: string;
  from: number;
  to: number;
}

/** When and by what a forecast is settled, and what came of it. */
export interface ForecastView {
  due?: string;
  resolves?: string;
  outcome: Forecast['outcome'];
  resolvedOn?: string;
}

export interface EvidenceView {
  /** The id and the number, from 1, of a source in `ArticleProps.sources`. */
  source: string;
  number: number;
  title: string;
  publisher?: string;
  /** Verbatim; never touched by typography. */
  quote?: string;
  /** The language of the quoted words. */
  lang?: string;
  locator?: string;
  stance: 'supports' | 'refutes' | 'context';
  directness: 'direct' | 'indirect';
  reviewed?: { by: string; on: string };
  /** The source at the quoted words: its address with a text fragment. The plain address where nothing is quoted. */
  passage?: string;
  archive?: string;
}

export interface SourceView {
  id: string;
  /** From 1, in the order of the article's list; 0 on the source's own page. */
  number: number;
  type: string;
  role: 'primary' | 'secondary';
  title: string;
  publisher?: string;
  authors: string[];
  /** EDTF: 2024, 2024-06 or 2024-06-14. */
  issued?: string;
  url?: string;
  accessed?: string;
  archiveUrl?: string;
  archivedOn?: string;
  urlStatus: 'live' | 'dead' | 'unfit' | 'usurped';
  lang?: string;
  /** The source that this one repeats, when it is not independent. */
  origin?: { id: string; title: string };
  /** The source's own page, when it stands in the registry. */
  href?: string;
  /** Ids of the article's claims that rest on it. */
  citedBy: string[];
}

export interface CorrectionView {
  on: string;
  severity: 'minor' | 'substantive' | 'retraction';
  text: string;
  claims: { id: string; text: string }[];
}

/** How many rules an article was checked against, and whose warnings were let stand for which reason. */
export interface CheckedView {
  rules: number;
  href: string;
  accepted: { rule: LinkView; reason: string }[];
}

/** A page such as About. */
export interface PageProps {
  chrome: Chrome;
  title: string;
  pictures?: Record<string, PictureView>;
  body: string;
}

/** The page to search an edition on. */
export interface SearchProps {
  chrome: Chrome;
  /** Where the parts of the index stand. */
  parts: string[];
  /** What there is to leaf through where nothing can be searched. */
  topics: LinkView[];
}

export interface NotFoundProps {
  chrome: Chrome;
}

/** The views that Astro renders, each by the page of the same name in `src/pages/`. */
export interface Views {
  front: FrontProps;
  list: ListProps;
  article: ArticleProps;
  agent: AgentProps;
  source: SourceProps;
  page: PageProps;
  search: SearchProps;
  'not-found': NotFoundProps;
  archive: ArchiveProps;
  sources: SourcesProps;
  agents: AgentsProps;
  'followed-claims': FollowedClaimsProps;
  'followed-claim': FollowedClaimProps;
  forecasts: ForecastsProps;
  corrections: CorrectionsProps;
  standards: StandardsProps;
  standard: StandardProps;
}
export type ViewName = keyof Views;
