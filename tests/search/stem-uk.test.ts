import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemUkrainian } from '../../src/i18n/stem-uk.ts';

/** Forms of one word a line. */
const FAMILIES = `
санкція санкції санкцію санкцією санкцій санкціям санкціями санкціях
Україна України Україні Україну Україною
Росія Росії Росію Росією
війна війни війні війну війною війнам війнами війнах
держава держави державі державу державою держав державам державами державах
область області областю областей областям областями областях
незалежність незалежності незалежністю
договір договору договором договорі договори договорів договорам договорами договорах
рік року роком років роки рокам роками роках
рішення рішенню рішенням рішенні рішень рішеннями рішеннях
стаття статті статтю статтею статей статтям статтями статтях
переговори переговорів переговорам переговорами переговорах
президент президента президентові президенту президентом президентів президенти
республіка республіки республіці республіку республікою республік республіками
вересень вересня вересню вереснем вересні
день дня дню днем дні дням днями днях
ринок ринку ринком ринки ринків ринками
сторінка сторінки сторінку сторінкою сторінок сторінками
українець українця українцем українців українцями
українці українцям українцях
український українського українському українським українські українських українськими українська української українській українську українською
Харків Харкова Харкову Харковом Харкові
Київ Києва Києву Києвом Києві
Львів Львова Львовом Львові
зброя зброї зброю зброєю
вибори виборів виборам виборами виборах вибір
заявив заявила заявили заявило
об’єкт об'єкта обʼєктом об’єктів
НАТО нато
надія надії надію надією надій надіями
`;

describe('the forms of a word have one stem', () => {
  test.each(FAMILIES.trim().split('\n'))('%s', (family) => {
    const words = family.split(' ');
    const [first] = words.map(stemUkrainian);
    expect(Object.fromEntries(words.map((word) => [word, stemUkrainian(word)]))).toEqual(
      Object.fromEntries(words.map((word) => [word, first])),
    );
  });
});

test('different words have different stems', () => {
  const words = FAMILIES.trim()
    .split('\n')
    .map((family) => family.split(' ')[0] as string);
  const stems = new Set(words.map(stemUkrainian));
  // `українці` stands for itself and for `українець`.
  expect(stems.size).toBe(words.length - 1);
});

test('any text has a stem, and words that are not Ukrainian are left alone', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’') });
  fc.assert(
    fc.property(letters, (word) => {
      const stem = stemUkrainian(word);
      expect(stem === '').toBe(word.replaceAll('’', '') === '');
    }),
  );
  expect(['GDP', '2024', 'Łódź', 'G7'].map(stemUkrainian)).toEqual(['gdp', '2024', 'łódź', 'g7']);
});
