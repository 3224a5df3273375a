import type { FigureWords } from '../figures.ts';
import { numberWords } from '../number-words.ts';

export const figures: FigureWords = {
  numbers: numberWords(`
    1 one
    2 two
    3 three
    4 four
    5 five
    6 six
    7 seven
    8 eight
    9 nine
    10 ten
    11 eleven
    12 twelve
    13 thirteen
    14 fourteen
    15 fifteen
    16 sixteen
    17 seventeen
    18 eighteen
    19 nineteen
    20 twenty
    30 thirty
    40 forty
    50 fifty
    60 sixty
    70 seventy
    80 eighty
    90 ninety
  `),
  scales: numberWords(`
    100 hundred
    1000 thousand
    1000000 million mln
    1000000000 billion bn
    1000000000000 trillion
  `),
  joints: new Set(['and']),
  fractions: new Set([
    'half',
    'halves',
    'third',
    'thirds',
    'quarter',
    'quarters',
    'fifth',
    'fifths',
    'tenths',
  ]),
  units: [
    ['point', 'percentage points?|p\\.p\\.|pp'],
    ['percent', '%|per ?cent|percent'],
    ['km²', '(?:square|sq\\.?) (?:kilomet(?:re|er)s?|kms?)|km²|km2|km\\^2'],
    ['m²', '(?:square|sq\\.?) (?:met(?:re|er)s?|m)|m²|m2|m\\^2'],
    ['mile²', '(?:square|sq\\.?) (?:miles?|mi)|mi²|mi2'],
    ['ha', 'hectares?|ha'],
    ['acre', 'acres?'],
    ['km', 'kilomet(?:re|er)s?|kms?'],
    ['m', 'met(?:re|er)s?|m'],
    ['mile', 'miles?|mi'],
    ['kg', 'kilogram(?:me)?s?|kilos?|kg'],
    ['t', '(?:metric )?(?:tonnes?|tons?)'],
  ],
  decimal: '.',
};
