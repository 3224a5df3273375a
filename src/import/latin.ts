/** Ukrainian letters as the Cabinet of Ministers has them in passports (resolution 55 of 2010), and the Russian ones besides. */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  ё: 'e',
  ъ: '',
  ы: 'y',
  э: 'e',
};

/** Letters that Russian sounds otherwise. */
const RUSSIAN: Readonly<Record<string, string>> = { г: 'g', и: 'i' };

/** A text in small Latin letters, digits and single hyphens; empty where nothing of it can be written so. */
export function inLatin(text: string, lang: string): string {
  const isRussian = lang.startsWith('ru');
  return text
    .toLowerCase()
    .replace(/[Ѐ-ӿ]/g, (letter) => (isRussian ? RUSSIAN[letter] : undefined) ?? LETTERS[letter] ?? '')
    .replace(/['’ʼ]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Gives out names that no two things share: a second `talks` is `talks-2`. */
export function nameGiver(taken: Iterable<string> = []): (wanted: string) => string {
  const names = new Set(taken);
  return (wanted) => {
    let name = wanted;
    for (let number = 2; names.has(name); number += 1) name = `${wanted}-${number}`;
    names.add(name);
    return name;
  };
}
