import type { ClaimKind, ClaimStatus } from '../model/claim.ts';
import type { Severity } from '../model/diagnostic.ts';
import type {
  AgentLink,
  Chrome,
  ClaimUse,
  CorrectionView,
  ForecastView,
  LikelihoodView,
  LinkView,
  Pagination,
  Said,
} from './views.ts';

/** What the templates of lists over the whole edition are given; see `views.ts`. */

/** Every month in which something was published, by year, the newest first. */
export interface ArchiveProps {
  chrome: Chrome;
  years: { year: string; months: (LinkView & { count: number })[] }[];
}

/** The sources of the registry, the newest first. */
export interface SourcesProps {
  chrome: Chrome;
  sources: ListedSource[];
  pagination: Pagination;
}

export interface ListedSource {
  title: string;
  href: string;
  lang?: string;
  type: string;
  role: 'primary' | 'secondary';
  publisher?: string;
  issued?: string;
  /** How many claims rest on it. */
  claims: number;
}

/** People or bodies, by name. */
export interface AgentsProps {
  chrome: Chrome;
  kind: 'people' | 'organisations';
  agents: ListedAgent[];
  pagination: Pagination;
}

export interface ListedAgent {
  name: string;
  href: string;
  role?: Said;
  /** How many articles they wrote and how many claims they made. */
  articles: number;
  claims: number;
}

/** The claims that are followed across articles, the last to change first. */
export interface FollowedClaimsProps {
  chrome: Chrome;
  claims: ListedFollowedClaim[];
  pagination: Pagination;
}

export interface ListedFollowedClaim extends Said {
  href: string;
  kind?: ClaimKind;
  status: ClaimStatus;
  claimants: AgentLink[];
  /** When it last changed or was last made, as a day. */
  changed?: string;
  /** How many articles make it. */
  articles: number;
}

/** A followed claim: who makes it, where, and how it fared. */
export interface FollowedClaimProps {
  chrome: Chrome;
  /** Where all followed claims are listed. */
  all: string;
  claim: Said;
  kind?: ClaimKind;
  status: ClaimStatus;
  claimants: AgentLink[];
  on?: string;
  /** The oldest first. */
  history: { on: string; status: ClaimStatus; what: Said; article?: LinkView & Said }[];
  uses: ClaimUse[];
  pagination: Pagination;
}

/** Where a forecast stands: open until its day has passed, due until someone has judged it. */
export type ForecastState = 'due' | 'open' | 'resolved';

/** Forecasts in the order due, open, resolved: those to be judged next and those judged last come first. */
export interface ForecastsProps {
  chrome: Chrome;
  counts: Record<ForecastState, number>;
  states: { state: ForecastState; forecasts: ForecastUse[] }[];
  /** How good the forecasts were; only on the first page, and only when some can be scored. */
  record?: ForecastRecord;
  pagination: Pagination;
}

export interface ForecastUse extends ClaimUse {
  likelihood?: LikelihoodView;
  forecast: ForecastView;
}

/** Forecasts with a likelihood that occurred or did not. */
export interface ForecastRecord {
  forecasts: number;
  /** The mean Brier score: 0 for certainty that was right, 0.25 for even odds, 1 for certainty that was wrong. */
  brier: number;
  /** How many outcomes are known that no likelihood was given for. */
  unscored: number;
  /** The bands that were used, the least likely first; shares in whole per cent. */
  bands: CalibrationBand[];
  /** Of each forecaster, where there are several; the most forecasts first. */
  forecasters: { forecaster: AgentLink; forecasts: number; brier: number }[];
}

export interface CalibrationBand extends LikelihoodView {
  /** What the band is taken to say, in per cent: its middle. */
  middle: number;
  forecasts: number;
  occurred: number;
  /** `occurred` of `forecasts`, in whole per cent. */
  share: number;
}

/** All corrections, the newest first. */
export interface CorrectionsProps {
  chrome: Chrome;
  counts: { severity: CorrectionView['severity']; count: number }[];
  corrections: (CorrectionView & { article: LinkView })[];
  pagination: Pagination;
}

/** What a rule is about. */
export type RuleGroup =
  | 'claims'
  | 'quotes'
  | 'sources'
  | 'forecasts'
  | 'words'
  | 'translations'
  | 'links'
  | 'records';

/** Every rule, with the severity that is in force on this site. */
export interface StandardsProps {
  chrome: Chrome;
  groups: { group: RuleGroup; rules: ListedRule[] }[];
}

export interface ListedRule {
  id: string;
  href: string;
  severity: Severity | 'off';
}

/** A rule; its text is compiled with the templates. */
export interface StandardProps extends ListedRule {
  chrome: Chrome;
  group: RuleGroup;
  all: string;
  /** Publication relies on it, so that no site can switch it off. */
  binding: boolean;
  /** Where its warnings were let stand, the newest article first. */
  accepted: { article: LinkView; reason: string }[];
}

/** A rule's own text, as readers see it. It is in English. */
export interface RuleTextView {
  /** Its first sentence, as HTML without a paragraph. */
  short: string;
  /** What follows, as HTML. */
  rest: string;
  examples: RuleExampleView[];
}

export interface RuleExampleView {
  isRight: boolean;
  title: string;
  files: { path: string; lines: { text: string; isMeant: boolean }[] }[];
  /** What `check` says of it; none for right examples. */
  messages: RuleMessageView[];
}

/** A line of `check`, taken apart: `talks.md:3:9  error  …`. */
export interface RuleMessageView {
  severity: Severity;
  place: string;
  text: Words;
  /** Other places that matter. */
  related: { place: string; text: Words }[];
  help?: Words;
}

/** Words and the values among them. */
export type Words = { text: string; isCode: boolean }[];
