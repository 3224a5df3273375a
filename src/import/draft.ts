import type { RootContent } from 'mdast';
import type { ClaimKind } from '../model/claim.ts';
import type { Parts } from './structure.ts';

/** An article as import proposes it. What is absent is left to be done. */
export interface Draft {
  parts: Parts;
  lang: string;
  authors: string[];
  published?: string;
  updated?: string;
  topics: string[];
  points: DraftPoint[];
  claims: DraftClaim[];
  sources: DraftSource[];
  /** Lines that have no place in an article, kept as comments. */
  kept: string[];
  body: RootContent[];
}

export interface DraftPoint {
  text: string;
  /** The claims that share their words with it. */
  claims: string[];
  links: { url: string; text: string }[];
}

/** A claim that an attributed sentence makes. */
export interface DraftClaim {
  id: string;
  text: string;
  kind: ClaimKind;
  /** Who makes it: an id of the registers, or the name as the text has it. */
  claimant?: string;
  /** The source that the sentence names, with the words quoted from it. */
  evidence?: { source: string; quote?: string };
}

/** A document or outlet that the text names or links to. */
export interface DraftSource {
  id: string;
  /** The site has it in `sources/` under this id. */
  isKnown?: true;
  type?: 'article-newspaper' | 'webpage';
  role?: 'secondary';
  publisher?: string;
  url?: string;
}
