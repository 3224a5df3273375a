import type { Place } from '../model/finding.ts';
import { withAnyLetters } from './either-case.ts';
import { hasCapital, isPlace, namesIn } from './names.ts';
import type { Office, OfficeWords } from './office-words.ts';
import { type Passage, placeIn, type Span } from './passage.ts';
import type { Prose } from './prose.ts';
import { type Word, wordsWithin } from './words.ts';

/** A name as a text has it, where it stands first: of two or three words, or with an office beside it. */
export interface NameNote {
  name: string;
  /** The office, and the words that give it. */
  office?: { is: Office; words: string };
  place: Place;
}

/** Beyond so many names nothing is noted: what is noted of a text is kept with it. */
const MOST = 40;

/** The names that a text gives in its own words, each once. Quotations keep their spelling, and so do the titles in links. */
export function noteNames(prose: Prose): NameNote[] {
  const notes = new Map<string, NameNote>();
  for (const passage of prose.passages) {
    if (passage.kind === 'blockquote') continue;
    for (const note of notesIn(passage, prose)) {
      const key = `${note.name} ${note.office?.is ?? ''}`;
      if (!notes.has(key)) notes.set(key, note);
      if (notes.size === MOST) return [...notes.values()];
    }
  }
  return [...notes.values()];
}

/** Whether a stretch of a passage is quoted, or the text of a link. */
export function isOthersWords(passage: Passage, { start, end }: Span, prose: Prose): boolean {
  const isAround = (other: Span) => other.start <= start && end <= other.end;
  return prose.quotations(passage).some(isAround) || passage.links.some(isAround);
}

function notesIn(passage: Passage, prose: Prose): NameNote[] {
  const { text } = passage;
  const offices = prose.pack?.offices;
  const notes: NameNote[] = [];
  for (const { start, end, isWhole } of namesIn(passage, prose)) {
    if (!isWhole || isOthersWords(passage, { start, end }, prose)) continue;
    const words = prose.words(passage);
    const name = withoutTitles(words.slice(...wordsWithin(words, { start, end })), prose);
    const [first, last] = [name[0], name.at(-1)];
    if (!first || !last || name.length > 3) continue;
    const office = offices && officeBeside(text, { start: first.start, end: last.end }, offices);
    if (!office && name.length === 1) continue;
    notes.push({
      name: text.slice(first.start, last.end).replace(/['’]s$/, ''),
      ...(office && { office: { is: office.is, words: text.slice(office.start, office.end) } }),
      place: placeIn(passage, office ?? { start: first.start, end: last.end }),
    });
  }
  return notes;
}

/** `Vladimir Putin` of `Russian President Vladimir Putin`. */
function withoutTitles(words: readonly Word[], { pack }: Prose): readonly Word[] {
  let from = 0;
  while (from < words.length - 1) {
    const word = words[from] as Word;
    if (!pack?.names.generic.test(word.lower) && !isPlace(word, pack?.names.places ?? [])) break;
    from += 1;
  }
  return words.slice(from).filter(hasCapital);
}

interface OfficeBeside extends Span {
  is: Office;
}

/** The office that stands before a name, or behind it and a comma; none that is past or a deputy's. */
function officeBeside(text: string, name: Span, words: OfficeWords): OfficeBeside | undefined {
  const { before, behind } = patterns.get(words) ?? patternsOf(words);
  const from = Math.max(0, name.start - BESIDE);
  const first = before.exec(text.slice(from, name.start));
  if (first)
    return first[1] ? undefined : officeOf(first, words, { start: from + startOf(first), end: name.end });
  const next = behind.exec(text.slice(name.end, name.end + BESIDE));
  if (!next || next[1]) return undefined;
  return officeOf(next, words, { start: name.start, end: name.end + next[0].length });
}

const BESIDE = 60;

/** Where the office begins within a match, whatever stands before it. */
function startOf(match: RegExpExecArray): number {
  const office = match.slice(2).find((group) => group !== undefined) ?? '';
  return match.index + match[0].indexOf(office);
}

function officeOf(match: RegExpExecArray, { offices }: OfficeWords, span: Span): OfficeBeside | undefined {
  const nth = match.slice(2).findIndex((group) => group !== undefined);
  const is = offices[nth]?.[0];
  return is && { ...span, is };
}

const patterns = new WeakMap<OfficeWords, { before: RegExp; behind: RegExp }>();

function patternsOf(words: OfficeWords): { before: RegExp; behind: RegExp } {
  const { offices, articles } = words;
  const notNow = withAnyLetters(words.notNow);
  const any = withAnyLetters(`(?:${offices.map(([, pattern]) => `(${pattern})`).join('|')})`);
  const made = {
    before: new RegExp(
      `(?<![\\p{L}’-])(?:((?i:${notNow}))[\\s-]+(?:\\p{L}+\\s+)?)?(?i:${any})(?:\\s+(?:of\\s+)?(?:the\\s+)?\\p{Lu}[\\p{L}’]+){0,2},?\\s+$`,
      'u',
    ),
    behind: new RegExp(
      `^,\\s+(?i:${articles}\\s+)?(?:((?i:${notNow}))[\\s-]+)?(?:[\\p{L}’]+\\s+)?(?i:${any})(?![\\p{L}’-])`,
      'u',
    ),
  };
  patterns.set(words, made);
  return made;
}

/** The offices that a description names, as the registry has it: `President of Russia`. */
export function officesIn(text: string, { offices }: OfficeWords): Set<Office> {
  const found = offices.filter(([, pattern]) =>
    new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'iu').test(text),
  );
  return new Set(found.map(([office]) => office));
}
