/**
 * The stem of a Ukrainian word: what its forms have in common, so that «санкцій» finds «санкціями». Endings of nouns
 * and adjectives are taken off, and what changes before them is made alike: `рік` and `року`, `день` and `дня`, `рука` and
 * `руці`. Verbs are touched lightly. A stem is not a word, and need not be the same for words that share a root.
 *
 * @param word in any letter case, with any apostrophe
 */
export function stemUkrainian(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/['’ʼ`]|\u0301/g, '')
    .replaceAll('ґ', 'г');
  if (plain.length < 3 || !/^[а-щьюяєії]+$/.test(plain)) return plain;
  return alike(withoutEnding(plain));
}

/** The longest come first, so that the first that fits is the longest. */
const ENDINGS = (
  'іями ього ьому ією іях іям ієм ями ами ого ому ими іми їми ові еві єві ією ьої ія ії ію іє ою ею єю ів їв ей ій ий їй ях ах ям ам ' +
  'ом ем єм их іх їх ої ім им їм а я у ю і ї и е є о ь й'
).split(' ');

function withoutEnding(word: string): string {
  const ending = ENDINGS.find(
    (candidate) =>
      word.endsWith(candidate) && word.length - candidate.length >= (candidate.includes('в') ? 3 : 2),
  );
  const stem = ending === undefined ? word : word.slice(0, -ending.length);
  // `Харкова` and `Харків`: the second has lost its `ів` already.
  return stem.length >= 5 ? stem.replace(/[оеє]в$/, '') : stem;
}

/** Makes alike what changes from form to form, in the order of the steps: doubled letters, final consonants, vowels. */
function alike(stem: string): string {
  return stem
    .replace(/(.)\1$/, '$1')
    .replace(/([аиіоуяюєї])ц$/, '$1к')
    .replace(/([аеиіоуяюєї])з$/, '$1г')
    .replace(
      /([бвгджзйклмнпрстфхцчшщ])ь?([кнц])$/,
      (_, before, last) => `${before}${last === 'к' ? 'о' : 'е'}${last}`,
    )
    .replace(/([аеиіоуяюєї])л$/, (end, vowel) => (stem.length >= 6 ? `${vowel}в` : end))
    .replace(/о$/, '')
    .replace(/і([^аеиіоуяюєї]+)$/, 'о$1')
    .replace(/ї([^аеиіоуяюєї]+)$/, 'є$1');
}
