import type { Paragraph, PhrasingContent } from 'mdast';
import { SHORTEST_QUOTE } from '../model/quote.ts';
import { urlProblem } from '../model/url.ts';
import type { Attribution } from '../prose/attributions.ts';
import { passageOf, type Span } from '../prose/passage.ts';
import { Prose } from '../prose/prose.ts';
import type { Quotation } from '../prose/quotations.ts';
import type { Claimants } from './claimants.ts';
import { contentWords } from './content-words.ts';
import type { DraftClaim } from './draft.ts';
import { cutOut, linksIn, onOneLine, textOf } from './inline.ts';
import { kindOf } from './kinds.ts';
import { inLatin } from './latin.ts';
import { outletIn } from './outlets.ts';
import { type SaidWords, saidWords } from './said-words.ts';
import type { SourceList } from './source-list.ts';

/** What proposing needs to know, and keeps in mind from paragraph to paragraph. */
export interface Proposing {
  lang: string;
  claimants: Claimants | undefined;
  sources: SourceList;
  nameClaim: (wanted: string) => string;
  /** How many more claims are proposed, and of how many characters: front matter has a limit, and so has patience. */
  room: { claims: number; characters: number };
}

/** What was found in a paragraph, and the paragraph with its marks. */
export interface Proposed {
  claims: DraftClaim[];
  /** Quotations that no attribution in their sentence gives to somebody. */
  loose: string[];
  /** Attributed sentences that were left unmarked for want of room. */
  beyond: number;
  children: PhrasingContent[];
}

/** Fewer quoted words are a name, a term or a doubt. */
const FEWEST_QUOTED = 6;

/** What is longer is no name. */
const LONGEST_NAME = 150;
/** A paragraph as long as this is no prose, and reading it takes time in the square of its length. */
const LONGEST_PARAGRAPH = 20_000;

/** What becomes of a paragraph's content. Edits keep the places before them, so that the last is made first. */
type Edit = (children: PhrasingContent[]) => PhrasingContent[];

/**
 * Proposes a claim for each sentence of a paragraph in which somebody says something, marks the words that make it, and
 * cites the documents that a sentence links to at its end.
 */
export function proposeFrom({ children }: Paragraph, proposing: Proposing): Proposed {
  const text = textOf(children);
  if (text.length > LONGEST_PARAGRAPH) return { claims: [], loose: [], beyond: 0, children };
  const passage = passageOf({ kind: 'paragraph', text, source: { pieces: [] } });
  const prose = new Prose(proposing.lang, [passage]);
  const quotations = prose.quotations(passage);
  const proposed: Proposed = { claims: [], loose: [], beyond: 0, children: [] };
  const edits: Edit[] = [];
  let marked = 0;
  for (const sentence of prose.sentences(passage)) {
    const said = prose.attributions(passage).filter(({ verb }) => within(verb, sentence));
    const links = linksIn(cutOut(children, sentence)[1]).filter(({ url }) => urlProblem(url) === undefined);
    const outlet = outletIn(text.slice(sentence.start, sentence.end));
    const found = firstSaid(said, text, { quotations, outlet: outlet?.name, marked });
    if (found && hasRoom(proposing)) {
      const claim = claimOf({ ...found, outlet, text, links }, proposing);
      proposing.room.claims -= 1;
      proposing.room.characters -= 2 * claim.text.length;
      proposed.claims.push(claim);
      edits.push(mark(found.words.span, claim.id));
      marked = found.words.span.end;
    } else if (found) proposed.beyond += 1;
    else if (said.length === 0) proposed.loose.push(...quoted(text, sentence, quotations, marked));
    const ids = new Set(links.map((link) => proposing.sources.linked(link)).filter((id) => id !== undefined));
    if (ids.size > 0) edits.push(cite(sentence, text, [...ids]));
  }
  return { ...proposed, children: edits.reduceRight((nodes, edit) => edit(nodes), [...children]) };
}

function hasRoom({ room }: Proposing): boolean {
  return room.claims > 0 && room.characters > 0;
}

