import type { ArticleNode } from '../../graph/graph.ts';
import type { Finding } from '../../model/finding.ts';
import { lowered } from '../../prose/forms.ts';
import { languagePack } from '../../prose/language.ts';
import type { NameNote } from '../../prose/name-notes.ts';
import { isSameName } from '../../prose/same-name.ts';
import { isOtherSpelling, type Spellings } from '../../prose/transliteration.ts';
import { type Registered, surnameFinder } from '../registered-names.ts';
import type { ArticleRule, ProseRule } from '../rule.ts';
import { twoSpellings } from '../spellings.ts';

export const nameIsConsistent: ArticleRule & ProseRule = {
  id: 'name-is-consistent',
  severity: 'warning',
  prose: ({ prose, article }) => (prose.pack ? twoSpellings(prose, article?.file) : []),
  *article(node, { graph }) {
    const { names, data } = node.article;
    const known = languagePack(data.lang)?.names;
    if (names.length === 0 || !known) return;
    const find = surnameFinder(graph, data.lang);
    for (const note of names) {
      const words = wordsOf(note.name);
      const people = find(words.at(-1) as string);
      for (const person of people) {
        const likeness = compare(words, person, known.givenNames, known.spellings);
        if (likeness === 'variant') yield variant(note, person);
        if (likeness === 'alias' && isNamed(person, node)) yield alias(note, person);
        if (likeness && note.office) yield* wrongOffice(note, person, node, words);
      }
    }
  },
};

type Likeness = 'same' | 'surname' | 'alias' | 'variant' | undefined;

/** What the words of a name are to somebody of the registry; nothing where they name somebody else. */
function compare(
  words: readonly string[],
  { words: registered, aliases }: Registered,
  givenNames: Spellings,
  spellings: Spellings,
): Likeness {
  const [given, surname] = [words[0] as string, words.at(-1) as string];
  const [ownGiven, ownSurname] = [registered[0] as string, registered.at(-1) as string];
  const isOther = (a: string, b: string, rows: Spellings) => isOtherSpelling(a, b) || areListed(a, b, rows);
  const isSurname = isSameName(surname, ownSurname) || isOther(surname, ownSurname, spellings);
  if (!isSurname) return undefined;
  if (words.length === 1) return 'surname';
  const isGiven = isSameName(given, ownGiven);
  if (!isGiven && !isOther(given, ownGiven, givenNames)) return undefined;
  if (isGiven && !isOther(surname, ownSurname, spellings)) return 'same';
  return aliases.some((other) => isSameWords(other, words)) ? 'alias' : 'variant';
}

/** Whether two words stand in one row of a list, and not as one spelling. */
function areListed(a: string, b: string, rows: Spellings): boolean {
  const nth = (word: string) => (row: readonly string[]) =>
    row.findIndex((spelling) => isSameName(word, spelling));
  return rows.some((row) => {
    const [first, second] = [nth(a)(row), nth(b)(row)];
    return first >= 0 && second >= 0 && first !== second;
  });
}

function isSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => isSameName(word, b[index] as string));
}

/** Whether an article gives somebody's whole name as the registry has it, or has them make a claim. */
function isNamed(person: Registered, { article }: ArticleNode): boolean {
  return (
    article.names.some(({ name }) => isSameWords(wordsOf(name), person.words)) ||
    article.data.claims.some(({ claimant }) => claimant === person.id || claimant === person.name)
  );
}

function variant({ name, place }: NameNote, { name: own, file }: Registered): Finding {
  return {
    place,
    message: `“${name}” seems to be ${own}, as ${file} spells the name`,
    help: `write ${own}; or add the other spelling to \`aliases\` there, if both are in use`,
  };
}

function alias({ name, place }: NameNote, { name: own, file }: Registered): Finding {
  return {
    place,
    message: `“${name}” and ${own} are one person in this article, as ${file} has it`,
    help: `write ${own} throughout; a quotation keeps its own spelling`,
  };
}

/** A surname alone may be somebody else's: it counts where the article names the person. */
function* wrongOffice(
  { office, place }: NameNote,
  person: Registered,
  node: ArticleNode,
  words: readonly string[],
): Iterable<Finding> {
  if (!office || person.offices.size === 0 || person.offices.has(office.is)) return;
  if (words.length === 1 && !isNamed(person, node)) return;
  yield {
    place,
    message: `“${office.words}” does not fit ${person.name}: in ${person.file} the role is “${person.role}”`,
    help: 'write the office that the person held; or put right the role, or add another to it',
  };
}

function wordsOf(name: string): string[] {
  return lowered(name)
    .split(/[\s\u00a0-]+/)
    .filter(Boolean);
}
