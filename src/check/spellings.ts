import type { Finding } from '../model/finding.ts';
import { byForm, byFormIn } from '../prose/forms.ts';
import { isOthersWords } from '../prose/name-notes.ts';
import { hasCapital, isBeginning } from '../prose/names.ts';
import { type Passage, placeIn } from '../prose/passage.ts';
import type { Prose } from '../prose/prose.ts';
import { foldOf, isOtherSpelling, type Spellings, stemOfName } from '../prose/transliteration.ts';
import type { Word } from '../prose/words.ts';

interface Spelling {
  passage: Passage;
  word: Word;
}

/** Names that one text spells in two ways, whether it is known what they name or not. Each is reported once, where the second stands first. */
export function twoSpellings(prose: Prose, file: string | undefined): Finding[] {
  const first = new Map<string, Spelling>();
  const said = new Set<string>();
  const findings: Finding[] = [];
  for (const passage of prose.passages) {
    if (passage.kind === 'blockquote') continue;
    for (const word of prose.words(passage)) {
      if (!hasCapital(word) || word.form.length < SHORTEST) continue;
      const key = keyOf(word, passage, prose);
      if (key === undefined || isOthersWords(passage, word, prose)) continue;
      const other = first.get(key);
      if (!other) first.set(key, { passage, word });
      else if (other.word.form !== word.form && !said.has(key) && areOneName(other, { passage, word })) {
        said.add(key);
        findings.push(finding({ passage, word }, other, file));
      }
    }
  }
  return findings;
}

const SHORTEST = 4;

/** What the spellings of one name share: a row of the language's list, or how they sound, which is told of surnames and places only. */
function keyOf(word: Word, passage: Passage, { pack }: Prose): string | undefined {
  const listed = pack && rowOf(word.form, pack.names.spellings);
  if (listed) return listed;
  if (isBeforeCapital(passage.text, word.end)) return undefined;
  return soundOf(word.form);
}

/** A small letter of ASCII is told at a glance. */
function isBeforeCapital(text: string, end: number): boolean {
  const next = text.charCodeAt(end + 1);
  return !(next >= 0x61 && next <= 0x7a) && /^\s\p{Lu}/u.test(text.slice(end, end + 2));
}

const soundOf = byForm(({ lower }) => foldOf(stemOfName(lower)));

/** The first spelling in the row of a list that a word stands in; empty where it stands in none. */
const rowOf = byFormIn((spellings: Spellings) => {
  const byLetter = Map.groupBy(
    spellings.flatMap((row) => letters(row).map((letter) => ({ letter, row }))),
    ({ letter }) => letter,
  );
  return ({ lower }) => {
    const stem = stemOfName(lower);
    const rows = byLetter.get(lower.charAt(0)) ?? [];
    return rows.find(({ row }) => row.some((spelling) => isForm(stem, lower, spelling)))?.row[0] ?? '';
  };
});

/** The letters that the spellings of a row begin with: no word with another can be a form of one. */
function letters(row: readonly string[]): string[] {
  return [...new Set(row.map((spelling) => spelling.charAt(0)))];
}

/** Listed stems are those of words that inflect, listed words stand alone. */
function isForm(stem: string, word: string, spelling: string): boolean {
  return stem === spelling || (/[\u0400-\u04ff]/.test(spelling) && word.startsWith(spelling));
}

/** Whether two words with capitals are one name in two spellings; two that begin sentences may be any words. */
function areOneName(a: Spelling, b: Spelling): boolean {
  if (a.word.lower === b.word.lower || !isUnlike(a.word, b.word) || areTwoPeople(a, b)) return false;
  return !(isBeginning(a.passage.text, a.word) && isBeginning(b.passage.text, b.word));
}

function isUnlike(a: Word, b: Word): boolean {
  if (isOtherSpelling(a.lower, b.lower)) return true;
  const [stemA, stemB] = [stemOfName(a.lower), stemOfName(b.lower)];
  return foldOf(stemA) !== foldOf(stemB) && !stemA.startsWith(stemB) && !stemB.startsWith(stemA);
}

/** `Justin Herman` and `Sarah Herrmann`. */
function areTwoPeople(a: Spelling, b: Spelling): boolean {
  const [given, other] = [givenName(a), givenName(b)];
  return given !== undefined && other !== undefined && given[0] !== other[0];
}

function givenName({ passage: { text }, word }: Spelling): string | undefined {
  return /(\p{Lu}(?:\.|[\p{L}’]+))\s$/u.exec(text.slice(Math.max(0, word.start - 24), word.start))?.[1];
}

function finding({ passage, word }: Spelling, other: Spelling, file: string | undefined): Finding {
  const written = other.word.text.replace(/['’]s$/, '');
  return {
    place: placeIn(passage, word),
    message: `“${word.text.replace(/['’]s$/, '')}” is spelled “${written}” elsewhere in this text`,
    help: 'write one of them throughout; a quotation keeps its own',
    ...(file && {
      related: [
        { file, place: placeIn(other.passage, other.word), message: 'the other spelling stands here' },
      ],
    }),
  };
}
