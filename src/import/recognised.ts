import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import type { Parts } from './structure.ts';

/** What import recognised in a text and what not, a line each: a name of the thing, and what there is to say of it. */
export interface Recognised {
  found: [what: string, found: string][];
  /** What an editor should look at. */
  notes: string[];
}

type Proposed = Draft & { loose: string[]; beyond: number };

export function recognised(
  draft: Proposed,
  reading: Reading,
  language: { lang: string; told: string },
): Recognised {
  return { found: foundIn(draft, language), notes: notesOn(draft, reading) };
}

const LEADS: Record<Parts['lead'], string> = {
  given: 'as the file gives it',
  whole: 'the first paragraph',
  cut: 'the beginning of the first paragraph; the rest of it stays in the text',
  'too long': 'none: the first paragraph is too long for one, and stays in the text',
  none: 'none',
};

function foundIn(draft: Proposed, { lang, told }: { lang: string; told: string }): Recognised['found'] {
  const { parts, authors, points, claims, sources } = draft;
  const headings = draft.body.filter(({ type }) => type === 'heading').length;
  const named = claims.filter(({ claimant }) => !claimant?.startsWith('TODO')).length;
  const tied = points.filter((point) => point.claims.length > 0).length;
  const quotes = claims.filter(({ evidence }) => evidence?.quote).length;
  return [
    ['language', `${lang}, told by ${told}`],
    ['headline', parts.title ?? 'none'],
    ['standfirst', LEADS[parts.lead]],
    ['published', draft.published ?? 'none'],
    ['authors', authors.length > 0 ? authors.join(', ') : 'none'],
    [
      'key points',
      points.length === 0 ? 'none' : `${points.length}, under “${parts.box?.title}”; ${tied} tied to claims`,
    ],
    ['headings', String(headings)],
    ['claims', claims.length === 0 ? 'none' : `${claims.length}, ${named} with whoever makes them named`],
    [
      'sources',
      sources.length === 0
        ? 'none'
        : `${sources.map(({ publisher, url, id }) => publisher ?? url ?? id).join(', ')}; ${quotes} ${quotes === 1 ? 'quote' : 'quotes'} from them`,
    ],
  ];
}

function notesOn(
  { points, claims, parts, loose, beyond, kept }: Proposed,
  { notes, outside }: Reading,
): string[] {
  const untied = points.flatMap(({ claims }, index) => (claims.length === 0 ? [index + 1] : []));
  const nameless = claims.filter(({ claimant }) => claimant?.startsWith('TODO'));
  return [
    ...notes,
    ...untied.map(
      (number) =>
        `key point ${number} shares its words with no claim: ${short(points[number - 1]?.text ?? '')}`,
    ),
    ...atMost(
      nameless.map(
        ({ id, claimant }) => `claim ${id} has no name to it: ${claimant?.slice(5) || 'nobody is named'}`,
      ),
    ),
    ...atMost(loose.map((words) => `a quotation with nobody who says it: ${short(words)}`)),
    ...parts.emptyBoxes.map((title) => `“${title}” is followed by no list of points, and stays in the text`),
    ...(beyond > 0
      ? [
          `${beyond} more attributed sentences stay unmarked: ${claims.length} claims are as many as are proposed`,
        ]
      : []),
    ...(kept.length > 0 ? [`kept as comments in the front matter: ${short(kept.join('; '))}`] : []),
    ...(outside.length > 0
      ? [`${outside.length} blocks outside of the page's article stand in a comment below the text`]
      : []),
  ];
}

/** As many notes of one kind as anybody reads. */
const MOST_ALIKE = 5;

function atMost(notes: readonly string[]): string[] {
  const more = notes.length - MOST_ALIKE;
  return more > 0 ? [...notes.slice(0, MOST_ALIKE), `and ${more} more of this kind`] : [...notes];
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
