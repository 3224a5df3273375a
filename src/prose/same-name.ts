/**
 * Whether two words, in lower case, may be one name in two forms: `Ukraine` and `Ukrainian`, «Київ» and «Києва», «Путін» and
 * «Путіним»; also across scripts, «Путін» and `Putin`. It errs to the side of yes.
 */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [hasA, hasB] = [CYRILLIC.test(a), CYRILLIC.test(b)];
  if (hasA && hasB) return isSameCyrillic(a, b);
  if (hasA || hasB) return isSameAcrossScripts(hasA ? a : b, hasA ? b : a);
  return isSameLatin(a.replace(/’s?$/, ''), b.replace(/’s?$/, ''));
}

const CYRILLIC = /[\u0400-\u04ff]/;

/** What a name may lose at its end, and what an adjective may have in its place: `Norw-ay`, `Norw-egian`. */
const [LOST, GAINED] = [3, 5];

function isSameLatin(a: string, b: string): boolean {
  if (a === b) return true;
  const shared = sharedLength(a, b);
  const [less, more] = [Math.min(a.length, b.length) - shared, Math.max(a.length, b.length) - shared];
  return shared >= 4 ? less <= LOST && more <= GAINED : less === 0 && shared === 3 && more <= 1;
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Vowels come and go within a stem, and its last consonant softens: «Київ», «Києва»; «Прага», «у Празі». */
function isSameCyrillic(a: string, b: string): boolean {
  const [bonesA, bonesB] = [bonesOf(a), bonesOf(b)];
  const [few, many] = bonesA.length <= bonesB.length ? [bonesA, bonesB] : [bonesB, bonesA];
  if (!many.startsWith(few) || few.length === 0 || sharedLength(a, b) < Math.min(2, a.length)) return false;
  if (few === many) return true;
  return few.length > 2 || sharedLength(a, b) >= 3 ? many.length - few.length <= 3 : false;
}

const SOFTENED: Readonly<Record<string, string>> = { ц: 'к', ч: 'к', з: 'г', ж: 'г', ґ: 'г', с: 'х', ш: 'х' };

function bonesOf(word: string): string {
  return word
    .replace(/[аеєиіїоуюяыэёйьъ’]/g, '')
    .replace(/[цчзжґсш]/g, (letter) => SOFTENED[letter] as string);
}

/** Consonants as both scripts have them, roughly: without `h`, so that `kh` and `zh` are one letter. */
function isSameAcrossScripts(cyrillic: string, latin: string): boolean {
  const bones = cyrillic
    .replace(/[аеєиіїоуюяыэёйьъ’х]/g, (letter) => (letter === 'х' ? 'k' : ''))
    .replace(/[а-яґ]/g, (letter) => LATIN[letter] ?? '');
  const others = latin
    .replace(/x/g, 'ks')
    .replace(/ch|c|q/g, 'k')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/[^a-z]|[aeiouyhj]/g, '')
    .replace(/(.)\1/g, '$1');
  return others.length >= 2 && bones.replace(/(.)\1/g, '$1').startsWith(others);
}

const LATIN: Readonly<Record<string, string>> = {
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ж: 'z',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  ц: 'ts',
  ч: 'k',
  ш: 's',
  щ: 'sk',
};
