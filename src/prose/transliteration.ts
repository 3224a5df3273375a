/** Spellings of one name; words in lower case. */
export type Spellings = readonly (readonly string[])[];

/** The table of spellings as the language packs write it: each line one name. */
export function spellings(table: string): Spellings {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
}

/**
 * Whether two words, in lower case, are one name in two spellings, not in two forms: `Zelensky` and `Zelenskyy`, «Одеса» and
 * «Одесса». Where there is doubt they are not: short words, and those that differ in more than the ways to write one sound.
 */
export function isOtherSpelling(a: string, b: string): boolean {
  if (!isOneScript(a, b)) return false;
  const [stemA, stemB] = [stemOfName(a), stemOfName(b)];
  return (
    stemA !== stemB && stemA.length >= SHORTEST && stemB.length >= SHORTEST && foldOf(stemA) === foldOf(stemB)
  );
}

/** Whether both words are in Cyrillic, or neither is. */
export function isOneScript(a: string, b: string): boolean {
  return CYRILLIC.test(a) === CYRILLIC.test(b);
}

const CYRILLIC = /[\u0400-\u04ff]/;

const SHORTEST = 4;

/** What two spellings of one name have in common. */
export function foldOf(stem: string): string {
  return CYRILLIC.test(stem) ? foldCyrillic(stem) : foldLatin(stem);
}

/** A name without its case ending, and without the soft sign that one replaces. */
export function stemOfName(word: string): string {
  if (!CYRILLIC.test(word)) return word.replace(/’s?$/, '');
  return word.length > SHORTEST ? word.replace(ENDING, '').replace(/ь$/, '') : word;
}

const ENDING =
  /(?:ого|ому|ові|еві|єві|ими|ыми|ами|ями|ою|ею|єю|ом|ем|єм|ём|ім|им|ым|ах|ях|их|ых|ий|ій|ый|ой|ої|ая|ую|ам|ям|ів|ов|а|я|у|ю|і|ї|е|є|о|и|ы)$/;

function foldCyrillic(stem: string): string {
  return stem
    .replace(/[’ьъ]/g, '')
    .replace(/ґ/g, 'г')
    .replace(/[иїый]/g, 'і')
    .replace(/[єёэ]/g, 'е')
    .replace(/(.)\1+/g, '$1');
}

function foldLatin(word: string): string {
  return withoutAccents(word)
    .replace(/sk(?:yy|iy|yi|ii|ij|y|i|j)$/, 'sk')
    .replace(/zh/g, 'z')
    .replace(/kh/g, 'h')
    .replace(/w/g, 'v')
    .replace(/(?:iy|yi|yy|ii|ij)/g, 'i')
    .replace(/[yj]/g, 'i')
    .replace(/ie/g, 'e')
    .replace(/ia/g, 'a')
    .replace(/iu/g, 'u')
    .replace(/([^aeiou])\1+/g, '$1');
}

function withoutAccents(word: string): string {
  return ACCENTED.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
}

const ACCENTED = /[^\0-\x7f]/;
