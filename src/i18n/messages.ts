import { en, type Messages } from './en.ts';
import { uk } from './uk.ts';

const DICTIONARIES: Readonly<Record<string, Messages>> = { en, uk };

/** The texts for a page in the language `lang`, a BCP 47 tag; English where there is no dictionary for it. */
export function messages(lang: string): Messages {
  return DICTIONARIES[lang] ?? DICTIONARIES[primarySubtag(lang)] ?? en;
}

/** What a word of the content model is called; the word itself where the dictionary has none for it. */
export function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}

/** `uk` of `uk-UA`. */
export function primarySubtag(lang: string): string {
  const end = lang.indexOf('-');
  return (end < 0 ? lang : lang.slice(0, end)).toLowerCase();
}
