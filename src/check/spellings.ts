import type { Finding } from '../model/finding.ts';
import { byForm, type Form } from '../prose/forms.ts';
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
export function* twoSpellings(prose: Prose, file: string | undefined): Iterable<Finding> {
  const first = new Map<string, Spelling>();
  const said = new Set<string>();
  for (const passage of prose.passages) {
    if (passage.kind === 'blockquote') continue;
    for (const word of prose.words(passage)) {
      if (!hasCapital(word) || word.text.length < SHORTEST) continue;
      const key = keyOf(word, passage, prose);
      if (key === undefined || isOthersWords(passage, word, prose)) continue;
      const other = first.get(key);
      if (!other) first.set(key, { passage, word });
      else if (!said.has(key) && areOneName(other, { passage, word })) {
        said.add(key);
        yield finding({ passage, word }, other, file);
      }
    }
  }
}

const SHORTEST = 4;

/** What the spellings of one name share: a row of the language's list, or how they sound, which is told of surnames and places only. */
function keyOf(word: Word, passage: Passage, { pack }: Prose): string | undefined {
  const listed = pack && rowOf(word.form, pack.names.spellings);
  if (listed) return listed;
  if (/^\s\p{Lu}/u.test(passage.text.slice(word.end, word.end + 2))) return undefined;
  return soundOf(word.form);
}

const soundOf = byForm(({ lower }) => foldOf(stemOfName(lower)));

const rows = new WeakMap<Spellings, (form: Form) => string>();

/** The first spelling in the row of a list that a word stands in; empty where it stands in none. */
function rowOf(form: Form, spellings: Spellings): string {
  const known = rows.get(spellings) ?? byForm(({ lower }) => findRow(lower, spellings)?.[0] ?? '');
  rows.set(spellings, known);
  return known(form);
}

function findRow(lower: string, spellings: Spellings): readonly string[] | undefined {
  const stem = stemOfName(lower);
  return rowsFor(lower, spellings).find((row) => row.some((spelling) => isForm(stem, lower, spelling)));
}

const beginnings = new WeakMap<Spellings, Map<string, Spellings>>();

/** The rows of a list that have a spelling with the first letter of a word: no other can have a form of it. */
function rowsFor(word: string, spellings: Spellings): Spellings {
  const known = beginnings.get(spellings) ?? byBeginning(spellings);
  beginnings.set(spellings, known);
  return known.get(word.charAt(0)) ?? [];
}

function byBeginning(spellings: Spellings): Map<string, Spellings> {
  const letters = new Set(spellings.flat().map((spelling) => spelling.charAt(0)));
  const rowsOf = (letter: string) =>
    spellings.filter((row) => row.some((spelling) => spelling.startsWith(letter)));
  return new Map([...letters].map((letter) => [letter, rowsOf(letter)]));
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