/** The first attribution of a sentence that says something, behind what has been marked already. */
function firstSaid(
  said: readonly Attribution[],
  text: string,
  {
    quotations,
    outlet,
    marked,
  }: { quotations: readonly Quotation[]; outlet: string | undefined; marked: number },
): Pick<Finding, 'attribution' | 'words'> | undefined {
  for (const attribution of said) {
    const words = saidWords(attribution, text, quotations, outlet);
    if (words && words.span.start >= marked && isApart(text, words.span)) return { attribution, words };
  }
  return undefined;
}

/** A mark begins and ends where words do; right behind other signs it would be none, or cut a word in two. */
function isApart(text: string, { start, end }: Span): boolean {
  return (
    /(?:^|[\s"“«„‘'(—–])$/.test(text.slice(0, start).slice(-1)) &&
    !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end))
  );
}

interface Finding {
  attribution: Attribution;
  words: SaidWords;
  /** What the sentence names as its origin. */
  outlet: ReturnType<typeof outletIn>;
  /** The text of the paragraph. */
  text: string;
  links: { url: string; text: string }[];
}

function claimOf({ attribution, words, outlet, text, links }: Finding, proposing: Proposing): DraftClaim {
  const { speaker, verb } = attribution;
  const who = speaker && text.slice(speaker.start, speaker.end).slice(0, LONGEST_NAME);
  // “The newspaper” speaks, and its name stands behind it.
  const isPaper = outlet?.isOutlet && who !== undefined && /^\p{Ll}+$/u.test(who);
  const claimant = isPaper ? outlet.name : who && proposing.claimants?.find(who, speaker.kind);
  const source = sourceOf(outlet, links, proposing);
  const proving = words.quote?.replace(/\[[^\]]*\]/g, '').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return {
    id: proposing.nameClaim(idOf(claimant ?? '', words.claim, proposing.lang)),
    text: words.claim,
    kind: kindOf(text.slice(verb.start, verb.end)),
    claimant: claimant || `TODO${who ? ` (${who})` : ''}`,
    ...(source && { evidence: { source, ...(proving >= SHORTEST_QUOTE && { quote: words.quote }) } }),
  };
}

function sourceOf(
  outlet: ReturnType<typeof outletIn>,
  [link]: Finding['links'],
  { sources }: Proposing,
): string | undefined {
  if (link) return sources.linked(link, outlet?.name);
  return outlet && sources.named(outlet);
}

function mark(words: Span, id: string): Edit {
  return (children) => {
    const [before, within, behind] = cutOut(children, words);
    return [
      ...before,
      { type: 'textDirective', name: 'claim', attributes: { id }, children: onOneLine(within) },
      ...behind,
    ];
  };
}

function cite(sentence: Span, text: string, ids: string[]): Edit {
  const end = sentence.start + text.slice(sentence.start, sentence.end).replace(/[.!?…]+$/, '').length;
  return (children) => {
    const [before, within, behind] = cutOut(children, { start: end, end });
    return [...before, ...within, { type: 'text', value: ' ' }, { type: 'sources', ids }, ...behind];
  };
}

/** Quotations that nobody in their sentence is named for. */
function quoted(text: string, sentence: Span, quotations: readonly Quotation[], marked: number): string[] {
  return quotations
    .filter(({ start }) => start >= Math.max(marked, sentence.start) && start < sentence.end)
    .map(({ inner }) => text.slice(inner.start, inner.end).trim())
    .filter((words) => words.split(/\s+/).length >= FEWEST_QUOTED);
}

/** Who says it, and the first words of what is said: `mohib-participation-shows-progress`. */
function idOf(claimant: string, words: string, lang: string): string {
  const name = inLatin(claimant.split(/[\s-]/).at(-1) ?? '', lang);
  const about = contentWords(words)
    .map((word) => inLatin(word, lang))
    .filter((word) => word.length > 3 && word !== name)
    .slice(0, 3);
  return [name, ...about].filter(Boolean).join('-').slice(0, 60).replace(/-$/, '') || 'claim';
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
