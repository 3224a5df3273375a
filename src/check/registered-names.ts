import type { Graph } from '../graph/graph.ts';
import type { Organisation, Person } from '../model/registry.ts';
import type { LocalText } from '../model/values.ts';
import { lowered } from '../prose/forms.ts';
import { languagePack } from '../prose/language.ts';
import { officesIn } from '../prose/name-notes.ts';
import type { Office } from '../prose/office-words.ts';
import { isOneScript } from '../prose/transliteration.ts';

/** Somebody of a registry, as the texts of one language have them. */
export interface Registered {
  /** The registry's file. */
  file: string;
  id: string;
  /** The name in that language, and its words in lower case. */
  name: string;
  words: readonly string[];
  /** The words of each alias in the script of the name. */
  aliases: readonly (readonly string[])[];
  /** Offices that the role names, in whatever language it is given; none where there is no role. */
  offices: ReadonlySet<Office>;
  role: string | undefined;
}

/** Finds whom a surname, in lower case, may belong to. */
export type SurnameFinder = (surname: string) => readonly Registered[];

const finders = new WeakMap<Graph, Map<string, SurnameFinder>>();

/** The people of the registry by their surnames in a language; made once for each. */
export function surnameFinder(graph: Graph, lang: string): SurnameFinder {
  const [language = ''] = lang.toLowerCase().split('-');
  const known = finders.get(graph) ?? new Map<string, SurnameFinder>();
  finders.set(graph, known);
  const finder = known.get(language) ?? makeFinder(graph, language);
  known.set(language, finder);
  return finder;
}

/** So many letters at the beginning of a name stay as they are, whatever its form. */
const LASTING = 2;

function makeFinder({ content }: Graph, language: string): SurnameFinder {
  const people = [...content.people.values()].flatMap(
    ({ file, data }) => registered(file, data, language) ?? [],
  );
  const byBeginning = Map.groupBy(people, ({ words }) => (words.at(-1) as string).slice(0, LASTING));
  return (surname) => byBeginning.get(surname.slice(0, LASTING)) ?? [];
}

function registered(file: string, data: Person | Organisation, language: string): Registered | undefined {
  const name = textIn(data.name, language);
  const words = name === undefined ? [] : wordsOf(name);
  if (name === undefined || words.length < 2) return undefined;
  const roles = data.role === undefined ? [] : textsOf(data.role);
  return {
    file,
    id: file.replace(/^.*\/|\.\w+$/g, ''),
    name,
    words,
    aliases: data.aliases.filter((alias) => isOneScript(alias, name)).map(wordsOf),
    offices: new Set(roles.flatMap(([lang, role]) => officesOf(role, lang))),
    role: data.role === undefined ? undefined : (textIn(data.role, language) ?? roles[0]?.[1]),
  };
}

function officesOf(role: string, lang: string | undefined): Office[] {
  const languages = lang === undefined ? ['en', 'uk', 'ru'] : [lang];
  return languages.flatMap((language) => {
    const offices = languagePack(language)?.offices;
    return offices ? [...officesIn(role, offices)] : [];
  });
}

function textsOf(text: LocalText): [lang: string | undefined, text: string][] {
  return typeof text === 'string' ? [[undefined, text]] : Object.entries(text);
}

function textIn(text: LocalText, language: string): string | undefined {
  return typeof text === 'string' ? text : text[language];
}

function wordsOf(name: string): string[] {
  return lowered(name)
    .split(/[\s\u00a0-]+/)
    .filter(Boolean);
}
