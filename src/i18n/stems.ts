import { stemUkrainian } from './stem-uk.ts';

/**
 * Stems for languages whose words Pagefind takes as they stand. They are written into the index beside the words, and
 * asked for in their place.
 */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = { uk: stemUkrainian };

/** Ends every stem. No word of these languages holds it, so that a stem finds itself and not all that begins like it. */
const MARK = 'ъ';

const WORD = /[\p{Script=Cyrillic}\p{M}'’ʼ]+/gu;

/** Whether a language needs stems of ours. */
export function hasStems(lang: string): boolean {
  return Object.hasOwn(STEMMERS, primary(lang));
}

/** The stems of a text, each once, in the order of their first words; none where the language needs none of ours. */
export function stemsIn(text: string, lang: string): string[] {
  const stem = STEMMERS[primary(lang)];
  if (!stem) return [];
  return [...new Set(Array.from(text.matchAll(WORD), ([word]) => stem(word) + MARK))].filter(
    (one) => one !== MARK,
  );
}

/** A text with a stem for each word of the language; others stay. */
export function withStems(text: string, lang: string): string {
  const stem = STEMMERS[primary(lang)];
  return stem ? text.replace(WORD, (word) => stem(word) + MARK) : text;
}

function primary(lang: string): string {
  return lang.split('-')[0]?.toLowerCase() ?? '';
}
