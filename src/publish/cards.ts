import { figuresOf, supportingOrigins } from '../graph/figures.ts';
import type { ArticleNode, Graph } from '../graph/graph.ts';
import type { ClaimStatus, Confidence } from '../model/claim.ts';
import { absolute, addresses } from './addresses.ts';
import type { Edition } from './edition.ts';
import { teaserOf } from './teaser.ts';
import type { FiguresView } from './views.ts';

/** The size of a card in pixels, as those who show them ask for. */
export const CARD = { width: 1200, height: 630, type: 'image/png' } as const;

/** What stands for an article where somebody shares it: a picture with its headline and what it rests on. */
export interface CardProps {
  lang: string;
  siteName: string;
  section?: string;
  type: string;
  title: string;
  standfirst: string;
  published: string;
  figures: FiguresView;
  /** Every claim, in the article's order. */
  claims: { origins: number; confidence: Confidence; status: ClaimStatus }[];
}

export interface CardPage {
  path: string;
  view: 'card';
  props: CardProps;
}

/** The card of an article; none where `site.yml` wants none, or where the headline is in a script that cards have no letters for. */
export function cardPages(node: ArticleNode, edition: Edition): CardPage[] {
  if (!hasCard(node, edition.graph)) return [];
  const { title, standfirst, type, section, published } = teaserOf(node, edition);
  const claims = [...node.claims.values()].map((claim) => ({
    origins: supportingOrigins([claim]),
    confidence: claim.claim.confidence,
    status: claim.claim.status,
  }));
  const siteName = edition.words(edition.graph.content.site.data.name);
  const words = { lang: edition.lang, siteName, ...(section ? { section: section.text } : {}) };
  const figures = figuresOf(node);
  const props: CardProps = { ...words, type, title, standfirst, published, figures, claims };
  return [{ path: addresses.card(node.article.id), view: 'card', props }];
}

/** Where the card of an article stands, if it has one. */
export function cardPlaces(node: ArticleNode, { graph }: Edition): Pick<CardPage, 'path' | 'view'>[] {
  return hasCard(node, graph) ? [{ path: addresses.card(node.article.id), view: 'card' }] : [];
}

/** The complete address of an article's card, for `og:image`; `undefined` where the plan holds none. Its size is `CARD`. */
export function cardAddress(node: ArticleNode, { graph, place }: Edition): string | undefined {
  return hasCard(node, graph) ? absolute(addresses.card(node.article.id), place) : undefined;
}

/** The scripts of the site's fonts, and what all scripts share. */
const DRAWN =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;

function hasCard({ article }: ArticleNode, { content }: Graph): boolean {
  return content.site.data.cards && DRAWN.test(article.data.title);
}
